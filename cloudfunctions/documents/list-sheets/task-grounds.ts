import type { TaskProgress } from '../../../domain/responsibilities/progress'
import { recordLabels } from '../../../domain/responsibilities/record-kinds'
import type { Completion } from '../../../domain/responsibilities/records'
import { nameIn } from '../../services/task-words'
import { dayWords, type ListSource } from './source'

/** Of what everybody owes there may be hundreds of records and entries: more than these are counted. */
const MOST = 10

function atMost(lines: readonly string[], measure: string): string {
  const left = lines.length - MOST
  return [...lines.slice(0, MOST), ...(left > 0 ? [`还有 ${left} ${measure}`] : [])].join('\n')
}

/** The records by which a task is done, with their days. What waits for a human look, and what not everybody may
 * read, leaves the app by its kind alone. */
export function evidenceWords({ records }: Pick<TaskProgress, 'records'>, { year }: Pick<ListSource, 'year'>): string {
  const lines = records.map(({ kind, title, on, textHeld, seenBy }) => {
    return `${textHeld || seenBy ? recordLabels[kind] : title}（${dayWords(on, year)}）`
  })
  return atMost(lines, '项')
}

/** What people said of a task; those who said the same stand together. */
export function notes(
  { completions }: Pick<TaskProgress, 'completions'>,
  source: Pick<ListSource, 'members' | 'year'>,
): string {
  const byNote = new Map<string, Completion[]>()
  for (const one of completions) {
    // The whole of a task done several times is told time by time.
    const key = one.people.length > 0 ? one.note : one._id
    byNote.set(key, [...(byNote.get(key) ?? []), one])
  }
  return atMost(
    [...byNote.values()].map((said) => noteLine(said, source)),
    '条',
  )
}

function noteLine(said: readonly Completion[], { members, year }: Pick<ListSource, 'members' | 'year'>): string {
  const people = [...new Set(said.flatMap((one) => one.people))]
  const days = said.map(({ on }) => on).sort()
  const [first = '', last = ''] = [days[0], days[days.length - 1]]
  const when = first === last ? dayWords(first, year) : `${dayWords(first, year)}—${dayWords(last, year)}`
  const names = people.slice(0, MOST).map((id) => nameIn(members, id))
  const whose = people.length > MOST ? `${names.join('、')}等 ${people.length} 人` : names.join('、')
  const { count = 1, note = '' } = said.length === 1 ? (said[0] ?? {}) : { note: said[0]?.note }
  const words = [whose, when, count > 1 ? `${count} 次` : ''].filter((word) => word !== '').join(' ')
  return note === '' ? words : `${words}：${note}`
}
