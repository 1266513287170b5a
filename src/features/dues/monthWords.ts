import { type Fen, yuanWords } from '@domain/dues/money'
import { monthWords } from '@domain/dues/month-words'
import { reliefLabels } from '@domain/dues/relief'
import { type MonthStanding, missingOf } from '@domain/dues/standing'
import type { Tone } from '@/components/Chip'
import { monthsWords } from '@/components/duesMonthWords'
import type { OwnDues } from './ownDues'

/** Where a month stands, in full words with its sign. */
export function stateInWords(standing: MonthStanding): { words: string; tone: Tone } {
  const { state, when } = standing
  switch (state) {
    case 'paid':
      return { words: '✓ 已交', tone: 'ok' }
    case 'partial':
      return { words: `还差 ${yuanWords(missingOf(standing))}`, tone: 'late' }
    case 'unpaid':
      if (when === 'ahead') return { words: '还没到这个月', tone: 'plain' }
      return when === 'late' ? { words: '！还没交', tone: 'late' } : { words: '○ 还没交', tone: 'gold' }
    case 'unassessed':
      return { words: '还没有核定', tone: 'plain' }
    case 'exempt':
      return { words: '免交', tone: 'ok' }
    case 'elsewhere':
      return { words: '在别的支部交', tone: 'ok' }
    case 'notJoined':
      return { words: '还没有入党，不用交', tone: 'plain' }
    case 'before':
      return { words: '还没开始在本支部交', tone: 'plain' }
    case 'after':
      return { words: '已经转出，不用在这里交', tone: 'plain' }
  }
}

/** Why so much, and from when on. */
export function whyLines({ assessed, reliefs, today }: Pick<OwnDues, 'assessed' | 'reliefs' | 'today'>): string[] {
  if (!assessed) return []
  const { words, from, rhythm } = assessed
  const now = today.slice(0, 7)
  const relieved = reliefs.filter((one) => one.state === 'approved' && one.from <= now && one.to >= now)
  return [
    `${words}，${monthWords(from)}起`,
    ...relieved.map(
      (one) =>
        `${monthWords(one.from)}到${monthWords(one.to)}${reliefLabels[one.kind]}${one.decidedBy ? `，${one.decidedBy}批准` : ''}`,
    ),
    ...(rhythm === 'quarterly' ? ['经支部同意按季交，季度最后一个月交清就可以'] : []),
  ]
}

/** When it is collected, and to whom it goes. */
export function collectionLines({
  collectionDay,
  collectors,
}: Pick<OwnDues, 'collectionDay' | 'collectors'>): string[] {
  return [
    ...(collectionDay === null ? [] : [`收缴日：每月 ${collectionDay} 日，遇休息日提前`]),
    ...(collectors.length > 0 ? [`交给：${collectors.join('、')}`] : []),
  ]
}

/** What is late, said kindly: which months, how much, and what to do. */
export function arrearsWords({ arrears, year, collectors }: Pick<OwnDues, 'arrears' | 'year' | 'collectors'>) {
  if (!arrears) return undefined
  const [first] = collectors
  const { open, fen } = arrears
  const how = first ? `方便时交给${first}就可以` : '方便时交给组织委员就可以'
  return `${monthsWords(open, year)}（${open.length} 个月）的党费还没交齐，一共 ${yuanWords(fen)}。${how}；有困难请直接说，支部可以提出少交或免交。`
}

/** The year's sums, each with what it is of. */
export function sumsOf({ months, sums, today }: Pick<OwnDues, 'months' | 'sums' | 'today'>) {
  const begun = months.filter(({ month, owed }) => owed > 0 && month <= today.slice(0, 7))
  const ahead = months.filter(({ month }) => month > today.slice(0, 7)).reduce((sum, { paid }) => sum + paid, 0)
  const rest: [string, Fen][] = [
    ['还差', sums.missing],
    ['另外预交', ahead],
    ['自愿多交', sums.extra],
  ]
  return {
    paid: sums.owed - sums.missing,
    owed: sums.owed,
    complete: begun.filter(({ state }) => state === 'paid').length,
    of: begun.length,
    rest: rest.filter(([, fen]) => fen > 0).map(([words, fen]) => `${words} ${yuanWords(fen)}`),
  }
}
