import type { Month } from '@domain/calendar/beijing'
import { yuanWords } from '@domain/dues/money'
import { shortMonthWords } from '@domain/dues/month-words'
import type { MemberDues } from '@/cloud/duesDesk'

type Standing = MemberDues['months'][number]

/** How a month stands, in a sign and a word. */
export type Cell = { month: Month; name: string; sign: string; word: string; tone: 'ok' | 'late' | 'gold' | 'plain' }

const NOTHING = {
  notJoined: '未入党',
  before: '未开始',
  after: '已离开',
  elsewhere: '在别处',
  exempt: '免交',
} as const

function lookOf({ state, when, reduced }: Standing): Pick<Cell, 'sign' | 'word' | 'tone'> {
  switch (state) {
    case 'paid':
      return { sign: '✓', word: when === 'ahead' ? '预交' : reduced ? '少交' : '已交', tone: 'ok' }
    case 'partial':
      return { sign: when === 'late' ? '！' : '○', word: '未交齐', tone: when === 'late' ? 'late' : 'gold' }
    case 'unpaid':
      if (when === 'ahead') return { sign: '—', word: '还没到', tone: 'plain' }
      return when === 'late' ? { sign: '！', word: '没交', tone: 'late' } : { sign: '○', word: '待交', tone: 'gold' }
    case 'unassessed':
      return { sign: '—', word: '未核定', tone: 'plain' }
    default:
      return { sign: '—', word: NOTHING[state], tone: 'plain' }
  }
}

/** A year's months as cells. */
export function monthCells(months: readonly Standing[]): Cell[] {
  return months.map((one) => ({ month: one.month, name: shortMonthWords(one.month), ...lookOf(one) }))
}

/** What a cell has no room for: what is missing of a month, what is asked instead, what was paid beyond. */
export function monthNotes(months: readonly Standing[]): string[] {
  return months.flatMap(({ month, owed, paid, state, reduced }) => {
    const name = shortMonthWords(month)
    const lines: string[] = []
    if (reduced) lines.push(`${name}批准少交，应交 ${yuanWords(owed)}`)
    if (state === 'partial') lines.push(`${name}交了 ${yuanWords(paid)}，还差 ${yuanWords(owed - paid)}`)
    if (paid > owed) lines.push(`${name}应交 ${yuanWords(owed)}，已登记 ${yuanWords(paid)}`)
    return lines
  })
}
