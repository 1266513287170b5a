import { dayOf } from '../../domain/calendar/beijing'
import { assessmentFor } from '../../domain/dues/assessment'
import { monthsBetween } from '../../domain/dues/standing'
import type { MemberContext } from './context'
import { memberBooks, standingsOf, total } from './dues-book'

/** The year's register of dues (党费收缴登记表): a line a member, a column a month; two round trips whatever the branch's size. */
export async function duesRegister({ store, caller, clock }: MemberContext, { year }: { year: number }) {
  const today = dayOf(clock.now())
  const [from, to] = [`${year}-01`, `${year}-12`]
  const book = await store.duesBook({ branchId: caller.branchId, from, to })
  const rows = memberBooks(book).flatMap((own) => {
    const months = standingsOf(own, from, to, today)
    const { _id, name, state, livelihood, standing } = own.member
    const concerned = months.some(({ owed, paid }) => owed > 0 || paid !== 0) || own.extra.size > 0
    if (state !== 'active' && !concerned) return []
    const last = assessmentFor(own.assessments, to)
    return [
      {
        ...{ memberId: _id, name, state, standing, livelihood: last?.livelihood ?? livelihood },
        monthly: last?.fen ?? null,
        months: months.map((one) => ({ owed: one.owed, paid: one.paid, state: one.state, when: one.when })),
        owed: total(months, (one) => one.owed),
        paid: total(months, (one) => one.paid),
        extra: [...own.extra.values()].reduce((sum, fen) => sum + fen, 0),
      },
    ]
  })
  return {
    ...{ year, today, branchName: book.branch.name, rows },
    totals: {
      months: monthsBetween(from, to).map((month, index) => ({
        month,
        owed: total(rows, (row) => row.months[index]?.owed ?? 0),
        paid: total(rows, (row) => row.months[index]?.paid ?? 0),
      })),
      owed: total(rows, ({ owed }) => owed),
      paid: total(rows, ({ paid }) => paid),
      extra: total(rows, ({ extra }) => extra),
    },
  }
}
