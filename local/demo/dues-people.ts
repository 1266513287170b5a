import type { Rhythm } from '../../domain/dues/assessment'
import type { Channel } from '../../domain/dues/entry'
import type { Fen } from '../../domain/dues/money'

/** How somebody of the demo branch pays: what a month last year and this year, and in which way. */
type Payer = {
  readonly fen: readonly [lastYear: Fen, thisYear: Fen]
  readonly by: Channel
  readonly rhythm?: Rhythm
  /** 代交: who brings it. */
  readonly paidBy?: string
}

const pays = (lastYear: Fen, thisYear: Fen, by: Channel, more: Partial<Payer> = {}): Payer => ({
  ...{ fen: [lastYear, thisYear], by },
  ...more,
})

/** By key of the person; amounts as the rates give them for each one's kind of income. */
export const payers: Readonly<Record<string, Payer>> = {
  secretary: pays(99_00, 102_00, 'platform'),
  deputy: pays(96_00, 97_50, 'transfer'),
  organisation: pays(82_50, 84_30, 'platform'),
  publicity: pays(76_20, 77_70, 'transfer'),
  discipline: pays(87_00, 88_50, 'cash'),
  'group-leader': pays(79_50, 81_00, 'transfer'),
  'group-leader-2': pays(84_90, 86_40, 'platform'),
  'group-leader-3': pays(48_60, 49_80, 'cash'),
  member: pays(47_20, 48_60, 'transfer'),
  director: pays(139_50, 144_00, 'transfer'),
  'namesake-1': pays(45_80, 47_00, 'cash'),
  'namesake-2': pays(19_25, 19_75, 'transfer', { paidBy: '女儿' }),
  yi: pays(46_20, 48_80, 'platform'),
  mistyped: pays(78_00, 79_50, 'transfer'),
  retired: pays(51_20, 52_40, 'cash'),
  'retired-2': pays(17_90, 18_40, 'cash'),
  eldest: pays(21_80, 22_40, 'cash', { paidBy: '杜望舒' }),
  shopkeeper: pays(40_50, 42_00, 'platform'),
  farmer: pays(50, 50, 'cash', { rhythm: 'quarterly' }),
  student: pays(20, 20, 'platform'),
  unemployed: pays(20, 20, 'cash'),
  probationary: pays(42_60, 43_50, 'platform'),
  'probationary-2': pays(40_80, 41_20, 'transfer'),
  wen: pays(44_10, 45_40, 'cash'),
  yuan: pays(83_40, 85_20, 'cash'),
  peng: pays(41_90, 42_60, 'platform'),
  han: pays(41_00, 41_80, 'transfer'),
  zeng: pays(46_00, 46_80, 'cash'),
}

/** Whose pay changed in the middle of the year. */
export const CHANGED = 'yi'
/** Who need not pay for some months, as was approved above. */
export const EXEMPT = 'retired-2'
/** For whom the branch proposed that they pay less for some months. */
export const PROPOSED = 'wen'
/** Who paid one month together with the next. */
export const TOGETHER = 'shopkeeper'
/** Who paid a part of last month's only. */
export const PARTIAL = 'yuan'
/** Who gave something beyond. */
export const GENEROUS = 'retired'
/** Under whose name a namesake's money was first registered, and whose it was. */
export const MIXED_UP = ['namesake-1', 'namesake-2'] as const

/** For so many of the latest months nothing is registered. */
export const lateMonths: Readonly<Record<string, 1 | 3 | 5>> = { han: 1, eldest: 3, mistyped: 5 }

/** Those who paid this month already: about a half. */
export const paidThisMonth: readonly string[] = [
  ...['secretary', 'organisation', 'publicity', 'discipline', 'group-leader-2', 'group-leader-3', 'director'],
  ...['namesake-1', 'yi', 'retired', 'shopkeeper', 'unemployed', 'peng'],
]
