import type { Role } from '@domain/members/member'
import { type Area, areaLabels } from '@domain/records/definition'
import { keeps, kindOf, mayEnter, type RecordKindId, recordKindIds } from '@domain/records/kinds'

/** What a list is narrowed to. */
export type RecordFilter = 'all' | 'mine' | 'waiting'

/** The kinds an address names; all where it names none that is known. */
export function kindsAsked(words: string): RecordKindId[] {
  const named = words.split(',')
  return recordKindIds.filter((kind) => named.includes(kind))
}

/** What a list of these kinds is called: the kind, the area they share, or everything. */
export function listTitle(kinds: readonly RecordKindId[]): string {
  const [first] = kinds
  if (first === undefined) return '记录'
  if (kinds.length === 1) return kindOf(first).label
  const areas = [...new Set(kinds.map((kind): Area => kindOf(kind).area))]
  const [only] = areas
  return only !== undefined && areas.length === 1 ? areaLabels[only] : '记录'
}

/** The filters there are for somebody of that role: only who keeps one of the kinds is waited for. */
export function filtersOf(role: Role, kinds: readonly RecordKindId[]): { value: RecordFilter; label: string }[] {
  const asked = kinds.length > 0 ? kinds : recordKindIds
  const kept = asked.filter((kind) => keeps(role, kind))
  const drafted = kept.some((kind) => kindOf(kind).isDrafted)
  const waiting = { value: 'waiting' as const, label: drafted ? '待定稿、待放行' : '待放行' }
  return [{ value: 'all', label: '全部' }, { value: 'mine', label: '我的' }, ...(kept.length > 0 ? [waiting] : [])]
}

/** What of these kinds somebody of that role may begin. */
export function enteredHere(role: Role, kinds: readonly RecordKindId[]): RecordKindId[] {
  return kinds.filter((kind) => mayEnter(role, kind))
}

/** Why nothing is here, and what goes here. */
export function emptyWords(kinds: readonly RecordKindId[], filter: RecordFilter, year: number): string {
  if (filter === 'waiting') return '没有等着定稿或放行的。'
  const whose = filter === 'mine' ? '没有您的记录' : '还没有记录'
  const [only] = kinds
  return kinds.length === 1 && only ? `${year} 年${whose}。${kindOf(only).hint}` : `${year} 年${whose}。`
}
