import type { Field } from './columns'

/** What a branch's lists have been read with, so that the next one asks less: one document a branch, with its id. */
export type ListMemory = {
  _id: string
  branchId: string
  /** Answers to questions; their ids are words of the list, and so never a field's name. */
  answers: { id: string; choice: string; value?: string }[]
  /** Cells put right by hand: in the row of that work, the cell that read so. */
  corrections: { field: Field; work: string; text: string; to: string }[]
  updatedAt: string
}
