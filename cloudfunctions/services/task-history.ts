import { formatShortDay } from '../../domain/calendar/format'
import type { AuditEntry } from '../ports/collections'
import type { MemberContext } from './context'

/** Entries of the log that a page shows; a task of a large branch may have one a member. */
const SHOWN = 200

/** What somebody did with a task; `people`: whose part it was about, none for the whole. */
export type HistoryEntry = { at: string; by: string; people: string[]; words: string }

type Logged = { people?: string[]; on?: string; count?: number; reason?: string; standIn?: true }

/** What was done with a task, the latest first, as the log has it. Who the entries are about is on the page itself. */
export async function taskHistory({ store, caller }: MemberContext, taskId: string): Promise<HistoryEntry[]> {
  const entries = await store.list('audit', {
    where: { branchId: caller.branchId, target: taskId },
    orderBy: [['at', 'desc']],
    limit: SHOWN,
  })
  return entries.map((entry) => {
    const [was, is] = logged(entry)
    return { at: entry.at, by: entry.by, people: is.people ?? was.people ?? [], words: wordsOf(entry) }
  })
}

function logged({ before, after }: AuditEntry): [was: Logged, is: Logged] {
  return [(before ?? {}) as Logged, (after ?? {}) as Logged]
}

function wordsOf(entry: AuditEntry): string {
  const { action } = entry
  const [was, is] = logged(entry)
  const whose = ({ people = [] }: Logged) => (people.length > 0 ? `${people.length} 人的部分，` : '')
  const day = ({ on }: Logged) => (on ? `${formatShortDay(on)}完成` : '')
  switch (action) {
    case 'tasks.complete':
      return `登记：${whose(is)}${day(is)}`
    case 'tasks.withdraw':
      return `撤回登记（${whose(was)}${day(was)}）：${is.reason ?? ''}`
    case 'tasks.signOff':
      return is.standIn ? '代责任领导确认完成' : '确认完成'
    case 'tasks.withdrawSignOff':
      return `撤回确认：${is.reason ?? ''}`
    default:
      return '有改动'
  }
}
