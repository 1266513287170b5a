/** What an officer puts into the branch's WeChat group, where reminders do not reach everybody. No names: nobody is shown up. */
import type { Day, Instant } from '../calendar/beijing'
import { formatDateTime, formatShortDay } from '../calendar/format'

const lines = (...all: (string | false)[]) => all.filter(Boolean).join('\n')

/** About an activity, or that it does not take place. */
export function activityGroupText(
  {
    title,
    label,
    startsAt,
    place,
    cancelled,
  }: { title: string; label: string; startsAt: Instant; place: string; cancelled: boolean },
  now: Instant,
): string {
  if (cancelled)
    return lines(`【活动取消】${title}`, `原定：${formatDateTime(startsAt, now)}`, '这次不举行了，请不要来，互相转告。')
  return lines(
    `【${label}】${title === label ? '' : title}`,
    `时间：${formatDateTime(startsAt, now)}`,
    place !== '' && `地点：${place}`,
    '来不了请先在“五好支部”小程序里请假，到场后打开小程序签到。',
  )
}

/** About a task of the year's list. */
export function taskGroupText({ title, to }: { title: string; to: Day }): string {
  return lines(`【责任清单】${title}`, `请在${formatShortDay(to)}前完成，办好后在“五好支部”小程序里登记。`)
}

/** About a text that people put their names to (承诺书). */
export function pledgeGroupText({ title, done, of }: { title: string; done: number; of: number }): string {
  return lines(
    `【签名】${title}`,
    `已签 ${done}/${of} 人。还没签的同志，请打开“五好支部”小程序，看完全文再签名。`,
    '在纸上签过的，请告诉支部登记一下。',
  )
}

/** About reminders themselves. */
export const branchGroupText = lines(
  '【微信提醒】请大家打开“五好支部”小程序，点“我的 → 微信提醒”，订一次提醒。',
  '订一次，每种能收到一条：党日、改期和到期的事会发微信通知。愿意的可以多订几次。',
  '还没绑定的同志，请先打开小程序，填姓名和邀请码加入支部。',
)
