import { addMonths, type Day, dayOf, earlierOf, laterOf, type Month, monthOf } from '../../domain/calendar/beijing'
import { ARREARS_BACK, arrearsAdvice } from '../../domain/dues/arrears'
import { assessmentFor } from '../../domain/dues/assessment'
import { closedMonths } from '../../domain/dues/closing'
import { isWaiting } from '../../domain/dues/said'
import { type MonthStanding, monthsBetween } from '../../domain/dues/standing'
import type { DuesDesk } from '../ports/dues-reads'
import type { MemberContext } from './context'
import { arrearsIn, type MemberBook, memberBooks, settingsOf, standingsOf, total } from './dues-book'

/** A month of the branch: owed and paid for it, received for its hand-over, and whether that was done. */
export function monthLine(month: Month, standings: readonly MonthStanding[], { received, closings }: DuesDesk) {
  const asked = standings.filter(({ owed }) => owed > 0)
  const came = received.filter((one) => one.month === month)
  const closing = closings.find((one) => one.month === month && one.state === 'closed')
  const sum = total(came, ({ fen }) => fen)
  const owed = total(asked, (one) => one.owed)
  const paid = total(standings, (one) => one.paid)
  return {
    ...{ month, owed, paid },
    members: asked.length,
    complete: asked.filter(({ state }) => state === 'paid').length,
    unassessed: standings.filter(({ state }) => state === 'unassessed').length,
    received: sum,
    extra: total(
      came.filter(({ extra }) => extra),
      ({ fen }) => fen,
    ),
    closing: closing
      ? {
          ...{ handed: closing.handed, handedOn: closing.handedOn, note: closing.note },
          /** What came in for this hand-over less what was handed over: 0 where all is right. */
          difference: sum - closing.handed,
          /** What changed for this month since. */
          since: { received: sum - closing.received, owed: owed - closing.owed, paid: paid - closing.paid },
        }
      : null,
  }
}

function arrearsLines(books: readonly MemberBook[], today: Day) {
  return (
    books
      .flatMap((book) => {
        const late = arrearsIn(book, today)
        const { _id, name, state } = book.member
        return late ? [{ memberId: _id, name, state, ...late, advice: arrearsAdvice(late.step) }] : []
      })
      // By how long, then in the order of the branch's list: never a ranking by money.
      .sort((a, b) => b.run - a.run || (a.since < b.since ? -1 : Number(a.since > b.since)))
  )
}

/** What a member calculated, with what holds for that month now; nothing where it does not wait. */
function declarationLine(one: DuesDesk['declarations'][number], books: readonly MemberBook[]) {
  const own = books.find(({ member }) => member._id === one._id)
  if (!own || !isWaiting(one, own.assessments)) return []
  const { _id, from, livelihood, fen, at } = one
  const holds = assessmentFor(own.assessments, from)
  const current = holds
    ? { from: holds.from, livelihood: holds.livelihood, fen: holds.fen, rhythm: holds.rhythm }
    : null
  return [{ memberId: _id, name: own.member.name, from, livelihood, fen, at, current }]
}

/** The board's year and the last twelve months; of a year long past these are read apart, for all between passes an answer's megabyte. */
async function readBoard(
  { store, caller: { branchId } }: Pick<MemberContext, 'store' | 'caller'>,
  year: number,
  now: Month,
) {
  const ofYear = { from: `${year}-01`, to: `${year}-12` }
  const late = { from: addMonths(now, -ARREARS_BACK), to: now }
  if (ofYear.to < late.from) {
    const [desk, book] = await Promise.all([
      store.duesDesk({ branchId, ...ofYear }),
      store.duesBook({ branchId, ...late }),
    ])
    return { desk, books: memberBooks(desk), lateBooks: memberBooks(book) }
  }
  const span = { from: earlierOf(ofYear.from, late.from), to: laterOf(ofYear.to, late.to) }
  const desk = await store.duesDesk({ branchId, ...span })
  const books = memberBooks(desk)
  return { desk, books, lateBooks: books }
}

/** Where the branch's dues stand: month by month of a year, who is late, and what waits for an officer. */
export async function duesBoard({ store, caller, clock }: MemberContext, { year }: { year: number }) {
  const today = dayOf(clock.now())
  const { desk, books, lateBooks } = await readBoard({ store, caller }, year, monthOf(today))
  const nameOf = (id: string) => books.find(({ member }) => member._id === id)?.member.name ?? ''
  const standings = books.map((book) => standingsOf(book, `${year}-01`, `${year}-12`, today))
  const months = monthsBetween(`${year}-01`, `${year}-12`).map((month, index) =>
    monthLine(
      month,
      standings.flatMap((all) => all[index] ?? []),
      desk,
    ),
  )
  const active = books.filter(({ member }) => member.state === 'active')
  const settings = settingsOf(desk)
  return {
    ...{ year, today, branchName: desk.branch.name, settings, months },
    collectionDay: desk.branch.reminders?.collectionDay ?? null,
    members: active.length,
    arrears: arrearsLines(lateBooks, today),
    unassessed: active
      .filter(({ assessments }) => assessments.length === 0)
      .map(({ member: { _id, name, joinedOn } }) => ({ memberId: _id, name, joinedOn })),
    /** How many were looked at in this year's round. */
    round: {
      done: active.filter(({ assessments }) => assessments.some(({ from }) => from.startsWith(`${year}`))).length,
      of: active.length,
    },
    declarations: desk.declarations.flatMap((declaration) => declarationLine(declaration, books)),
    objections: desk.objections.map(({ _id, memberId, entryId, month, text, at }) => ({
      ...{ objectionId: _id, memberId, name: nameOf(memberId), entryId, month, text, at },
    })),
    proposals: desk.reliefs
      .filter(({ state }) => state === 'proposed')
      .map(({ _id, memberId, kind, from, to, fen, proposedOn }) => ({
        ...{ reliefId: _id, memberId, name: nameOf(memberId), kind, from, to, fen, proposedOn },
      })),
    closed: [...closedMonths(desk.closings)].sort(),
  }
}
