/**
 * More than half (过半数) in whole numbers, where half of an odd number is no rounding question. domain.md §4: exactly half is
 * flagged, never a majority.
 */

/** The fewest that are more than half of `whole`; of nobody that is one, which nobody can reach. */
export function majorityOf(whole: number): number {
  return Math.floor(whole / 2) + 1
}

/** Whether `part` is more than half of `whole`. */
export function isMajority(part: number, whole: number): boolean {
  return 2 * part > whole
}

/** Whether `part` is exactly half of `whole`; nobody of nobody is no half worth a flag. */
export function isHalf(part: number, whole: number): boolean {
  return whole > 0 && 2 * part === whole
}
