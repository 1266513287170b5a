import { desk } from '@/cloud/client'
import { cloudErrorOf, isPassing } from '@/cloud/errors'
import type { ActivityDraft } from './activityDraft'
import { createInputOf, reviseInputOf } from './activityInput'
import type { Saved } from './save'

/** Whether the cloud may have taken what was sent, though no answer says so. */
export function mayHaveArrived(error: unknown): boolean {
  return isPassing(error) || cloudErrorOf(error).code === 'FAULT'
}

/**
 * Plans a new activity. Where it was sent before and no answer came, that is sent first, unchanged: it is known already or
 * planned now, and then changed to what is in the form, which is what counts.
 */
export async function sendNew(draft: ActivityDraft): Promise<Saved> {
  const { sent } = draft
  if (sent === null) return desk.activities.create.mutate(createInputOf(draft))
  const arrived = await desk.activities.create.mutate(sent).then(
    () => true,
    (error: unknown) => {
      if (mayHaveArrived(error)) throw error
      return false
    },
  )
  if (!arrived) return desk.activities.create.mutate(createInputOf(draft))
  return desk.activities.revise.mutate({ ...reviseInputOf(draft), following: sent.series !== undefined })
}
