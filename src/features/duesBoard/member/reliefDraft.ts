import { type Day, type Month, monthOf } from '@domain/calendar/beijing'
import { type Fen, MOST_DUES, parseYuan, yuanWords } from '@domain/dues/money'
import { LONGEST_RELIEF, type ReliefKind } from '@domain/dues/relief'
import { monthsBetween } from '@domain/dues/standing'

/** What is typed of 少交, 免交 or months paid elsewhere. */
export type ReliefDraft = { reliefId: string; kind: ReliefKind; from: Month; to: Month; amount: string; on: Day }

/** What is wrong, by field. */
export type ReliefProblems = { to?: string; amount?: string }

/** A form nothing was said in yet: this month, decided today. */
export function blankRelief(reliefId: string, today: Day): ReliefDraft {
  return { reliefId, kind: 'exempt', from: monthOf(today), to: monthOf(today), amount: '', on: today }
}

/** What is paid instead, with what keeps it from being sent. `monthly` is what is assessed. */
export function readRelief(
  { kind, from, to, amount }: ReliefDraft,
  monthly: Fen | undefined,
): { fen: Fen; problems: ReliefProblems } {
  const problems: ReliefProblems = {}
  if (to < from) problems.to = '结束月份不能早于开始月份'
  else if (kind !== 'elsewhere' && monthsBetween(from, to).length > LONGEST_RELIEF)
    problems.to = `一次最多 ${LONGEST_RELIEF} 个月，明年还需要的请明年再提`
  if (kind !== 'reduced') return { fen: 0, problems }
  const typed = parseYuan(amount, MOST_DUES)
  if ('problem' in typed) return { fen: 0, problems: { ...problems, amount: typed.problem } }
  if (monthly !== undefined && typed.fen >= monthly) problems.amount = `要少于核定的每月 ${yuanWords(monthly)}`
  return { fen: typed.fen, problems }
}
