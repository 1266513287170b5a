import type { StoredAnswer } from './answers'
import type { CellCorrection } from './corrections'

/** What a branch's lists have been read with, so that the next one asks less: one document a branch, with its id. */
export type ListMemory = {
  _id: string
  branchId: string
  answers: StoredAnswer[]
  corrections: CellCorrection[]
  updatedAt: string
}

const MOST_CORRECTIONS = 500

/** What was put right before with what is put right now, the newest last; more than are kept forget the oldest. */
export function mergeCorrections(old: readonly CellCorrection[], given: readonly CellCorrection[]): CellCorrection[] {
  const keyOf = ({ field, work, text }: CellCorrection) => JSON.stringify([field, work, text])
  const merged = new Map<string, CellCorrection>()
  for (const correction of [...old, ...given]) {
    merged.delete(keyOf(correction))
    merged.set(keyOf(correction), correction)
  }
  return [...merged.values()].slice(-MOST_CORRECTIONS)
}
