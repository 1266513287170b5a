import type { OwnYear } from './study'

type Marks = Pick<OwnYear, 'marks' | 'records'>
/** Something one missed and has not made up for; `noteId`: the note that says so already, and waits to be accepted. */
export type Absence = OwnYear['marks'][number] & { noteId?: string }

/** What is still open of what was missed, the newest first. */
export function absencesOf({ marks, records }: Marks): Absence[] {
  return marks
    .filter(({ mark }) => mark === 'absent' || mark === 'leave')
    .map((missed) => {
      const note = records.find(
        ({ kind, values }) => kind === 'studyNote' && values.makesUp === true && values.activity === missed.activityId,
      )
      return { ...missed, ...(note && { noteId: note.recordId }) }
    })
}
