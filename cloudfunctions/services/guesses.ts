import { AppError } from '../../domain/errors'
import type { VisitorContext } from './context'

const WINDOW_MS = 60_000

/**
 * Lets one WeChat account guess codes (invitation, claim, check-in digits) five times a minute.
 * @throws AppError TOO_MANY_TRIES
 */
export async function noteGuess({ store, clock, openid }: Pick<VisitorContext, 'store' | 'clock' | 'openid'>) {
  const now = clock.now()
  const since = new Date(Date.parse(now) - WINDOW_MS).toISOString()
  if (!(await store.noteGuess(openid, now, since))) throw new AppError('TOO_MANY_TRIES')
}
