import { type Unreachable, unreachableReasons } from '@domain/reminders/notice'
import type { ReachedPerson } from './reading'

/** Why WeChat did not reach somebody: beforehand, or because a message did not arrive for sure. */
type MissedReason = Unreachable | 'failed' | 'unknown'

/** What helps with each, in the order in which people are shown. Whoever did not agree is not urged. */
const help: Record<MissedReason, string> = {
  unbound: '请本人打开小程序加入支部；不用手机的，打电话或当面说。',
  never: '请本人在“我的 → 微信提醒”里订一次。',
  refused: '尊重本人的选择，打电话或当面说。',
  usedUp: '请本人在“我的 → 微信提醒”里再订一次。',
  banned: '本人在微信里关掉了提醒，要本人自己打开；先打电话或当面说。',
  off: '还没有开通微信提醒，大家在小程序里看得到；要紧的事请发群通知。',
  failed: '这一次微信没有送出，打电话或当面说。',
  unknown: '微信没有回音，可能收到了，也可能没有；还没看的，请问一声。',
}

const labels: Record<MissedReason, string> = {
  ...unreachableReasons,
  failed: '微信没有送出',
  unknown: '不清楚是否送达',
}

/** Whether people have been told of it at all. */
export function wasTold(people: readonly ReachedPerson[]): boolean {
  return people.some(({ told }) => told !== null)
}

/** Whether WeChat reaches nobody because this deployment does not send messages. */
export function isOff(people: readonly ReachedPerson[]): boolean {
  const bound = people.filter(({ why }) => why !== 'unbound')
  return bound.length > 0 && bound.every(({ why }) => why === 'off')
}

/** Whether somebody has done what it is about before they were told: they need no reminder. */
export function needsNone({ told, acted }: Pick<ReachedPerson, 'told' | 'acted'>): boolean {
  return told === null && acted !== null
}

/** Why somebody was not reached, or is not going to be; null where they are, or need not be. */
export function missedBy({ why, told, acted }: ReachedPerson): MissedReason | null {
  switch (told?.carried) {
    case undefined:
      return needsNone({ told, acted }) ? null : why
    case 'sent':
    case 'sending':
    case 'waiting':
      return null
    case 'unknown':
      return 'unknown'
    case 'failed':
      return why ?? 'failed'
    case 'inApp':
      // Without a reason it waits for the day's message.
      return told?.why ?? why
  }
}

/** People who were missed for one reason, and what helps. */
export type MissedGroup = { reason: MissedReason; label: string; help: string; people: ReachedPerson[] }

/** Who was missed, by reason. */
export function missedGroups(people: readonly ReachedPerson[]): MissedGroup[] {
  return (Object.keys(help) as MissedReason[])
    .map((reason) => ({
      ...{ reason, label: labels[reason], help: help[reason] },
      people: people.filter((one) => missedBy(one) === reason),
    }))
    .filter((group) => group.people.length > 0)
}

/** Who was missed and knows nothing yet: has not read it in the app, nor done anything about it. */
export function stillToTell(people: readonly ReachedPerson[]): ReachedPerson[] {
  return people.filter((one) => missedBy(one) !== null && one.acted === null && !one.told?.read)
}

/** Whom to phone, one a line with the reason. */
export function phoneList(
  heading: string,
  people: readonly ReachedPerson[],
  nameOf: (person: ReachedPerson) => string = ({ name }) => name,
): string {
  const lines = stillToTell(people).map((one) => {
    const reason = missedBy(one)
    return reason ? `${nameOf(one)}：${labels[reason]}` : nameOf(one)
  })
  return [`【电话通知】${heading}，${lines.length} 人`, ...lines].join('\n')
}
