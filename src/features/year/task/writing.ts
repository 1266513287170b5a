import type { Role } from '@domain/members/member'
import { newRecordPage, recordListPage } from '@domain/record-pages'
import { kindOf, mayEnter, type RecordKindId } from '@domain/records/kinds'
import type { TaskReading } from '@/cloud/yearList'

/** Where something that shows a task done is written down, or signed. */
export type Writing = { kind: RecordKindId; verb: string; url: string }

type Asked = Pick<TaskReading, 'needs' | 'year' | 'today' | 'closed' | 'to'>

/**
 * What somebody of that role can write down or sign for a task. A new record begins with today, or where the task's time is over with
 * its last day: so it counts where it belongs, once the day is put right.
 */
export function writingsOf({ needs, year, today, closed, to }: Asked, role: Role): Writing[] {
  if (closed) return []
  const kinds = [...new Set(needs.flatMap(({ writes }) => writes ?? []))]
  return kinds.flatMap((kind): Writing[] => {
    const { label, isSigned } = kindOf(kind)
    if (isSigned) return [{ kind, verb: `去签${label}`, url: recordListPage([kind], year) }]
    if (!mayEnter(role, kind)) return []
    return [{ kind, verb: `登记${label}`, url: newRecordPage(kind, { on: to < today ? to : today }) }]
  })
}
