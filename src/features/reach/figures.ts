import { dayOf, type Instant, timeOf } from '@domain/calendar/beijing'
import { formatShortDay } from '@domain/calendar/format'
import { isOff, missedBy, needsNone, stillToTell, wasTold } from './missed'
import type { ReachedPerson } from './reading'

/** The one sentence of the page, and what is to be known beside it. */
export type Headline = { words: string; inOrder: boolean; more: string[] }

/** How those are called who have not acted yet, and what the others have done. */
export type ActingWords = { open: string; done: string }

export const activityWords: ActingWords = { open: '还没签到或请假的', done: '已签到或请假' }
export const taskWords: ActingWords = { open: '还没办好的', done: '已经办好了' }

/** How many WeChat does not reach, of how many who need it; after sending, how many it did not reach. */
export function headlineOf(people: readonly ReachedPerson[], acting: ActingWords, over = false): Headline {
  const concerned = people.filter((one) => !needsNone(one))
  const of = concerned.length
  if (of === 0) return { words: `${people.length} 人都${acting.done}`, inOrder: true, more: [] }
  const told = wasTold(people)
  const those = of < people.length ? `${acting.open} ${of} 人` : `${of} 人`
  if (!told && isOff(concerned))
    return { words: `微信提醒还没开通，${those}都要在小程序里看`, inOrder: false, more: [] }
  const unclear = concerned.filter((one) => missedBy(one) === 'unknown').length
  const missed = concerned.filter((one) => missedBy(one) !== null).length - unclear
  const more = [
    unclear > 0 && `另有 ${unclear} 人不清楚是否送达。`,
    !over && restWords(people, missed + unclear),
    !over &&
      told &&
      `下次微信提醒，${people.length} 人里有 ${people.filter(({ why }) => why === null).length} 人收得到。`,
  ].filter((line): line is string => typeof line === 'string')
  if (missed > 0)
    return { words: `${those}里有 ${missed} 人${told ? '没收到' : '收不到'}微信提醒`, inOrder: false, more }
  if (!told) return { words: `${those}都收得到微信提醒`, inOrder: true, more }
  const sent = concerned.filter((one) => one.told?.carried === 'sent').length
  return { words: `微信提醒已送出 ${sent}/${of} 人`, inOrder: sent === of, more }
}

function restWords(people: readonly ReachedPerson[], missed: number): string | false {
  const rest = stillToTell(people).length
  if (missed === 0 || rest === missed) return false
  const known = missed - rest
  return rest === 0
    ? `这 ${known} 人都已经看过或办好了。`
    : `这 ${missed} 人里，${known} 人已经看过或办好了，还要告诉 ${rest} 人。`
}

/** How far it got: each step with how many of everybody. */
export function stepsOf(people: readonly ReachedPerson[]): { label: string; done: number; of: number }[] {
  const count = (is: (person: ReachedPerson) => boolean) => people.filter(is).length
  const of = people.length
  return [
    { label: '微信已送出', done: count(({ told }) => told?.carried === 'sent'), of },
    { label: '已在小程序里看到', done: count(({ told }) => told?.read === true), of },
    { label: '已经办了', done: count(({ acted }) => acted !== null), of },
  ]
}

/** `10:02`, with its day where that is not today. */
function momentWords(at: Instant, now: Instant): string {
  const day = dayOf(at)
  return day === dayOf(now) ? timeOf(at) : `${formatShortDay(day)} ${timeOf(at)}`
}

/** The latest reminder that anybody was given: `活动预告 11月20日 09:00`. */
export function latestWords(people: readonly ReachedPerson[], now: Instant): string {
  const all = people.flatMap(({ told }) => told ?? []).sort((a, b) => b.at.localeCompare(a.at))
  return all[0] ? `${all[0].label} ${momentWords(all[0].at, now)}` : ''
}

/** How far the reminder got with one person, with a sign; nothing where there was none. */
export function toldWords({ told, acted, why }: ReachedPerson, now: Instant): string {
  if (!told) return ''
  const carried = {
    sent: `✓ 已送出 ${momentWords(told.at, now)}`,
    sending: '… 正在送出',
    waiting: '… 没送成，过一会儿再送',
    unknown: '? 不清楚是否送达',
    failed: '× 没送出',
    inApp: '仅小程序内',
  }[told.carried]
  if (told.read) return `${carried} · 看过了`
  // Whoever has acted, or has no account, is not said to have read nothing.
  return acted !== null || why === 'unbound' ? carried : `${carried} · 还没看`
}
