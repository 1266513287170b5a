import type { ListFilter } from '@domain/pages'
import type { YearRow } from '@/cloud/yearList'

/** Somebody by whom the list is looked at, and as what. */
export type PersonChoice = { memberId: string; name: string; as: 'any' | 'owner' | 'leader' }

const isOf: Record<ListFilter, (row: YearRow) => boolean> = {
  all: () => true,
  mine: ({ owns }) => owns === true,
  waiting: ({ awaitsYou }) => awaitsYou === true,
  late: ({ tasks }) => tasks.some(({ state }) => state === 'late'),
}

const labels: Record<ListFilter, string> = { all: '全部', mine: '我负责', waiting: '待我确认', late: '逾期' }

/** The chips above the chart, each with how many rows it leaves; what would leave none is left out, but for what is chosen. */
export function filterChips(rows: readonly YearRow[], chosen: ListFilter): { value: ListFilter; label: string }[] {
  return (Object.keys(labels) as ListFilter[]).flatMap((value) => {
    const count = rows.filter(isOf[value]).length
    return count > 0 || value === 'all' || value === chosen ? [{ value, label: `${labels[value]} ${count}` }] : []
  })
}

function isWith({ memberId, as }: PersonChoice, { leaderIds, ownerIds }: YearRow): boolean {
  if (as !== 'leader' && ownerIds.includes(memberId)) return true
  return as !== 'owner' && leaderIds.includes(memberId)
}

/** Whether a row is shown. */
export function isShown(row: YearRow, filter: ListFilter, person: PersonChoice | undefined): boolean {
  return isOf[filter](row) && (person === undefined || isWith(person, row))
}

/** As what somebody may be looked for, each with how many rows. */
export function personChips(rows: readonly YearRow[], person: PersonChoice) {
  const of = (as: PersonChoice['as']) => rows.filter((row) => isWith({ ...person, as }, row)).length
  return [
    { value: 'any', label: `${person.name} ${of('any')}` },
    { value: 'owner', label: `责任人 ${of('owner')}` },
    { value: 'leader', label: `责任领导 ${of('leader')}` },
  ] as const
}

/** The rows as the list has them, those that were dropped at the end. */
export function inOrder(rows: readonly YearRow[]): YearRow[] {
  return [...rows.filter(({ dropped }) => !dropped), ...rows.filter(({ dropped }) => dropped)]
}

/** The filter of an address. */
export function filterOf(text: string | undefined): ListFilter {
  return text !== undefined && text in labels ? (text as ListFilter) : 'all'
}
