import { isFields } from '../wire/ejson'
import type { Kept } from './kept'

/**
 * What WeChat knows of who agreed to which messages: each acceptance is good for one message, and acceptances add up.
 * The functions are never told how many are left, so no interface of theirs shows it.
 */
export type Subscriptions = {
  readonly accept: (openid: string, templateId: string, times: number) => void
  readonly stock: (openid: string, templateId: string) => number
  /** Takes one acceptance; false when there is none. */
  readonly take: (openid: string, templateId: string) => boolean
}

/** The subscriptions that WeChat remembers. */
export function createSubscriptions({ stocks, changed }: Pick<Kept, 'stocks' | 'changed'>): Subscriptions {
  const keyOf = (openid: string, templateId: string) => `${openid} ${templateId}`
  const stock = (openid: string, templateId: string) => stocks.get(keyOf(openid, templateId)) ?? 0
  const add = (openid: string, templateId: string, times: number) => {
    stocks.set(keyOf(openid, templateId), stock(openid, templateId) + times)
    changed()
  }
  return {
    accept: add,
    stock,
    take(openid, templateId) {
      if (stock(openid, templateId) === 0) return false
      add(openid, templateId, -1)
      return true
    },
  }
}

const MAXIMUM_TEMPLATES = 5

/** What `wx.requestSubscribeMessage` answers, or why it refuses to ask. */
type SubscribeReply = { readonly status: number; readonly body: Readonly<Record<string, string | number>> }

const refusal = (errCode: number, reason: string): SubscribeReply => ({
  status: 400,
  body: { errCode, errMsg: `requestSubscribeMessage:fail ${reason}` },
})

/** `wx.requestSubscribeMessage` with the answers that a person gives in its pop-up; what they pass over is refused. */
export function askSubscriptions(subscriptions: Subscriptions, openid: string, request: unknown): SubscribeReply {
  const { templateIds, answers = {} } = isFields(request) ? request : {}
  const valid = Array.isArray(templateIds) && templateIds.every((id) => typeof id === 'string' && id !== '')
  if (!valid || templateIds.length === 0 || !isFields(answers))
    return refusal(10001, '请求应为 {"templateIds": [模板编号…], "answers": {模板编号: "accept" 或 "reject"}}。')
  const ids: readonly string[] = [...new Set(templateIds)]
  if (ids.length > MAXIMUM_TEMPLATES) return refusal(20003, `一次最多请求 ${MAXIMUM_TEMPLATES} 种消息，请分几次。`)
  const answered = ids.map((id) => [id, answers[id] === 'accept' ? 'accept' : 'reject'] as const)
  for (const [id, answer] of answered) if (answer === 'accept') subscriptions.accept(openid, id, 1)
  return { status: 200, body: { errMsg: 'requestSubscribeMessage:ok', ...Object.fromEntries(answered) } }
}
