import type { Fields } from '../wire/ejson'
import { isFields } from '../wire/ejson'
import type { OpenApiAnswer } from '../wire/protobuf'
import { errorAnswer } from './answer'
import type { SentMessage } from './kept'
import type { Subscriptions } from './subscriptions'

/** What WeChat accepts in a field, by the letters of its key (`thing1`, `date2`); too long or ill-formed is 47003. */
const FIELD_RULES: Readonly<Record<string, RegExp>> = {
  thing: /^.{1,20}$/u,
  phrase: /^\p{Script=Han}{1,5}$/u,
  name: /^(\p{Script=Han}{1,10}|[\x20-\x7e]{1,20})$/u,
  number: /^\d{1,32}(\.\d+)?$/,
  letter: /^[A-Za-z]{1,32}$/,
  symbol: /^[^\p{L}\p{N}]{1,5}$/u,
  character_string: /^[\x20-\x7e]{1,32}$/,
  amount: /^[^\d.]?\d{1,10}(\.\d+)?元?$/,
  time: /^(\d{4}年\d{1,2}月\d{1,2}日 )?\d{1,2}:\d{2}(~(\d{4}年\d{1,2}月\d{1,2}日 )?\d{1,2}:\d{2})?$/,
  date: /^(\d{4}年\d{1,2}月\d{1,2}日|\d{4}-\d{2}-\d{2})( \d{1,2}:\d{2}(:\d{2})?)?$/,
}

/** What sending needs to know and to keep. */
export type Post = {
  readonly sent: SentMessage[]
  readonly subscriptions: Subscriptions
  readonly now: () => number
}

/** subscribeMessage.send: checks what WeChat checks, takes one acceptance and keeps the message for `GET /sent-messages`. */
export function sendMessage(parameters: Fields, { sent, subscriptions, now }: Post): OpenApiAnswer {
  const { touser, template_id: templateId, page, data } = parameters
  if (typeof touser !== 'string' || touser === '') return errorAnswer(40003, 'invalid openid')
  if (typeof templateId !== 'string' || templateId === '') return errorAnswer(40037, 'invalid template_id')
  if (page !== undefined && typeof page !== 'string') return errorAnswer(41030, 'invalid page')
  if (!isFields(data) || Object.keys(data).length === 0) return errorAnswer(47003, 'argument invalid! data is empty')
  const values: Record<string, string> = {}
  for (const [key, field] of Object.entries(data)) {
    const value = isFields(field) ? field.value : undefined
    const rule = FIELD_RULES[key.replace(/\d+$/, '')]
    if (!rule) return errorAnswer(47003, `argument invalid! data.${key} is no field of any template`)
    if ((typeof value !== 'string' && typeof value !== 'number') || !rule.test(String(value))) {
      return errorAnswer(47003, `argument invalid! data.${key}.value is too long or ill-formed`)
    }
    values[key] = String(value)
  }
  if (!subscriptions.take(touser, templateId)) return errorAnswer(43101, 'user refuse to accept the msg')
  sent.push({
    touser,
    templateId,
    ...(page !== undefined && { page }),
    data: values,
    sentAt: new Date(now()).toISOString(),
  })
  return { kind: 'json', value: { errcode: 0, errmsg: 'ok', msgid: sent.length } }
}
