import type { Month } from '../calendar/beijing'
import type { Livelihood } from '../members/member'
import type { Fen } from './money'

/** How an amount comes about. */
export type Rate =
  /** One tier's rate on the whole base, not on the part that lies in it. */
  | { how: 'tiers'; tiers: readonly Tier[] }
  /** As the branch sets it, within bounds. */
  | { how: 'range'; least: Fen; most: Fen }
  | { how: 'fixed'; fen: Fen }

/** In rising order; a base of exactly `upTo` fen still lies in it (含), and the last has no bound. */
export type Tier = { upTo?: Fen; basisPoints: number }

/** What one kind of member pays by: the name of the base, and what it leaves out or which time it is of. */
export type LivelihoodRate = { base: string; baseHint: string; rate: Rate }

/** A rule of the Party's organisation, from the month on in which it holds until the next one does. */
export type RateTable = { id: string; from: Month; source: string; rates: Record<Livelihood, LivelihoodRate> }

const payTiers2008: Rate = {
  how: 'tiers',
  tiers: [
    { upTo: 300_000, basisPoints: 50 },
    { upTo: 500_000, basisPoints: 100 },
    { upTo: 1_000_000, basisPoints: 150 },
    { basisPoints: 200 },
  ],
}

const pensionTiers2008: Rate = { how: 'tiers', tiers: [{ upTo: 500_000, basisPoints: 50 }, { basisPoints: 100 }] }

const twentyFen: LivelihoodRate = { base: '', baseHint: '不按收入计算', rate: { how: 'fixed', fen: 20 } }

/**
 * Every rule there has been. A new one is a new table behind these, with the month from which it holds: months before keep
 * theirs. A table that has held is never changed.
 */
export const rateTables: readonly RateTable[] = [
  {
    id: '2008',
    from: '2008-04',
    source: '中组发〔2008〕3号，计算基数按组电明字〔2017〕5号',
    rates: {
      salaried: {
        base: '月工资收入',
        baseHint:
          '每月固定、经常性的税后工资。不算个人所得税、社会保险、住房公积金、年金，也不算住房、交通、通讯等补贴',
        rate: payTiers2008,
      },
      annualSalary: {
        base: '当月实际领取的薪酬',
        baseHint: '当月拿到手的税后薪酬，不是全年的平均数。不算社会保险、住房公积金、年金',
        rate: payTiers2008,
      },
      selfEmployed: {
        base: '上季度月平均纯收入',
        baseHint: '上一季度三个月的纯收入加起来，除以 3',
        rate: payTiers2008,
      },
      retired: {
        base: '离退休费或养老金',
        baseHint: '每月实际领取的基本离退休费或基本养老金，不算津贴补贴和年金',
        rate: pensionTiers2008,
      },
      farmer: {
        base: '',
        baseHint: '不按收入计算，由支部在规定的范围内定',
        rate: { how: 'range', least: 20, most: 100 },
      },
      student: twentyFen,
      unemployed: twentyFen,
      assisted: twentyFen,
    },
  },
]

/** The table that holds in a month: the latest one by then; before the first there is none other than it. */
export function rateTableFor(month: Month, tables: readonly RateTable[] = rateTables): RateTable {
  const inOrder = [...tables].sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)))
  const held = inOrder.filter(({ from }) => from <= month)
  const table = held[held.length - 1] ?? inOrder[0]
  if (!table) throw new RangeError('There is no rate table at all')
  return table
}

/** What a kind of member pays by in a month. */
export function rateFor(livelihood: Livelihood, month: Month, tables: readonly RateTable[] = rateTables) {
  return rateTableFor(month, tables).rates[livelihood]
}
