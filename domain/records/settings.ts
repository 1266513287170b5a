import type { StudySettings } from '../study/hours'

/** What a branch decided about its records. */
export type RecordSettings = {
  /** For how many days after entering it somebody may change their own; without a number until the year is closed. */
  editDays?: number
  study?: StudySettings
}

export const defaultRecordSettings: RecordSettings = {}
