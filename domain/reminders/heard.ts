/** Answers as they are heard: the phone and WeChat both tell of them, now and then twice, late, or one of them not at all. */
import type { Instant } from '../calendar/beijing'
import type { Topic } from './topics'

/** What the person answered about a topic. */
export type Answer = 'accepted' | 'refused' | 'banned'

/** One answer that was heard. `eventAt`: WeChat's own time of it, by which an event it sends again is known. */
export type Heard = {
  topic: Topic
  at: Instant
  by: 'phone' | 'wechat' | 'both'
  answer?: Answer
  reportId?: string
  eventAt?: Instant
}

/** An answer as it is told: by the phone with its report's id, by WeChat with the event's time. */
export type Report = { topic: Topic; answer: Answer; at: Instant; by: 'phone' | 'wechat'; reportId?: string }

/** The phone and WeChat tell of one answer within that time. */
const SAME_ANSWER_MS = 3 * 60 * 1000

/** By what the same side's telling it again is known. */
export function marks({ by, at, reportId }: Report): Pick<Heard, 'reportId' | 'eventAt'> {
  return by === 'wechat' ? { eventAt: at } : { ...(reportId && { reportId }) }
}

/** Whether the same side has told it before. */
export function isRepeated(one: Heard, { topic, at, by, reportId }: Report): boolean {
  if (one.topic !== topic) return false
  return by === 'wechat' ? one.eventAt === at : reportId !== undefined && one.reportId === reportId
}

function isOtherSides(one: Heard, { topic, answer, at, by }: Report): boolean {
  const isOpen = one.topic === topic && one.by !== by && one.by !== 'both' && (one.answer ?? answer) === answer
  return isOpen && apart(one.at, at) <= SAME_ANSWER_MS
}

const apart = (one: Instant, other: Instant) => Math.abs(Date.parse(one) - Date.parse(other))

/** The other side's word about the same answer, the nearest of several. */
export function sameAnswer(heard: readonly Heard[], report: Report): Heard | undefined {
  const found = heard.filter((one) => isOtherSides(one, report))
  return found.sort((a, b) => apart(a.at, report.at) - apart(b.at, report.at))[0]
}

/** How many acceptances of a topic were heard that were given after the instant. */
export function acceptedSince(heard: readonly Heard[], topic: Topic, at: Instant): number {
  return heard.filter((one) => one.topic === topic && one.answer === 'accepted' && one.at > at).length
}
