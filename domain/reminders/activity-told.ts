/** What all reminders of meetings and activities have in common: whom they concern, and how an activity is called. */
import { expectedMembers } from '../activities/audience'
import { activityKinds } from '../activities/kinds'
import { leaveStands } from '../attendance/leave'
import { activityPage } from '../pages'
import type { ReminderActivity, ReminderReading } from './reading'

/** A held text is the officers' until it is released: everybody else reads the kind. */
export const shownTitle = ({ kind, title, textHeld }: Pick<ReminderActivity, 'kind' | 'title' | 'textHeld'>) =>
  textHeld ? activityKinds[kind].label : title

/** The place is held with the title. */
export const shownPlace = ({ place, textHeld }: Pick<ReminderActivity, 'place' | 'textHeld'>) => (textHeld ? '' : place)

/** Those expected who still belong to the branch. */
export function expected({ members }: ReminderReading, activity: ReminderActivity): readonly string[] {
  const ids = activity.expected ?? expectedMembers(activity.audience, members, activity.on)
  const here = new Set(members.map(({ _id }) => _id))
  return ids.filter((id) => here.has(id))
}

/** Those expected who have not been granted leave for that day. */
export function coming(reading: ReminderReading, activity: ReminderActivity): readonly string[] {
  const away = new Set(activity.leaves.filter((one) => leaveStands(one, activity)).map(({ memberId }) => memberId))
  return expected(reading, activity).filter((id) => !away.has(id))
}

/** What is to be held. */
export const planned = ({ activities }: ReminderReading) => activities.filter(({ state }) => state === 'planned')

/** A place as a part of a sentence. */
export const placeWords = (place: string) => place.trim().replace(/[。，；、]+$/, '')

/** `，三楼会议室`, or nothing. */
export function where(activity: ReminderActivity): string {
  const place = placeWords(shownPlace(activity))
  return place ? `，${place}` : ''
}

/** What every reminder of an activity has. */
export function about(activity: ReminderActivity) {
  return {
    targetId: activity._id,
    page: activityPage(activity._id),
    title: shownTitle(activity),
    due: activity.on,
  }
}
