import type { ReminderDraft } from './draft'

/** A section of the form: what it shows, and what it changes of it. */
export type SectionProps = { draft: ReminderDraft; onChange: (some: Partial<ReminderDraft>) => void }
