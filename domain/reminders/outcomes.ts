/** What WeChat's answers to a send mean (subscribeMessage.send), in one table. */

/**
 * `final`: never sent again. `noStock`, `banned`: final for this topic, and the ledger learns it; another topic may do.
 * `stopTemplate`: final, and nothing more goes by this template. `retry`: again later.
 */
export type Refusal = 'final' | 'noStock' | 'banned' | 'stopTemplate' | 'retry'

/** Not subscribed, or used up: what WeChat says where nothing is left. */
export const NO_STOCK = 43101

const refusals: Readonly<Record<number, Refusal>> = {
  40003: 'final', // no such OPENID
  40037: 'stopTemplate', // no such template
  [NO_STOCK]: 'noStock',
  43107: 'banned', // the person has switched messages off
  43108: 'retry', // two at once to one person
  45168: 'final', // a word WeChat does not let pass
  47003: 'final', // a field is too long or ill-formed
}

/** What a refusal means; codes nobody knows are tried again. */
export function refusalOf(code: number): Refusal {
  return refusals[code] ?? 'retry'
}

/** Tries in all, the first included. */
const MOST_TRIES = 4
const FIRST_PAUSE_MINUTES = 20

/** How long to wait after so many tries; undefined when there have been enough. */
export function pauseAfter(tries: number): number | undefined {
  return tries >= MOST_TRIES ? undefined : FIRST_PAUSE_MINUTES * 2 ** (tries - 1)
}
