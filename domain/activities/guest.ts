/** Somebody from outside the branch at an activity: a lecturer, somebody from the higher body. No contact data. */
export type Guest = {
  name: string
  /** Where they come from or what they are: 县委党校. */
  from?: string
  /** They hold the lecture. */
  lectures?: true
}

export const MOST_GUESTS = 10
