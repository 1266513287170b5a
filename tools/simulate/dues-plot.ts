/** How the branch's dues go through the year; days are `MM-DD` of every year. */
import { type Day, lastDayOfMonth, type Month, monthOf } from '../../domain/calendar/beijing'
import { nextWorkday, previousWorkday } from '../../domain/calendar/workdays'
import type { Channel } from '../../domain/dues/entry'
import type { Fen } from '../../domain/dues/money'
import { chance } from '../../local/demo/derive'
import { collectionOf } from '../../local/demo/dues-days'
import { payers } from '../../local/demo/dues-people'
import { newcomer } from './plot'

/** Pays nothing for three months, and then everything at once. */
const forgetful = { key: 'yi', months: ['04', '05', '06'] } as const

/** Whose receipt was registered by mistake in that month: taken back at once, and paid on the second day. */
export const mistaken = { key: 'discipline', month: '05', reason: '钱还没到账，登记早了' } as const

/** How often somebody pays on the collection day, and else on the second one. */
const pays = {
  prompt: { collection: 0.95, second: 1 },
  slow: { collection: 0.5, second: 0.85 },
} as const
/** Those who now and then pay a month with the next one. */
const slow: readonly string[] = ['shopkeeper', 'yuan', 'han']
/** Late from before the year, and visited in its second month only. */
const visited = { key: 'eldest', from: '02' } as const

/** Those of whom it is not known what they pay; like any young clerk. */
const unknownPayer: { fen: Fen; by: Channel } = { fen: 41_00, by: 'platform' }

/** What somebody pays a month in the year that is played, and how. */
export function payerOf(key: string): { fen: Fen; by: Channel; paidBy?: string; quarterly: boolean } {
  const { fen, by, paidBy, rhythm } = payers[key] ?? {}
  if (!fen || !by) {
    if (key !== newcomer.key) throw new Error(`nobody has said what ${key} pays`)
    return { ...unknownPayer, quarterly: false }
  }
  return { fen: fen[1], by, quarterly: rhythm === 'quarterly', ...(paidBy && { paidBy }) }
}

/** Whether this person pays on that day what is open: on the collection day, or on the second one. */
export function paysOn(key: string, today: Day): boolean {
  const [month, number] = [monthOf(today), today.slice(5, 7)]
  if (payerOf(key).quarterly && Number(number) % 3 !== 0) return false
  if (key === forgetful.key && forgetful.months.some((one) => one === number)) return false
  if (key === visited.key && number < visited.from) return false
  const often = pays[slow.includes(key) ? 'slow' : 'prompt']
  return chance('pays', key, month) < (isCollection(today) ? often.collection : often.second)
}

/** 年初核定: early in January. */
export const isRound = (today: Day): boolean => today === nextWorkday(`${today.slice(0, 4)}-01-05`)
export const isCollection = (today: Day): boolean => today === collectionOf(monthOf(today))
/** Once more for those who were not there. */
export const isSecond = (today: Day): boolean => today === previousWorkday(`${monthOf(today)}-25`)
/** 上缴: on the last workday. */
export const isHandOver = (today: Day): boolean => today === previousWorkday(lastDayOfMonth(monthOf(today) as Month))
