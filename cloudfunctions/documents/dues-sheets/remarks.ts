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

/** What has to be known beside a member's figures: never why, for that is nobody's business here. */
export function remarkOf(row: RegisterRow, own: MemberBook, year: number): string {
  const lines = row.months.map((month, index) => ({
    ...{ month: monthsBetween(`${year}-01`, `${year}-12`)[index] ?? '', when: month.when },
    ...{ missing: missingOf(month), over: Math.max(0, month.paid - month.owed) },
  }))
  const short = lines.flatMap(({ month, when, missing }): DuesLine[] =>
    missing > 0 && when === 'late' ? [{ month, fen: missing }] : [],
  )
  const over = lines.flatMap(({ month, over: fen }): DuesLine[] => (fen > 0 ? [{ month, fen }] : []))
  const unassessed = row.months.flatMap(({ state, when }, index) =>
    state === 'unassessed' && when !== 'ahead' ? [lines[index]?.month ?? ''] : [],
  )
  return [
    row.standing === 'probationary' ? '预备党员' : '',
    ...changeWords(own, year),
    ...reliefWords(own, year),
    unassessed.length > 0
      ? `未核定 ${monthRuns(unassessed)
          .map((run) => runWords(run, year))
          .join('、')}`
      : '',
    short.length > 0 ? `差 ${linesWords(short, year)}` : '',
    over.length > 0 ? `比应交多 ${linesWords(over, year)}` : '',
    ...leftWords(own.member),
  ]
    .filter(Boolean)
    .join('；')
}
