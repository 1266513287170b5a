import { useQuery } from '@tanstack/react-query'
import { recordsCloud } from '@/cloud/client'

/** What the branch decided about records and study hours. */
export type RecordSettingsReading = Awaited<ReturnType<typeof recordsCloud.study.settings.query>>

/** Where it is kept among the answers. */
export const RECORD_SETTINGS_KEY = ['study', 'settings']

/** Asks for it. */
export function useRecordSettings() {
  return useQuery({ queryKey: RECORD_SETTINGS_KEY, queryFn: () => recordsCloud.study.settings.query() })
}
