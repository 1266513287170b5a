import { addDays, earlierOf, laterOf } from '../../../domain/calendar/beijing'
import { formatKnownDate } from '../../../domain/calendar/format'
import { assessmentFor } from '../../../domain/dues/assessment'
import type { DuesLine } from '../../../domain/dues/entry'
import { yuan } from '../../../domain/dues/money'
import { linesWords, monthRuns, runWords } from '../../../domain/dues/month-runs'
import { reliefLabels } from '../../../domain/dues/relief'
import { missingOf, monthsBetween } from '../../../domain/dues/standing'
import { stateLabels } from '../../../domain/members/member'
import type { MemberBook } from '../../services/dues-book'
import type { DuesRegister } from '../../services/dues-register'
import { isShort } from './month-cell'

type RegisterRow = DuesRegister['rows'][number]

/** Approved 少交 and 免交, and months paid elsewhere, as far as they lie in the year. */
function reliefWords({ reliefs }: MemberBook, year: number): string[] {
  const [first, last] = [`${year}-01`, `${year}-12`]
  return reliefs
    .filter(({ state, from, to }) => state === 'approved' && from <= last && to >= first)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .map(({ kind, from, to, fen }) => {
      const run = { from: laterOf(from, first), to: earlierOf(to, last) }
      const each = kind === 'reduced' ? `（每月 ${yuan(fen)}）` : ''
      return `${reliefLabels[kind]} ${runWords(run, year)}${each}`
    })
}

/** From which month on somebody pays another amount. */
function changeWords({ assessments }: MemberBook, year: number): string[] {
  const months = monthsBetween(`${year}-01`, `${year}-12`)
  return months.flatMap((month, index) => {
    const before = index > 0 ? assessmentFor(assessments, months[index - 1] ?? '') : undefined
    const now = assessmentFor(assessments, month)
    if (!before || !now || before.fen === now.fen) return []
    return [`${runWords({ from: month, to: month }, year)}起每月 ${yuan(now.fen)}`]
  })
}

function leftWords({ state, stateSince }: MemberBook['member']): string[] {
  if (state === 'active') return []
  return [
    stateSince ? `${stateLabels[state]}（最后一天 ${formatKnownDate(addDays(stateSince, -1))}）` : stateLabels[state],
  ]
}

/** A remark on some months; none where there are none. */
function about(words: string, lines: readonly DuesLine[], year: number): string {
  return lines.length > 0 ? `${words} ${linesWords(lines, year)}` : ''
}

/** What has to be known beside a member's figures: never why, for that is nobody's business here. */
export function remarkOf({ months, standing }: RegisterRow, own: MemberBook, year: number): string {
  const dated = monthsBetween(`${year}-01`, `${year}-12`).flatMap((month, index) => {
    const found = months[index]
    return found ? [{ ...found, month }] : []
  })
  const unassessed = dated.filter(({ state, when }) => state === 'unassessed' && when !== 'ahead')
  const runs = monthRuns(unassessed.map(({ month }) => month)).map((run) => runWords(run, year))
  const short = dated.filter(isShort).map((one) => ({ month: one.month, fen: missingOf(one) }))
  const over = dated
    .filter(({ paid, owed }) => paid > owed)
    .map(({ month, paid, owed }) => ({ month, fen: paid - owed }))
  return [
    standing === 'probationary' ? '预备党员' : '',
    ...changeWords(own, year),
    ...reliefWords(own, year),
    runs.length > 0 ? `未核定 ${runs.join('、')}` : '',
    about('差', short, year),
    about('比应交多', over, year),
    ...leftWords(own.member),
  ]
    .filter(Boolean)
    .join('；')
}
