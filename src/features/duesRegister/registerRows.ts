import { yuan } from '@domain/dues/money'
import { missingOf } from '@domain/dues/standing'
import { addYears, monthsBegun, type YearSums, yearSums } from '@domain/dues/year-sums'
import { stateLabels } from '@domain/members/member'
import type { duesCloud } from '@/cloud/client'
import type { HeatState } from '@/components/heatDrawing'
import { nameWith } from '@/session/namesakes'

/** The year's register as the cloud answers it. */
export type RegisterAnswer = Awaited<ReturnType<typeof duesCloud.dues.register.query>>

type AnswerRow = RegisterAnswer['rows'][number]
type RegisterMonth = AnswerRow['months'][number]

/** A member's year as it is drawn. */
export type RegisterRow = Pick<AnswerRow, 'memberId' | 'name' | 'extra'> & {
  /** What tells them from a namesake, or that they are not here any more. */
  hint: string | undefined
  /** Whether anybody said how much they pay. */
  assessed: boolean
  states: HeatState[]
  sums: YearSums
  /** Months that are late and not complete. */
  late: number
}

/** What a month looks like. */
export function monthHeat({ owed, paid, state, when }: RegisterMonth): HeatState {
  if (state === 'exempt' || state === 'elsewhere') return 'leave'
  if (owed === 0) return 'none'
  if (paid >= owed) return 'done'
  if (paid > 0) return 'made'
  if (when === 'ahead') return 'ahead'
  return when === 'now' ? 'due' : 'late'
}

/** What the cells of {@link monthHeat} mean. */
export const heatWords: readonly (readonly [HeatState, string])[] = [
  ['done', '交齐'],
  ['made', '交了一部分'],
  ['late', '逾期未交'],
  ['due', '待交'],
  ['ahead', '没到期'],
  ['leave', '免交、在别处交'],
  ['none', '不用交、没核定'],
]

/** Everybody's year, in the order of the branch's list: it is no ranking. */
export function registerRows({ rows }: RegisterAnswer, hints: ReadonlyMap<string, string>): RegisterRow[] {
  return rows.map(({ memberId, name, state, monthly, months, extra }) => ({
    ...{ memberId, name, extra, assessed: monthly !== null },
    hint: state === 'active' ? hints.get(memberId) : stateLabels[state],
    states: months.map(monthHeat),
    sums: yearSums(months),
    late: months.filter((month) => month.when === 'late' && missingOf(month) > 0).length,
  }))
}

/** Whom the list is narrowed to. */
export type RegisterFilter = 'all' | 'late' | 'unassessed'

/** Whether a row is among those. */
export function isShown({ late, assessed, sums }: RegisterRow, filter: RegisterFilter): boolean {
  if (filter === 'late') return late > 0
  return filter === 'all' || (!assessed && sums.paid === 0)
}

/** The filters with how many each shows; those that show nobody are left out, but for the one that is on. */
export function registerFilters(rows: readonly RegisterRow[], on: RegisterFilter) {
  const labels: Record<RegisterFilter, string> = { all: '全部', late: '有逾期', unassessed: '没核定' }
  return (Object.keys(labels) as RegisterFilter[])
    .map((value) => ({ value, count: rows.filter((row) => isShown(row, value)).length }))
    .filter(({ value, count }) => value === 'all' || value === on || count > 0)
    .map(({ value, count }) => ({ value, label: `${labels[value]} ${count} 人` }))
}

/** The branch's year in figures. */
export function branchSums(answer: RegisterAnswer, rows: readonly RegisterRow[]) {
  const owing = rows.filter(({ sums }) => sums.owed > 0)
  return {
    ...addYears(rows.map(({ sums }) => sums)),
    extra: answer.totals.extra,
    /** Of those who owe anything until now, how many owe nothing any more. */
    complete: owing.filter(({ sums }) => sums.missing === 0).length,
    owing: owing.length,
    begun: begunWords(monthsBegun(answer.rows[0]?.months ?? [])),
  }
}

/** `1–11月`: what a sum of what is owed stands for. */
export function begunWords(begun: number): string {
  return begun < 2 ? `${begun}月` : `1–${begun}月`
}

/** `545.80 / 651.60`; in words where nothing is asked, or nobody said how much. */
export function figureOf({ assessed, sums: { paid, owed } }: Pick<RegisterRow, 'assessed' | 'sums'>): string {
  if (paid === 0 && owed === 0) return assessed ? '不用交' : '没核定'
  return `${yuan(paid)} / ${yuan(owed)}`
}

/** A row as it is read out. */
export function rowWords(row: RegisterRow): string {
  const { name, hint, sums, late, states } = row
  const paid = states.filter((state) => state === 'done').length
  const said = [
    nameWith(name, hint),
    sums.paid > 0 || sums.owed > 0 ? `实交 ${yuan(sums.paid)} 元，应交 ${yuan(sums.owed)} 元` : figureOf(row),
    paid > 0 ? `交齐 ${paid} 个月` : '',
    late > 0 ? `逾期 ${late} 个月` : '',
  ]
  return said.filter(Boolean).join('，')
}
