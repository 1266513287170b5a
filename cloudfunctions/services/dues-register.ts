import { type Day, dayOf } from '../../domain/calendar/beijing'
import { assessmentFor } from '../../domain/dues/assessment'
import { monthsBetween } from '../../domain/dues/standing'
import type { DuesBook } from '../ports/dues-reads'
import type { MemberContext } from './context'
import { memberBooks, standingsOf, total } from './dues-book'

/** The year's register of dues (党费收缴登记表): a line a member, a column a month; two round trips whatever the branch's size. */
export async function duesRegister({ store, caller, clock }: MemberContext, { year }: { year: number }) {
  const book = await store.duesBook({ branchId: caller.branchId, from: `${year}-01`, to: `${year}-12` })
  return registerOf(book, year, dayOf(clock.now()))
}

/** The same out of what was read; the book must hold the whole year. */
export function registerOf(book: DuesBook, year: number, today: Day) {
  const [from, to] = [`${year}-01`, `${year}-12`]
  const rows = memberBooks(book).flatMap((own) => {
    const months = standingsOf(own, from, to, today)
    const { _id, name, state, livelihood, standing } = own.member
    const extra = [...own.extra].filter(([month]) => month >= from && month <= to)
    const concerned = months.some(({ owed, paid }) => owed > 0 || paid !== 0) || extra.length > 0
    if (state !== 'active' && !concerned) return []
    const last = assessmentFor(own.assessments, to)
    return [
      {
        ...{ memberId: _id, name, state, standing, livelihood: last?.livelihood ?? livelihood },
        monthly: last?.fen ?? null,
        months: months.map((one) => ({ owed: one.owed, paid: one.paid, state: one.state, when: one.when })),
        owed: total(months, (one) => one.owed),
        paid: total(months, (one) => one.paid),
        extra: total(extra, ([, fen]) => fen),
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

/** {@link registerOf}'s answer. */
export type DuesRegister = ReturnType<typeof registerOf>
