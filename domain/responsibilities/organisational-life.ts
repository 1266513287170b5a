import type { RecordKind } from './record-kinds'

/** Where one takes part as an ordinary member (双重组织生活): not the committee's meetings, nor what one leads. */
export const organisationalLife: readonly RecordKind[] = [
  'branchAssembly',
  'groupMeeting',
  'partyLecture',
  'themePartyDay',
  'organisationalLifeMeeting',
  'appraisalMeeting',
]
