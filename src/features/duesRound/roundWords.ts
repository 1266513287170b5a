import { rhythmLabels } from '@domain/dues/assessment'
import { yuanWords } from '@domain/dues/money'
import { monthWords, shortMonthWords } from '@domain/dues/month-words'
import { type Livelihood, livelihoodLabels } from '@domain/members/member'
import { isSameMark, livelihoodChanged, optionsOf, type RoundMark, type RoundMarks, type RoundRow } from './roundMarks'

/** What somebody paid a month at the end of the year before. */
export function lastWords({ last, livelihood }: RoundRow): string {
  if (!last) return `${livelihoodLabels[livelihood]}，第一次核定`
  const quarterly = last.rhythm === 'quarterly' ? '，按季交' : ''
  return `去年 ${livelihoodLabels[last.livelihood]}，每月 ${yuanWords(last.fen)}${quarterly}`
}

const changing: Partial<Record<Livelihood, string>> = {
  annualSalary: '年薪制按当月实发算，数额每月可能不同',
  selfEmployed: '按上季度月平均纯收入算，每季度要重新核定',
}

/** What wants a look before it is kept. */
export function remarkOf(row: RoundRow, year: number): string | undefined {
  if (livelihoodChanged(row)) return `收入类别改成了${livelihoodLabels[row.livelihood]}，请重新算`
  const { declared, last } = row
  if (declared && declared.from <= `${year}-12` && declared.fen === last?.fen) return '本人算的也是这个数'
  return changing[row.livelihood]
}

/** What was chosen, in full: where no tap says it. */
export function chosenWords(mark: RoundMark, year: number): string {
  const { fen, livelihood, rhythm, from } = mark
  const month = from.startsWith(`${year}`) ? shortMonthWords(from) : monthWords(from)
  const quarterly = rhythm === 'quarterly' ? `，${rhythmLabels.quarterly}` : ''
  return `${livelihoodLabels[livelihood]}，从${month}起每月 ${yuanWords(fen)}${quarterly}`
}

/** Asked before the confirm: how many stay as they were. */
export function askWords(rows: readonly RoundRow[], marks: RoundMarks, year: number): string {
  const marked = rows.filter(({ memberId, current }) => marks[memberId] && !current)
  const kept = marked.filter((row) =>
    optionsOf(row, year).some(({ kind, mark }) => kind === 'kept' && isSameMark(marks[row.memberId], mark)),
  )
  const others = marked.length - kept.length
  const parts = [
    ...(kept.length > 0 ? [`照旧 ${kept.length} 人`] : []),
    ...(others > 0 ? [`新定数额 ${others} 人`] : []),
  ]
  return `${parts.join('，')}。以前月份的数额不变；核定以后要改，需写明原因。`
}
