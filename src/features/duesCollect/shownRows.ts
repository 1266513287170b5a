import { namesLike } from '@/components/nameSearch'
import type { Batch, Collection, CollectRow } from './batch'

/** What the list is narrowed to: who owes, everybody, or a group's. */
export type CollectFilter = 'open' | 'all' | `group:${string}`

const inGroup = ({ groupId }: CollectRow, filter: CollectFilter) =>
  !filter.startsWith('group:') || filter === `group:${groupId ?? ''}`

/** Whether somebody still stands among those who owe: what is marked stays where it was tapped. */
const owes = ({ settled, unassessed, memberId }: CollectRow, marks: Batch['marks']) =>
  (!settled && !unassessed) || marks[memberId] !== undefined

/** The three lists of the page, each in the branch's order. */
export function shownRows(rows: readonly CollectRow[], marks: Batch['marks'], filter: CollectFilter, typed: string) {
  const found = namesLike(rows, typed).filter((row) => inGroup(row, filter))
  return {
    open: found.filter((row) => owes(row, marks)),
    paid: found.filter((row) => !owes(row, marks) && !row.unassessed),
    unassessed: found.filter((row) => !owes(row, marks) && row.unassessed),
  }
}

/** The chips over the list, with how many of them still owe. */
export function collectFilters(rows: readonly CollectRow[], groups: Collection['groups']) {
  const open = rows.filter(({ settled, unassessed }) => !settled && !unassessed)
  const ofGroups = groups.map(({ id, name }) => ({
    value: `group:${id}` as const,
    label: `${name} ${open.filter(({ groupId }) => groupId === id).length}`,
  }))
  return [
    { value: 'open' as const, label: `还没交 ${open.length}` },
    ...(groups.length > 1 ? ofGroups : []),
    { value: 'all' as const, label: `全部 ${rows.length}` },
  ]
}
