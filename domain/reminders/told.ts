import type { Day, Instant } from '../calendar/beijing'
import type { TopicFields } from './topics'

/** One thing that is due to be told to one person, as a kind of reminder says it. */
export type Told = {
  /** What it is about: an activity, a task, a request. */
  targetId: string
  memberId: string
  /** What makes it another one about the same: the day, the week, the decision's instant. */
  stamp: string
  /** Of use from then… */
  from: Instant
  /** …until then. */
  until: Instant
  /** Goes out by itself and on any day: about today, or what one would come in vain for. */
  urgent?: boolean
  /** One line, and what it says below. */
  title: string
  text: string
  /** Opens there. */
  page: string
  fields: TopicFields
  /** By when, for a card that gathers several. */
  due: Day
}

/** What a person wrote as the end of a sentence: `原因：下雨。`, whether or not they put the stop. */
export function sentence(words: string): string {
  const said = words.trim()
  return said === '' || /[。！？!?….]$/.test(said) ? said : `${said}。`
}

/** An instant as a part of an id. */
export function stampOf(instant: Instant): string {
  return instant.replace(/\D/g, '')
}
