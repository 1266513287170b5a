import { type Day, type Month, monthOf } from '../../domain/calendar/beijing'
import { completedOn, type DatedBook } from '../../domain/dues/complete-month'
import { monthWords } from '../../domain/dues/month-words'
import { monthsBetween, paidByMonth } from '../../domain/dues/standing'
import type { Member } from '../../domain/members/member'
import type { EvidenceRecord } from '../../domain/responsibilities/records'
import type { DemoDues } from './dues'

/** The months of a year whose dues are complete, as the tasks see them: the functions read the same. */
export function demoDuesRecords(
  dues: DemoDues,
  members: readonly Member[],
  year: number,
  today: Day,
): EvidenceRecord[] {
  const books = members.map((member) => bookOf(dues, member))
  return monthsBetween(`${year}-01`, `${year}-12`)
    .filter((month) => month <= monthOf(today))
    .flatMap((month): EvidenceRecord[] => {
      const on = completedOn(books, month, today)
      const title = `${monthWords(month)}党费收齐`
      return on ? [{ kind: 'duesMonth', id: `dues-${month}`, on, month, title }] : []
    })
}

function bookOf({ duesAssessments, duesReliefs, duesEntries }: DemoDues, member: Member): DatedBook {
  const own = <T extends { memberId: string }>(all: readonly T[]) =>
    all.filter(({ memberId }) => memberId === member._id)
  const entries = own(duesEntries).filter(({ extra }) => !extra)
  const lastOn = new Map<Month, Day>()
  for (const { on, lines } of entries) {
    for (const { month } of lines) if (on > (lastOn.get(month) ?? '')) lastOn.set(month, on)
  }
  const paid = paidByMonth(entries.flatMap(({ lines }) => lines))
  return { member, assessments: own(duesAssessments), reliefs: own(duesReliefs), paid, lastOn }
}
