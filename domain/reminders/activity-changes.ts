/** What people are told when a meeting or activity is moved, changed or cancelled. */
import type { Move } from '../activities/move'
import { dayOf, daysBetween, earlierOf, type Instant } from '../calendar/beijing'
import { formatDateTime } from '../calendar/format'
import { about, coming, expected, placeWords, planned, shownPlace, shownTitle, where } from './activity-told'
import { timeField } from './field-values'
import type { ReminderActivity, ReminderReading } from './reading'
import { sentence, stampOf, type Told } from './told'

/** A change of what is nearer than that is told at once. */
const NEAR_DAYS = 7

/** Changes of what is near go out at once, those of what is far off with the day's other news. */
function isNear(startsAt: Instant, told: Instant): boolean {
  return daysBetween(dayOf(told), dayOf(startsAt)) <= NEAR_DAYS
}

/** What an activity was before its last change, and what changed of it. A later end alone is a new time, too. */
function changeOf(activity: ReminderActivity, last: Move, now: Instant) {
  const { startsAt } = activity
  const place = shownPlace(activity)
  const isElsewhere = last.place !== activity.place
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
