import { currentOf, listId, type ResponsibilityList } from '../../domain/responsibilities/list'
import { ownBranch } from './branch'
import type { MemberContext } from './context'
import { allMembers } from './members'

/** A list as it can be read again: what is on it now. */
function storedList({ year, revision, source, titles, rows }: ResponsibilityList) {
  const active = rows.filter(({ dropped }) => !dropped)
  return {
    ...{ year, revision, source, titles },
    rows: active.map((row) => {
      const { work, cells, evidence } = currentOf(row)
      return { rowId: row.rowId, work, cells, ...(evidence && { evidence }) }
    }),
  }
}

/** What a list is read with on the phone. */
export async function importContext(ctx: MemberContext, { year }: { year: number }) {
  const { store, caller } = ctx
  const [branch, members, memory, list, lastYear] = await Promise.all([
    ownBranch(ctx),
    allMembers(ctx),
    store.get('listMemories', caller.branchId),
    store.get('responsibilityLists', listId(caller.branchId, year)),
    store.get('responsibilityLists', listId(caller.branchId, year - 1)),
  ])
  return {
    year,
    closed: branch.closedYears?.includes(year) ?? false,
    roster: members.map(({ _id, name, state }) => ({ memberId: _id, name, active: state === 'active' })),
    answers: memory?.answers ?? [],
    corrections: memory?.corrections ?? [],
    list: list && storedList(list),
    lastYear: lastYear && storedList(lastYear),
  }
}
