import { useQuery } from '@tanstack/react-query'
import { desk } from '@/cloud/client'
import { queryClient } from '@/cloud/query'

/** The branch's settings, as those who lead it see them. */
export type Settings = Awaited<ReturnType<typeof desk.branch.settings.query>>

/** Where the settings are kept among the answers. */
const SETTINGS_KEY = ['branch', 'settings']

/** Asks for the settings. They hold an invitation code, which is not kept on the phone. */
export function useSettings() {
  return useQuery({ queryKey: SETTINGS_KEY, queryFn: () => desk.branch.settings.query(), meta: { keep: false } })
}

/** Every change answers with the settings as they are then. */
export function keepSettings(settings: Settings): void {
  queryClient.setQueryData(SETTINGS_KEY, settings)
}
