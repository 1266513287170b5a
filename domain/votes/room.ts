/**
 * Who a vote is held among, in persons: entitled to vote (应到), in the committee its members, and present (实到) of those
 * entitled. Observers and probationary members are in neither.
 */
export type Room = { entitled: number; present: number }

/**
 * A sentence for numbers no meeting can have, whatever is voted on: one that is negative or no whole number, or more people
 * present than entitled; null if they can be.
 *
 * @param others what else was typed in: votes, ballots, seats
 */
export function faultOfRoom({ entitled, present }: Room, others: readonly number[]): string | null {
  const whole = [entitled, present, ...others].every((number) => Number.isSafeInteger(number) && number >= 0)
  if (!whole) return '人数和票数只能填 0 或更大的整数，请核对'
  return present > entitled ? `到会 ${present} 人，比应到的 ${entitled} 人还多，请核对` : null
}
