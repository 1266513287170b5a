import type { Instant } from '../../domain/calendar/beijing'
import type { Member } from '../../domain/members/member'
import { isBound } from '../../domain/members/member'
import { emptySubscription, type Subscription, type TopicAccount } from '../../domain/reminders/subscription'
import { type Topic, topicIds } from '../../domain/reminders/topics'
import { memberIdOf } from './roster'

/** What somebody accepts of each topic, and how many messages of it they have had. */
type Ways = Partial<Record<Topic, { left: number; used: number } | 'refused'>>

const each = (topics: readonly Topic[], left: number, used: number): Ways =>
  Object.fromEntries(topics.map((topic) => [topic, { left, used }]))

/** Ticks everything whenever asked. */
const keen = each(topicIds, 7, 4)
/** Ticks what one likes. */
const ordinary: Ways = { ...each(['activity', 'todo'], 4, 3), change: { left: 1, used: 0 }, answer: 'refused' }
/** Once, on the first day. */
const once: Ways = each(['activity', 'todo'], 1, 0)
const usedUp: Ways = each(['activity', 'todo'], 0, 3)
const refused: Ways = Object.fromEntries(topicIds.map((topic) => [topic, 'refused']))

/** By key; whoever is not named was never asked, and whoever is not bound cannot be. */
const ways: Readonly<Record<string, Ways>> = {
  secretary: keen,
  deputy: ordinary,
  organisation: keen,
  publicity: ordinary,
  discipline: ordinary,
  'group-leader': keen,
  'group-leader-2': ordinary,
  'group-leader-3': once,
  member: keen,
  'namesake-1': ordinary,
  yi: ordinary,
  retired: keen,
  'retired-2': once,
  shopkeeper: refused,
  farmer: usedUp,
  student: keen,
  unemployed: refused,
  probationary: keen,
  'probationary-2': ordinary,
  wen: usedUp,
  peng: ordinary,
  han: refused,
}

/** The ledgers of the demo branch as they stood at that moment; the local cloud's WeChat has to be told the same. */
export function demoSubscriptions(members: readonly Member[], at: Instant): Subscription[] {
  const keys = Object.keys(ways)
  return members.flatMap((member) => {
    const key = keys.find((one) => memberIdOf(one) === member._id)
    return key && isBound(member) ? [ledgerOf(member, ways[key] ?? {}, at)] : []
  })
}

function ledgerOf(member: Member, accepts: Ways, at: Instant): Subscription {
  const topics: Partial<Record<Topic, TopicAccount>> = {}
  for (const topic of topicIds) {
    const account = accepts[topic]
    if (account === undefined) continue
    topics[topic] =
      account === 'refused'
        ? { left: 0, accepted: 0, used: 0, refused: 1, last: 'refused', at }
        : { ...account, accepted: account.left + account.used, refused: 0, last: 'accepted', at }
  }
  return { ...emptySubscription(member, at), topics, revision: 1 }
}
