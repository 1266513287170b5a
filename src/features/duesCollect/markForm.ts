import type { Day, Month } from '@domain/calendar/beijing'
import { type DuesLine, sumOf } from '@domain/dues/entry'
import { type Fen, MOST_RECEIVED, parseYuan, yuan, yuanWords } from '@domain/dues/money'
import type { CollectRow, Mark } from './batch'

/** One person's part as it is being filled in. */
export type MarkForm = {
  months: readonly Month[]
  /** As typed; undefined for all of the months chosen. */
  amount?: string
  paidBy: string
  on: Day
}

/** What was marked, or as a tap would mark it; somebody who owes nothing pays ahead only if that is chosen. */
export function formOf({ due }: Pick<CollectRow, 'due'>, mark: Mark | undefined, day: Day): MarkForm {
  if (!mark) return { months: due.map(({ month }) => month), paidBy: '', on: day }
  return {
    months: mark.lines.map(({ month }) => month),
    amount: yuan(sumOf(mark.lines)),
    paidBy: mark.paidBy ?? '',
    on: mark.on ?? day,
  }
}

/** The lines chosen, with all that is missing of them. */
function chosenLines({ months }: Pick<MarkForm, 'months'>, { due, ahead }: Pick<CollectRow, 'due' | 'ahead'>) {
  return [...due, ...ahead].filter(({ month }) => months.includes(month))
}

/** What stands in the amount's box. */
export function amountOf(form: MarkForm, row: Pick<CollectRow, 'due' | 'ahead'>): string {
  return form.amount ?? yuan(sumOf(chosenLines(form, row)))
}

/** An amount over months: the oldest first, as much of each as is missing. */
function spread(lines: readonly DuesLine[], fen: Fen): DuesLine[] {
  let left = fen
  return lines.flatMap(({ month, fen: missing }) => {
    const part = Math.min(left, missing)
    left -= part
    return part > 0 ? [{ month, fen: part }] : []
  })
}

/** What is to be marked, or what is wrong and where. */
export function markOf(
  form: MarkForm,
  row: Pick<CollectRow, 'due' | 'ahead'>,
  batchDay: Day,
): { mark: Mark } | { at: 'months' | 'amount'; problem: string } {
  const lines = chosenLines(form, row)
  if (lines.length === 0) return { at: 'months', problem: '请选交哪个月的' }
  const most = sumOf(lines)
  const typed = parseYuan(amountOf(form, row), MOST_RECEIVED)
  if ('problem' in typed) return { at: 'amount', problem: typed.problem }
  if (typed.fen > most) {
    const more = yuanWords(typed.fen - most)
    return { at: 'amount', problem: `选的月份一共 ${yuanWords(most)}，多出的 ${more}请登记为自愿多交` }
  }
  const paidBy = form.paidBy.trim()
  return {
    mark: {
      lines: spread(lines, typed.fen),
      ...(paidBy !== '' && { paidBy }),
      ...(form.on !== batchDay && { on: form.on }),
    },
  }
}
