import { later } from '../../domain/calendar/beijing'
import { AppError } from '../../domain/errors'
import type { Store } from '../ports/store'
import type { VisitorContext } from './context'

const WINDOW_MS = 60_000

/** What is guessed: each has its own five tries, so that joining does not use up those at the door. */
export type Guessed = 'claim' | 'invitation' | 'checkIn'

/** Where one account's guesses are noted. */
const attemptsId = (what: Guessed, openid: string) => `${what}:${openid}`

/**
 * Lets one WeChat account guess a code five times a minute.
 * @throws AppError TOO_MANY_TRIES
 */
export async function noteGuess(
  { store, clock, openid }: Pick<VisitorContext, 'store' | 'clock' | 'openid'>,
  what: Guessed,
): Promise<void> {
  const now = clock.now()
  const since = later(now, -WINDOW_MS)
  if (!(await store.noteGuess(attemptsId(what, openid), now, since))) throw new AppError('TOO_MANY_TRIES')
}

/** Prepares an account that has just been bound, so that even its first digits at a door need no round trip more. */
export async function prepareGuesses(store: Store, openid: string): Promise<void> {
  await store.insert('attempts', { _id: attemptsId('checkIn', openid), recent: [] })
}
