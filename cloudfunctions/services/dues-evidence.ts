import { type Day, monthOf } from '../../domain/calendar/beijing'
import { completedOn } from '../../domain/dues/complete-month'
import { monthWords } from '../../domain/dues/month-words'
import { monthsBetween } from '../../domain/dues/standing'
import type { EvidenceRecord } from '../../domain/responsibilities/records'
import type { ListYear } from '../ports/joined-reads'
import { booksOf } from './dues-book'

/** The months of a year whose dues were paid by everybody in full, as evidence; none that has not begun. */
export function duesRecords({ members, dues }: Pick<ListYear, 'members' | 'dues'>, year: number, today: Day) {
  const books = booksOf(members, dues)
  return monthsBetween(`${year}-01`, `${year}-12`)
    .filter((month) => month <= monthOf(today))
    .flatMap((month): EvidenceRecord[] => {
      const on = completedOn(books, month, today)
      return on === undefined
        ? []
        : [{ kind: 'duesMonth', id: `dues-${month}`, on, month, title: `${monthWords(month)}党费收齐` }]
    })
}
