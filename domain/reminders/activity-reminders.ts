/** What people are told about meetings and activities. */
import { expectedMembers } from '../activities/audience'
import { activityKinds } from '../activities/kinds'
import type { Move } from '../activities/move'
import { leaveStands } from '../attendance/leave'
import { addDays, dayOf, daysBetween, earlierOf, type Instant, instantAt, timeOf } from '../calendar/beijing'
import { formatDateTime, formatShortDay } from '../calendar/format'
import { timeField } from './field-values'
import { FIRST_TIME, morningOf, sendingDay, startOf, workdaysBefore } from './moments'
import type { ReminderActivity, ReminderReading } from './reading'
import { sentence, stampOf, type Told } from './told'

/** 活动预告: so many workdays ahead, when somebody can still arrange their week. */
const WORKDAYS_AHEAD = 3
/** A change of what is nearer than that is told at once. */
const NEAR_DAYS = 7
/** What begins before that is told the evening before: the first messages of a day go out at eight. */
const EARLY = '09:00'
const EVENING_BEFORE = '18:00'

/** The page of an activity. */
export const activityPage = (activityId: string) => `/packages/activities/detail/index?id=${activityId}`

/** A held text is the officers' until it is released: everybody else reads the kind. */
export const shownTitle = ({ kind, title, textHeld }: Pick<ReminderActivity, 'kind' | 'title' | 'textHeld'>) =>
  textHeld ? activityKinds[kind].label : title

function expected({ members }: ReminderReading, activity: ReminderActivity): readonly string[] {
  const ids = activity.expected ?? expectedMembers(activity.audience, members, activity.on)
  const here = new Set(members.map(({ _id }) => _id))
  return ids.filter((id) => here.has(id))
}

/** Those expected who have not been granted leave for that day. */
function coming(reading: ReminderReading, activity: ReminderActivity): readonly string[] {
  const away = new Set(activity.leaves.filter((one) => leaveStands(one, activity)).map(({ memberId }) => memberId))
  return expected(reading, activity).filter((id) => !away.has(id))
}

const planned = ({ activities }: ReminderReading) => activities.filter(({ state }) => state === 'planned')

/** A place as a part of a sentence. */
const placeWords = (place: string) => place.trim().replace(/[。，；、]+$/, '')

const where = ({ place }: ReminderActivity) => (placeWords(place) ? `，${placeWords(place)}` : '')

function about(activity: ReminderActivity) {
  return {
    targetId: activity._id,
    page: activityPage(activity._id),
    title: shownTitle(activity),
    due: activity.on,
  }
}

function card(activity: ReminderActivity, note: string) {
  return { what: shownTitle(activity), when: timeField(activity.startsAt), where: activity.place, note }
}

/** 活动预告, from three workdays before until the day itself. */
export function activityAhead(reading: ReminderReading): Told[] {
  const { now, settings } = reading
  return planned(reading).flatMap((activity) => {
    const from = morningOf(sendingDay(workdaysBefore(activity.on, WORKDAYS_AHEAD), settings.quiet))
    const text = `${activityKinds[activity.kind].label}，${formatDateTime(activity.startsAt, now)}${where(activity)}。来不了请先请假。`
    return coming(reading, activity).map(
      (memberId): Told => ({
        ...about(activity),
        ...{ memberId, stamp: activity.on, from, until: startOf(activity.on), text },
        fields: card(activity, '来不了请先请假'),
      }),
    )
  })
}

/** 今天的活动, in the morning; the evening before where it begins before nine. Read a day later, 明天 says which day. */
export function activityToday(reading: ReminderReading): Told[] {
  return planned(reading).flatMap((activity) => {
    const { startsAt, on } = activity
    const early = timeOf(startsAt) < EARLY
    const from = early ? instantAt(addDays(on, -1), EVENING_BEFORE) : instantAt(on, FIRST_TIME)
    const word = on > reading.today ? '明天' : '今天'
    const day = on > reading.today ? `明天（${formatShortDay(on)}）` : '今天 '
    return coming(reading, activity).map(
      (memberId): Told => ({
        ...about(activity),
        ...{ memberId, stamp: on, from, until: startsAt, urgent: true },
        text: `${day}${timeOf(startsAt)}${where(activity)}。到了现场打开小程序签到。`,
        fields: card(activity, `${word}的活动，到场后签到`),
      }),
    )
  })
}

/** Changes of what is near go out at once, those of what is far off with the day's other news. */
function isNear(startsAt: Instant, told: Instant): boolean {
  return daysBetween(dayOf(told), dayOf(startsAt)) <= NEAR_DAYS
}

/** What an activity was before its last change, and what changed of it. A later end alone is a new time, too. */
function changeOf(activity: ReminderActivity, last: Move, now: Instant) {
  const { startsAt, place } = activity
  const isElsewhere = last.place !== place
  const isMoved = last.startsAt !== startsAt
  const was = formatDateTime(last.startsAt, now)
  const newPlace = placeWords(place) ? `地点改为${placeWords(place)}` : '地点另行通知'
  const is = `${formatDateTime(startsAt, now)}${where(activity)}`
  if (isMoved) return { change: '改期', words: `原定 ${was}，现在是 ${is}。`, note: isElsewhere ? newPlace : '' }
  if (isElsewhere) return { change: '换地点', words: `${newPlace}，时间不变：${was}。`, note: newPlace }
  return { change: '改时间', words: `开始时间不变，结束时间改了：${is}。`, note: '结束时间改了' }
}

/** 改期、换地点: what it is now, what it was and why; the last change alone, to everybody expected. */
export function activityChanged(reading: ReminderReading): Told[] {
  const { now } = reading
  return planned(reading).flatMap((activity) => {
    const { moves = [], startsAt, textHeld } = activity
    const last = moves[moves.length - 1]
    if (!last) return []
    const { change, words, note } = changeOf(activity, last, now)
    // Held with the text, for it was written with it.
    const reason = textHeld ? '' : last.reason.trim()
    return expected(reading, activity).map(
      (memberId): Told => ({
        ...about(activity),
        ...{ memberId, stamp: stampOf(last.at), from: last.at, until: startsAt },
        urgent: isNear(earlierOf(startsAt, last.startsAt), last.at),
        text: `${words}${reason && `原因：${sentence(reason)}`}`,
        fields: {
          what: shownTitle(activity),
          change,
          when: timeField(startsAt),
          note: note || reason || '请看新的时间',
        },
      }),
    )
  })
}

/** 取消, to those who would have come. */
export function activityCancelled(reading: ReminderReading): Told[] {
  const { now, activities } = reading
  return activities
    .filter(({ state }) => state === 'cancelled')
    .flatMap((activity) => {
      const { startsAt, on, updatedAt, cancelReason } = activity
      const reason = activity.textHeld ? '' : (cancelReason ?? '').trim()
      return coming(reading, activity).map(
        (memberId): Told => ({
          ...about(activity),
          ...{ memberId, stamp: on, from: updatedAt, until: startsAt, urgent: isNear(startsAt, updatedAt) },
          text: `原定 ${formatDateTime(startsAt, now)} 的活动取消了，不用来了。${reason && `原因：${sentence(reason)}`}`,
          fields: {
            what: shownTitle(activity),
            change: '取消',
            when: timeField(startsAt),
            note: reason || '不用来了',
          },
        }),
      )
    })
}

/** 请假的答复, until the activity begins. */
export function leaveDecided(reading: ReminderReading): Told[] {
  return planned(reading).flatMap((activity) =>
    activity.leaves.flatMap(({ memberId, state, forStart, decidedAt, answer }): Told[] => {
      const isDecided = state === 'granted' || state === 'refused'
      if (!isDecided || !decidedAt || dayOf(forStart) !== activity.on) return []
      const granted = state === 'granted'
      const said = answer ? `答复：${sentence(answer)}` : ''
      const when = formatDateTime(activity.startsAt, reading.now)
      return [
        {
          ...about(activity),
          ...{ memberId, stamp: stampOf(decidedAt), from: decidedAt, until: activity.startsAt },
          text: granted ? `${when} 的请假批准了。${said}` : `${when} 的请假没有批准，请到场参加。${said}`,
          fields: {
            what: shownTitle(activity),
            result: granted ? '已准假' : '没有批准',
            note: answer || when,
          },
        },
      ]
    }),
  )
}
