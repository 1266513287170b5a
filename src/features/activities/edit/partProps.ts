import type { ActivityDraft, Faults } from './activityDraft'

/** What each part of the form is given: the whole draft, how to change it, what is wrong. */
export type PartProps = {
  draft: ActivityDraft
  change: (next: (now: ActivityDraft) => ActivityDraft) => void
  faults: Faults
}
