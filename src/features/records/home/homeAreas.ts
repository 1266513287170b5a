import type { Role } from '@domain/members/member'
import { type Area, areaLabels } from '@domain/records/definition'
import { kindOf, mayEnter, type RecordKindId, recordKindIds } from '@domain/records/kinds'
import type { RecordsHome } from '../reading'

/** A kind on the first page, with what there is of it this year. */
export type KindLine = { kind: RecordKindId; label: string; count: number; lastOn?: string; enters: boolean }

/** Kinds that stand together, with their figures added up. */
export type AreaLine = { area: Area; label: string; count: number; lastOn?: string; kinds: KindLine[] }

/** The kinds somebody of that role sees any of or may enter, by area; areas and kinds without any are left out. */
export function areasOf(role: Role, counts: RecordsHome['counts']): AreaLine[] {
  const lines = recordKindIds.map((kind): KindLine => {
    const counted = counts.find((one) => one.kind === kind)
    const lastOn = counted && { lastOn: counted.lastOn }
    return { kind, label: kindOf(kind).label, count: counted?.count ?? 0, ...lastOn, enters: mayEnter(role, kind) }
  })
  return (Object.keys(areaLabels) as Area[]).flatMap((area) => {
    const kinds = lines.filter(({ kind, count, enters }) => kindOf(kind).area === area && (count > 0 || enters))
    if (kinds.length === 0) return []
    const last = kinds.reduce((latest, { lastOn = '' }) => (lastOn > latest ? lastOn : latest), '')
    const count = kinds.reduce((sum, one) => sum + one.count, 0)
    return [{ area, label: areaLabels[area], count, ...(last && { lastOn: last }), kinds }]
  })
}

/** What one may enter of them, most used first; in the catalogue's order where nothing tells them apart. */
export function entersOf(kinds: readonly KindLine[]): KindLine[] {
  return kinds.filter(({ enters }) => enters).sort((a, b) => b.count - a.count)
}

/** The kinds whose names hold what was typed; where none does, those of an area that is called so. */
export function kindsLike(areas: readonly AreaLine[], typed: string): KindLine[] {
  const wanted = typed.trim()
  const named = areas.flatMap(({ kinds }) => kinds.filter(({ label }) => label.includes(wanted)))
  return named.length > 0 ? named : areas.flatMap(({ label, kinds }) => (label.includes(wanted) ? kinds : []))
}
