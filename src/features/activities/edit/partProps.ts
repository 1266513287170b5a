import type { ActivityDraft } from './activityDraft'
import type { Faults } from './faults'

/** What each part of the form is given: the whole draft, how to change it, what is wrong. */
export type PartProps = {
  draft: ActivityDraft
  change: (next: (now: ActivityDraft) => ActivityDraft) => void
  faults: Faults
}
