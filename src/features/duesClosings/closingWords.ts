import { type Day, type Month, monthOf } from '@domain/calendar/beijing'
import { formatDay } from '@domain/calendar/format'
import { type Fen, MOST_HANDED, parseYuan, type TypedYuan, yuanWords } from '@domain/dues/money'
import { shortMonthWords } from '@domain/dues/month-words'
import type { duesCloud } from '@/cloud/client'

/** Where the branch's dues of a year stand. */
export type Board = Awaited<ReturnType<typeof duesCloud.dues.board.query>>

/** A month of it. */
export type BoardMonth = Board['months'][number]

/** Where a month's hand-over stands: not begun yet, running, to be handed over, closed, closed with a difference. */
export type ClosingState = 'ahead' | 'running' | 'waiting' | 'closed' | 'different'

/** Whether there is nothing to a month: the branch did not register its dues here yet. */
export function isBlank({ owed, paid, received, closing }: BoardMonth): boolean {
  return owed === 0 && paid === 0 && received === 0 && !closing
}

/** Where a month's hand-over stands on that day. */
export function closingState({ month, closing }: BoardMonth, today: Day): ClosingState {
  if (closing) return closing.difference === 0 ? 'closed' : 'different'
  const now = monthOf(today)
  return month > now ? 'ahead' : month === now ? 'running' : 'waiting'
}

/**
 * "上缴比收到的少 48.60 元，请核对"; nothing where both are the same.
 * @param difference what was received less what was handed over
 */
export function differenceWords(difference: Fen): string | undefined {
  if (difference === 0) return undefined
  return `上缴比收到的${difference > 0 ? '少' : '多'} ${yuanWords(Math.abs(difference))}，请核对`
}

/** What has changed since a month was closed, each in a sentence. */
export function sinceWords({ month, closing }: BoardMonth): string[] {
  if (!closing) return []
  const { received, owed, paid } = closing.since
  const words = shortMonthWords(month)
  const moved = (fen: Fen, more: string, less: string) =>
    fen === 0 ? [] : [`封账后${(fen > 0 ? more : less).replace('%', yuanWords(Math.abs(fen)))}`]
  return [
    ...moved(paid, '又收到补交 %，算在收到那个月的上缴里', `${words}的党费冲正了 %`),
    ...moved(owed, '应交多了 %（核定或减免有变动）', '应交少了 %（核定或减免有变动）'),
    ...moved(received, '又记进这次上缴 %，请核对', '从这次上缴里冲正了 %，请核对'),
  ]
}

/** `收到 1,330.50 元，其中自愿多交 30.00 元`. */
export function receivedWords({ received, extra }: Pick<BoardMonth, 'received' | 'extra'>): string {
  return `收到 ${yuanWords(received)}${extra > 0 ? `，其中自愿多交 ${yuanWords(extra)}` : ''}`
}

/** `12月3日 周四上缴 1,300.00 元`. */
export function handedWords({ closing }: BoardMonth, today: Day): string | undefined {
  if (!closing) return undefined
  return `${formatDay(closing.handedOn, `${today}T04:00:00.000Z`)} 上缴 ${yuanWords(closing.handed)}`
}

/** Who paid the month in full, of whom: `27/28 人交齐，还差 48.60 元`. */
export function completeWords({ members, complete, owed, paid }: BoardMonth): string {
  if (members === 0) return '还没有人核定党费'
  const missing = owed - paid
  return `${complete}/${members} 人交齐${missing > 0 ? `，还差 ${yuanWords(missing)}` : ''}`
}

/** The months up to now summed up, for their share of what was due. */
export type YearSums = {
  span: string
  owed: Fen
  paid: Fen
  received: Fen
  handed: Fen
  closed: number
  months: number
}

/** The months up to now of which there is anything, summed up; undefined where there is none. */
export function yearSums({ months, today }: Pick<Board, 'months' | 'today'>): YearSums | undefined {
  const past = months.filter((one) => one.month <= monthOf(today) && !isBlank(one))
  const [first, last] = [past[0], past[past.length - 1]]
  if (!first || !last) return undefined
  const sum = (of: (month: BoardMonth) => Fen) => past.reduce((all, month) => all + of(month), 0)
  const begins = Number(first.month.slice(5))
  return {
    span:
      past.length === months.length ? '全年' : `${past.length > 1 ? `${begins}—` : ''}${shortMonthWords(last.month)}`,
    ...{ owed: sum(({ owed }) => owed), paid: sum(({ paid }) => paid), received: sum(({ received }) => received) },
    handed: sum(({ closing }) => closing?.handed ?? 0),
    ...{ closed: past.filter(({ closing }) => closing).length, months: past.length },
  }
}

/** The month to hand over next: the earliest past one that is not closed and has anything to it. */
export function nextToClose({ months, today }: Pick<Board, 'months' | 'today'>): Month | undefined {
  return months.find((one) => closingState(one, today) === 'waiting' && !isBlank(one))?.month
}

/** A handed-over amount as typed; nothing received is handed over as 0. */
export function parseHanded(typed: string): TypedYuan {
  if (/^0+(?:\.0*)?$/.test(typed.normalize('NFKC').trim())) return { fen: 0 }
  return parseYuan(typed, MOST_HANDED)
}

/** Months that ask for nothing, in a line: "1月、2月没有党费记录，12月还没有到。" */
export function quietWords({ months, today }: Pick<Board, 'months' | 'today'>): string | undefined {
  const now = monthOf(today)
  const blank = months.filter((one) => one.month <= now && isBlank(one)).map(({ month }) => shortMonthWords(month))
  const ahead = months.filter(({ month }) => month > now).map(({ month }) => shortMonthWords(month))
  const parts = [
    ...(blank.length > 0 ? [`${blank.join('、')}没有党费记录`] : []),
    ...(ahead.length > 0 ? [`${ahead.join('、')}还没有到`] : []),
  ]
  return parts.length > 0 ? `${parts.join('，')}。` : undefined
}
