import type { Role } from '@domain/members/member'
import { type Area, areaLabels } from '@domain/records/definition'
import { keptKinds, kindOf, type RecordKindId } from '@domain/records/kinds'

/** An area of which somebody keeps kinds, with how many records of a year each has. */
export type ExportArea = { area: Area; label: string; kinds: RecordKindId[]; count: number; words: string }

type Counted = { kind: RecordKindId; count: number }

/** What somebody of that role may export, area by area: `志愿服务 3、走基层 2`. */
export function exportAreas(role: Role, counts: readonly Counted[]): ExportArea[] {
  const kept = keptKinds(role)
  const countOf = (kind: RecordKindId) => counts.find((one) => one.kind === kind)?.count ?? 0
  return (Object.keys(areaLabels) as Area[]).flatMap((area): ExportArea[] => {
    const kinds = kept.filter((kind) => kindOf(kind).area === area)
    if (kinds.length === 0) return []
    const found = kinds.filter((kind) => countOf(kind) > 0)
    const words = found.map((kind) => `${kindOf(kind).label} ${countOf(kind)}`).join('、')
    const count = found.reduce((sum, kind) => sum + countOf(kind), 0)
    return [{ area, label: areaLabels[area], kinds, count, words: words === '' ? '没有记录' : words }]
  })
}
