import { addMonths, dayOf, monthOf } from '../../domain/calendar/beijing'
import { assessmentFor } from '../../domain/dues/assessment'
import { closedMonths } from '../../domain/dues/closing'
import { MOST_AHEAD, MOST_BACK, payableMonths } from '../../domain/dues/payment'
import { may } from '../../domain/permissions'
import type { MemberContext } from './context'
import { memberBooks, paymentCase, settingsOf } from './dues-book'

/**
 * Who owes what today, for a collection day: of everybody the months they may pay, oldest first, each with what is missing.
 * Who is no longer here is among them as long as something is open.
 */
export async function duesCollection({ store, caller, clock }: MemberContext) {
  const today = dayOf(clock.now())
  const now = monthOf(today)
  const span = { from: addMonths(now, -MOST_BACK), to: addMonths(now, MOST_AHEAD) }
  const book = await store.duesBook({ branchId: caller.branchId, ...span })
  const books = memberBooks(book)
  const lines = books.flatMap((own) => {
    const { _id, name, groupId, state } = own.member
    const payable = payableMonths(paymentCase(own, book, today))
    if (state !== 'active' && payable.open.length === 0) return []
    const assessed = assessmentFor(own.assessments, now)
    return [
      {
        ...{ memberId: _id, name, groupId, state, ...payable },
        monthly: assessed?.fen ?? null,
        paidNow: own.paid.get(now) ?? 0,
        ...(own.assessments.length === 0 && { unassessed: true as const }),
        ...(assessed?.rhythm === 'quarterly' && { quarterly: true as const }),
      },
    ]
  })
  const collectors = books.filter(({ member }) => member.state === 'active' && may(member.role, 'dues.manage'))
  return {
    ...{ today, month: now, settings: settingsOf(book), groups: book.branch.groups, lines },
    closed: [...closedMonths(book.closings)].sort(),
    collectors: collectors.map(({ member }) => ({ memberId: member._id, name: member.name })),
  }
}
