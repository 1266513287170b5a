import type { RunCounts } from '../../cloudfunctions/services/reminder-counts'
import type { Day } from '../../domain/calendar/beijing'
import { INBOX_PAGE } from '../../domain/pages'
import type { Delivery } from '../../domain/reminders/delivery'
import type { Notice } from '../../domain/reminders/notice'
import type { Topic } from '../../domain/reminders/topics'
import type { SentMessage } from '../../local/gateway/openapi/kept'
import { templateIdOf } from '../../test/cloud/reminding'
import { type Branch, type Player, playerOfMember } from './branch'

/** A message of WeChat with what it carried. */
export type Sent = {
  readonly at: string
  readonly player: Player
  readonly topic: Topic
  readonly urgent: boolean
  readonly noticeIds: readonly string[]
  /** Its first line, and all its lines with the page it opens. */
  readonly what: string
  readonly card: string
}

/** What one day told, gathered run by run. */
export type DayTold = {
  readonly day: Day
  readonly notices: Notice[]
  readonly sent: Sent[]
  readonly runs: RunCounts[]
}

/** As WeChat is given it. */
const INBOX = INBOX_PAGE.replace(/^\//, '')
/** The most a query answers. */
const MOST = 1000

/** What a run of the timer at that instant left: notices made and messages sent, in an order that is always the same. */
export async function toldAt(
  branch: Branch,
  instant: string,
  seen: number,
): Promise<Pick<DayTold, 'notices' | 'sent'>> {
  const { t, database } = branch
  // What has just been told is still of use.
  const ofUse = async (collection: string) => {
    const where = { branchId: branch.branchId, until: database.command.gte(instant) }
    const { data } = await database.collection(collection).where(where).limit(MOST).get()
    if (data.length === MOST) throw new Error(`more ${collection} are of use at once than can be read`)
    return data
  }
  const [made, gone] = await Promise.all([ofUse('notices'), ofUse('deliveries')])
  const notices = (made as Notice[]).filter(({ at }) => at >= instant)
  const deliveries = (gone as Delivery[]).filter(({ sentAt }) => sentAt === instant)
  const sent = sentBy(branch, deliveries, t.cloud.sentMessages.slice(seen))
  const keyOf = ({ player, noticeIds }: Sent) => `${player.name} ${noticeIds.join(' ')}`
  return {
    notices: notices.sort((a, b) => (a._id < b._id ? -1 : 1)),
    sent: sent.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
  }
}

/** Each message belongs to the one delivery of the same person, topic and page. */
function sentBy(branch: Branch, deliveries: readonly Delivery[], messages: readonly SentMessage[]): Sent[] {
  const left = [...deliveries]
  const sent = messages.map((message): Sent => {
    const theirs = left.filter(
      ({ memberId, topic }) =>
        playerOfMember(branch, memberId).openid === message.touser && templateIdOf(topic) === message.templateId,
    )
    const delivery = theirs.find((one) => opens(message.page, one)) ?? theirs[0]
    if (!delivery) throw new Error(`${message.touser} got a message at ${message.sentAt} that no delivery knows`)
    left.splice(left.indexOf(delivery), 1)
    const { memberId, topic, _id, noticeIds } = delivery
    return {
      ...{ at: message.sentAt, player: playerOfMember(branch, memberId), topic, noticeIds },
      urgent: _id === noticeIds[0],
      what: message.data.thing1 ?? '',
      card: JSON.stringify([message.templateId, message.data, message.page]),
    }
  })
  if (left.length > 0) throw new Error(`${left.length} deliveries say that they were sent and WeChat has none of them`)
  return sent
}

/** Whether a page can be a delivery's: several things open the inbox, one opens its own page. */
function opens(page: string | undefined, { noticeIds, targetIds }: Delivery): boolean {
  const target = encodeURIComponent(targetIds[0] ?? '')
  return noticeIds.length > 1 ? page === INBOX : page?.includes(target) === true
}
