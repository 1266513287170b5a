import { formatShortDay } from '../calendar/format'
import type { Area } from '../records/definition'
import { kindOf, type RecordKindId } from '../records/kinds'
import type { PaperFacts, RecordFact, SignedFact } from './facts'
import { plain } from './words'

/** So many titles of one kind stand in a year's summary. */
const MOST_TITLES = 10

/** What records of a kind are counted in; times, where nothing stands here. */
const units: Partial<Record<RecordKindId, string>> = {
  studyNote: '篇',
  article: '篇',
  brief: '篇',
  workMethod: '篇',
  opinion: '条',
  rectification: '项',
  commendation: '项',
  careEntry: '人',
  transfer: '人',
  developmentStep: '步',
  integrityPledge: '份',
  responsibilityLetter: '份',
}

/** Papers are counted in copies. */
const areaUnits: Partial<Record<Area, string>> = { papers: '份' }

function unitOf(kind: RecordKindId): string {
  return units[kind] ?? areaUnits[kindOf(kind).area] ?? '次'
}

/** A record in a sentence of its own: what, when, how many. */
export function recordWords({ kind, on, title, people }: RecordFact): string {
  const { label } = kindOf(kind)
  const named = title === undefined || title === label ? '' : `：${plain(title)}`
  return `${formatShortDay(on)}，${label}${named}${headsWords(kind, people.length)}。`
}

function headsWords(kind: RecordKindId, heads: number): string {
  const { people, enteredBy } = kindOf(kind)
  return heads === 0 || !people || enteredBy === 'self' ? '' : `，${heads} 人`
}

/** All records of a kind in one sentence: how many, by or with how many people, and which. */
export function countWords(kind: RecordKindId, records: readonly RecordFact[]): string {
  const { label, enteredBy, people, isAnswered } = kindOf(kind)
  const counted = `${label} ${records.length} ${unitOf(kind)}`
  const heads = records.reduce((sum, one) => sum + one.people.length, 0)
  const own = new Set(records.flatMap((one) => one.people)).size
  const who = people && heads > 0 && unitOf(kind) !== '人' ? `，${heads} 人次` : ''
  const done = records.filter((one) => one.done).length
  if (kind === 'rectification') return `${counted}，已改好 ${done} 项${titlesIn(records)}。`
  if (isAnswered && kind !== 'studyNote') return `${counted}，已答复 ${done} ${unitOf(kind)}。`
  if (enteredBy === 'self') return `${counted}${own > 0 ? `，${own} 人写了` : ''}${titlesIn(records)}。`
  return `${counted}${who}${titlesIn(records)}。`
}

/** What they are called, where every member may read it. */
function titlesIn(records: readonly RecordFact[]): string {
  const named = records.filter(({ kind, title }) => title !== undefined && title !== kindOf(kind).label)
  if (named.length === 0) return ''
  const shown = named.slice(0, MOST_TITLES).map(({ on, title = '' }) => `${formatShortDay(on)} ${plain(title)}`)
  const rest = records.length - shown.length
  return `：${shown.join('；')}${rest > 0 ? `；另有 ${rest} 条见记录` : ''}`
}

/** How far a text is signed. */
export function signedWords({ kind, title, signed, of }: SignedFact): string {
  const { label } = kindOf(kind)
  const named = title === undefined || title === label ? '' : `“${plain(title)}”`
  return `${label}${named}已签名 ${signed}/${of} 人。`
}

/** A year's records by kind, and the kinds of an area of which something is asked every year and nothing is recorded. */
export function areaWords(
  { records, kinds }: Pick<PaperFacts, 'records' | 'kinds'>,
  area: Area,
): { lines: string[]; missing: string[] } {
  const lines: string[] = []
  const missing: string[] = []
  for (const kind of kinds.filter((one) => kindOf(one).area === area)) {
    const own = records.filter((record) => record.kind === kind)
    const { isYearly, standards, label } = kindOf(kind)
    if (own.length > 0) lines.push(countWords(kind, own))
    else if (isYearly || standards.length > 0) missing.push(label)
  }
  return { lines, missing }
}
