import { type Month, monthOf } from '../../domain/calendar/beijing'
import type { DuesEntry } from '../../domain/dues/entry'
import { yuanWords } from '../../domain/dues/money'
import { shortMonthWords } from '../../domain/dues/month-words'
import { payableUntil } from '../../domain/dues/owed'
import { openidOf } from '../../local/demo/roster'
import type { LightOutput } from '../../test/cloud/cloud'
import type { Branch } from './branch'

/** What the play left of dues: a year as the officer's screen has it, and every entry. */
export type DuesLeft = {
  readonly board: LightOutput<'dues.board'>
  readonly entries: readonly DuesEntry[]
  /** Who pays by the quarter, as the branch agreed. */
  readonly quarterly: ReadonlySet<string>
}

/** Reads it at the end of the play. */
export async function duesLeft({ t }: Branch, year: number): Promise<DuesLeft> {
  const board = await t.must(openidOf('organisation'), 'dues.board', { year })
  const [entries, assessments] = await Promise.all([t.allOf('duesEntries'), t.allOf('duesAssessments')])
  const quarterly = assessments.filter(({ rhythm }) => rhythm === 'quarterly').map(({ memberId }) => memberId)
  return { board, entries, quarterly: new Set(quarterly) }
}

/** A year's dues in a few lines. */
export function duesLines({ board, entries, quarterly }: DuesLeft): string[] {
  const { year, today, arrears, months } = board
  const begun = months.filter(({ month }) => month <= monthOf(today))
  const paid = entries.filter(({ kind, on }) => kind === 'paid' && on.startsWith(`${year}`))
  const reversed = entries.filter(({ kind, on }) => kind === 'reversed' && on.startsWith(`${year}`))
  const lateMonths = (entry: DuesEntry) =>
    entry.lines
      .map(({ month }) => month)
      .filter(
        (month) => monthOf(entry.on) > payableUntil(month, quarterly.has(entry.memberId) ? 'quarterly' : 'monthly'),
      )
  const made = paid.filter((one) => lateMonths(one).length > 0)
  const long = made.filter((one) => lateMonths(one).length >= 3)
  const late = new Set(made.flatMap(lateMonths))
  const inTime = begun.filter((one) => isComplete(one) && !late.has(one.month))
  const afterwards = begun.filter((one) => isComplete(one) && !inTime.includes(one))
  const closed = begun.flatMap(({ closing }) => (closing ? [closing] : []))
  const handed = closed.reduce((sum, one) => sum + one.handed, 0)
  return [
    `收款 ${paid.length} 笔：补交 ${made.length}，其中补三个月以上 ${long.length}；冲正 ${reversed.length}`,
    `按时收齐 ${wordsOf(inTime)}；后来补齐 ${wordsOf(afterwards)}；没收齐 ${wordsOf(begun.filter((one) => !isComplete(one)))}`,
    `封账 ${closed.length} 个月，上缴 ${yuanWords(handed)}，差额 ${yuanWords(closed.reduce((sum, { difference }) => sum + difference, 0))}`,
    `最后还欠 ${arrears.length} 人${arrears.map(({ name, open }) => `，${name} ${open.length} 个月`).join('')}`,
  ]
}

type BoardMonth = DuesLeft['board']['months'][number]

const isComplete = ({ complete, members, unassessed }: BoardMonth) => complete === members && unassessed === 0

function wordsOf(months: readonly { month: Month }[]): string {
  if (months.length === 0) return '0 个月'
  return `${months.length} 个月（${months.map(({ month }) => shortMonthWords(month)).join('、')}）`
}
