/** What people are told about meetings and activities that are to be held as planned, and about leave from them. */
import { activityKinds } from '../activities/kinds'
import { addDays, dayOf, instantAt, timeOf } from '../calendar/beijing'
import { formatDateTime, formatShortDay } from '../calendar/format'
import { about, coming, planned, shownPlace, shownTitle, where } from './activity-told'
import { timeField } from './field-values'
import { FIRST_TIME, morningOf, sendingDay, startOf, workdaysBefore } from './moments'
import type { ReminderActivity, ReminderReading } from './reading'
import { sentence, stampOf, type Told } from './told'

/** 活动预告: so many workdays ahead, when somebody can still arrange their week. */
const WORKDAYS_AHEAD = 3
/** What begins before that is told the evening before: the first messages of a day go out at eight. */
const EARLY = '09:00'
const EVENING_BEFORE = '18:00'

function card(activity: ReminderActivity, note: string) {
  return { what: shownTitle(activity), when: timeField(activity.startsAt), where: shownPlace(activity), note }
}

/** 活动预告, from three workdays before until the day itself; not where people have just read of its new time. */
export function activityAhead(reading: ReminderReading): Told[] {
  const { now, settings } = reading
  return planned(reading).flatMap((activity) => {
    const { moves = [] } = activity
    const from = morningOf(sendingDay(workdaysBefore(activity.on, WORKDAYS_AHEAD), settings.quiet))
    if (moves.some((move) => move.at >= from)) return []
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
          // By tomorrow's message it may be too late.
          urgent: activity.on <= addDays(dayOf(decidedAt), 1),
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
