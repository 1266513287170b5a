import { useQuery } from '@tanstack/react-query'
import { messages } from '@/cloud/client'

/** What the branch decided about reminders, and what there is to decide. */
export type ReminderSettingsReading = Awaited<ReturnType<typeof messages.reminders.settings.query>>

/** What it decided. */
export type Decided = ReminderSettingsReading['settings']

/** Where they are kept among the answers. */
export const REMINDER_SETTINGS_KEY = ['reminders', 'settings']

/** Asks for the settings. */
export function useReminderSettings() {
  return useQuery({
    queryKey: REMINDER_SETTINGS_KEY,
    queryFn: () => messages.reminders.settings.query(),
    // The fixed Party day, which has a page of its own, may have been changed there.
    staleTime: 0,
  })
}
