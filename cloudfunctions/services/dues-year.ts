import { addMonths, dayOf } from '../../domain/calendar/beijing'
import type { DuesEntry } from '../../domain/dues/entry'
import { MOST_AHEAD, MOST_BACK } from '../../domain/dues/payment'
import { monthsBetween } from '../../domain/dues/standing'
import type { MemberContext } from './context'
import { monthLine } from './dues-board'
import { memberBooks, standingsOf } from './dues-book'
import { registerOf } from './dues-register'
import { everything } from './pages'

/** Entries read at once: the database's own cap. */
const PAGE = 1000

/** Every entry that pays for a month of the year or was received in it, in the order in which they came. */
async function entriesOf({ store, caller: { branchId } }: MemberContext, year: number): Promise<DuesEntry[]> {
  const [first, last] = [`${year}-01`, `${year}-12`]
  // Money of the year may be for months before and after it: so many as may be paid back and ahead.
  const reach = { is: 'between' as const, from: addMonths(first, -MOST_BACK), to: addMonths(last, MOST_AHEAD) }
  const [paying, received] = await Promise.all([
    everything(PAGE, ({ from, ...page }) =>
      store.list('duesEntries', {
        where: {
          ...{ branchId, _id: from, lastMonth: { ...reach, from: first } },
          firstMonth: { is: 'below', value: addMonths(last, 1) },
        },
        ...page,
      }),
    ),
    everything(PAGE, ({ from, ...page }) =>
      store.list('duesEntries', {
        where: {
          ...{ branchId, _id: from, lastMonth: reach },
          on: { is: 'between', from: `${first}-01`, to: `${last}-31` },
        },
        ...page,
      }),
    ),
  ])
  const all = new Map([...paying, ...received].map((entry) => [entry._id, entry]))
  return [...all.values()].sort(
    (a, b) => order(a.on, b.on) || order(a.at, b.at) || order(a.memberId, b.memberId) || a.n - b.n,
  )
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** Everything that was registered of a year's dues, for its documents. */
export async function duesYear(ctx: MemberContext, year: number) {
  const { store, caller, clock } = ctx
  const now = clock.now()
  const today = dayOf(now)
  const span = { from: `${year}-01`, to: `${year}-12` }
  const [desk, entries] = await Promise.all([
    store.duesDesk({ branchId: caller.branchId, ...span }),
    entriesOf(ctx, year),
  ])
  const books = memberBooks(desk)
  const standings = books.map((book) => standingsOf(book, span.from, span.to, today))
  const names = new Map(desk.members.map(({ _id, name }) => [_id, name]))
  return {
    ...{ year, now, today, branchName: desk.branch.name, books, entries },
    register: registerOf(desk, year, today),
    /** As the officers see them on the phone. */
    months: monthsBetween(span.from, span.to).map((month, index) =>
      monthLine(
        month,
        standings.flatMap((all) => all[index] ?? []),
        desk,
      ),
    ),
    nameOf: (memberId: string) => names.get(memberId) ?? '已删除的人',
  }
}

/** {@link duesYear}'s answer. */
export type DuesYear = Awaited<ReturnType<typeof duesYear>>
