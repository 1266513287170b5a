import { formatShortDay, formatWeekday } from '@domain/calendar/format'
import { kindOf, type RecordKindId } from '@domain/records/kinds'
import { dayWords, linesOf, type RecordLine } from '@domain/records/words'
import { evidence } from '@domain/responsibilities/evidence'
import { templateRows } from '@domain/responsibilities/template'
import { standardTitles } from '@domain/standards/standard-ids'
import type { RecordReading } from '../reading'

/** A day with its year and weekday. */
export function dayInFull(day: string): string {
  return `${dayWords(day)} ${formatWeekday(day)}`
}

/** What stands over a record: its title, but not where that is the beginning of its text. */
export function headOf({ kind, title }: Pick<RecordReading, 'kind' | 'title'>): string | undefined {
  return isTextTitled(kind) ? undefined : title
}

function isTextTitled(kind: RecordKindId): boolean {
  const { titleField, fields } = kindOf(kind)
  return titleField !== undefined && fields[titleField]?.type === 'text'
}

/** A record's lines: facts that stand in one line each, texts to be read, and links to be opened. */
export function partsOf(record: RecordReading): { facts: RecordLine[]; texts: RecordLine[]; links: RecordLine[] } {
  const { kind, values, named, people } = record
  const { titleField } = kindOf(kind)
  const nameOf = (id: string) => [...named, ...people].find(({ memberId }) => memberId === id)?.name ?? ''
  const lines = linesOf(kind, values, { member: nameOf, activity: () => '' })
  // What the page has said as its title, or says in a row that opens, is not said again.
  const rest = lines.filter(({ name, words }) => name !== titleField || words !== headOf(record))
  const of = (...types: string[]) => rest.filter(({ field }) => types.includes(field.type))
  const [texts, links] = [of('text'), of('link')]
  return { facts: rest.filter((line) => !texts.includes(line) && !links.includes(line)), texts, links }
}

/** What a record of the kind counts for: standards by number, and rows of the responsibility list. */
export function feedsOf(kind: RecordKindId): { standards: string[]; rows: string[] } {
  const { standards } = kindOf(kind)
  const counted = templateRows.filter(({ id }) => evidence[id].needs.some(({ anyOf }) => anyOf.includes(kind)))
  return {
    standards: standards.map((id) => `${id} ${standardTitles[id]}`),
    rows: counted.map(({ work }) => work),
  }
}

/** The text as it is copied to be pasted elsewhere: its title, its texts, whose it is and of when. */
export function copiedText(record: RecordReading): string {
  const { title, on, kind } = record
  const { facts, texts } = partsOf(record)
  const said = facts.map(({ field, words }) => `${field.label}：${words}`)
  return [title, ...texts.map(({ words }) => words), ...said, `${kindOf(kind).day.label}：${dayWords(on)}`].join('\n\n')
}

/** How a name came under the text, and when. */
export function signedWords({ on, way }: { on: string; way: 'phone' | 'paper' }): string {
  return `✓ ${formatShortDay(on)}${way === 'paper' ? ' 纸质' : ''}`
}

/** A size as people say it: 320 KB, 2.4 MB. */
export function sizeWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** Who wrote it down and when; by one's own hand that is said once. */
export function enteredWords({ by, enteredOn, backEntered, mine }: RecordReading): string {
  const who = mine ? '我' : by || '未署名'
  return `${who} ${dayWords(enteredOn)}${backEntered ? '补录' : '登记'}`
}
