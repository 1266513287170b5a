import { later } from '../../domain/calendar/beijing'
import type { Member } from '../../domain/members/member'
import { type Answer, heardAnswer, type Subscription, switched } from '../../domain/reminders/subscription'
import type { Topic } from '../../domain/reminders/topics'
import { memberByOpenid } from './caller'
import type { Context } from './context'
import { changeLedger, openTemplates } from './subscriptions'

/** WeChat's push of a subscription event (消息推送): what a person answered, switched, or was sent. */
export type WeChatEvent = { MsgType: 'event'; Event: string; CreateTime: unknown; List?: unknown }

/** Whether the call is WeChat's push and no phone's question. */
export function isWeChatEvent(event: unknown): event is WeChatEvent {
  return typeof event === 'object' && event !== null && 'MsgType' in event && event.MsgType === 'event'
}

/** Two hours, for the clocks of two houses. */
const FARTHEST_MS = 2 * 60 * 60 * 1000
const MOST_ITEMS = 20
/** How long after a message its fate is still looked for. */
const SEARCHED_DAYS_MS = 2 * 24 * 60 * 60 * 1000

type Item = { TemplateId?: unknown; SubscribeStatusString?: unknown; ErrorCode?: unknown }

/** WeChat calls one item a list or not, as it likes. */
function itemsOf({ List }: WeChatEvent): Item[] {
  const list: unknown[] = Array.isArray(List) ? List : [List]
  return list.filter((one): one is Item => typeof one === 'object' && one !== null).slice(0, MOST_ITEMS)
}

/** A map, for whoever forges an event may call a status `constructor`. */
const answers = new Map<unknown, Answer>([
  ['accept', 'accepted'],
  ['reject', 'refused'],
  ['ban', 'banned'],
])

/** Its own time where that can be, else ours: a forged one must not reach far. */
function instantOf({ CreateTime }: WeChatEvent, now: string): string {
  const at = Number(CreateTime) * 1000
  return Math.abs(at - Date.parse(now)) < FARTHEST_MS ? new Date(at).toISOString() : now
}

/**
 * Hears WeChat's word about one person's subscriptions: it goes before what was counted here. Nothing is answered but that it
 * was heard; events about strangers or unknown templates change nothing.
 */
export async function hearEvent(ctx: Context, event: WeChatEvent): Promise<'success'> {
  const { store, clock, openid, templates } = ctx
  const member = openid ? await memberByOpenid(store, openid) : undefined
  if (!member) return 'success'
  const now = clock.now()
  const at = instantOf(event, now)
  const about = itemsOf(event).flatMap((item) => {
    const template = openTemplates(templates).find(({ templateId }) => templateId === item.TemplateId)
    return template ? [{ topic: template.topic, item }] : []
  })
  if (about.length === 0) return 'success'
  if (event.Event === 'subscribe_msg_sent_event') {
    for (const { topic, item } of about) await hearSent(ctx, member, topic, String(item.ErrorCode) === '0', at)
    return 'success'
  }
  await changeLedger(store, member, now, (ledger) =>
    about.reduce(
      (kept, { topic, item }) => heardItem(kept, event.Event, topic, item.SubscribeStatusString, at),
      ledger,
    ),
  )
  return 'success'
}

function heardItem(ledger: Subscription, name: string, topic: Topic, status: unknown, at: string): Subscription {
  const answer = answers.get(status)
  if (!answer) return ledger
  if (name === 'subscribe_msg_popup_event') return heardAnswer(ledger, { topic, answer, at, by: 'wechat' })
  return name === 'subscribe_msg_change_event' ? switched(ledger, topic, answer === 'accepted', at) : ledger
}

/** What became of the latest message by that topic: nobody knew it of one whose run broke off. */
async function hearSent(ctx: Context, member: Member, topic: Topic, delivered: boolean, at: string): Promise<void> {
  const since = later(at, -SEARCHED_DAYS_MS)
  const recent = await ctx.store.list('deliveries', {
    where: { branchId: member.branchId, memberId: member._id, at: { is: 'atLeast', value: since } },
    orderBy: [['at', 'desc']],
    limit: 20,
  })
  // WeChat's time is in whole seconds: of one taken within its second it is a little too early.
  const until = later(at, 999)
  const open = recent.filter((one) => one.topic === topic && one.confirmed === undefined && one.at <= until)
  const last = open.find(({ state }) => state === 'sent' || state === 'unknown' || state === 'sending')
  if (!last) return
  await ctx.store.updateIf(
    'deliveries',
    last._id,
    { state: last.state },
    {
      confirmed: delivered ? 'delivered' : 'failed',
      ...(delivered && { state: 'sent' as const }),
    },
  )
}
