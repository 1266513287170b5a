import * as z from 'zod'
import { type Unreachable, unreachableReasons } from '../../domain/reminders/notice'
import { type Topic, topicIds } from '../../domain/reminders/topics'
import { Id } from '../rpc/schemas'

/** One of WeChat's topics. */
export const TopicName = z.enum(topicIds as [Topic, ...Topic[]])

const Why = z.enum(Object.keys(unreachableReasons) as [Unreachable, ...Unreachable[]])
const Count = z.int().min(0)

/** What one accepts of a topic. */
export const AccountShape = z.object({
  topic: TopicName,
  left: Count,
  accepted: Count,
  used: Count,
  refused: Count,
  banned: z.boolean(),
  last: z.enum(['accepted', 'refused']).optional(),
})

/** What WeChat is asked with. */
export const TemplateShape = z.object({ topic: TopicName, templateId: z.string() })

/** One person, before and after a reminder. */
export const ReachedShape = z.object({
  memberId: Id,
  name: z.string(),
  why: Why.nullable(),
  left: Count,
  told: z
    .object({
      label: z.string(),
      at: z.string(),
      carried: z.enum(['sending', 'waiting', 'sent', 'unknown', 'failed', 'inApp']),
      why: Why.optional(),
      read: z.boolean(),
    })
    .nullable(),
  acted: z.string().nullable(),
})

/** Whom reminders of something reach. */
export const ReachShape = z.object({
  title: z.string(),
  /** The instant it begins, or the last day it is due. */
  when: z.string(),
  /** Nobody needs to be told any more. */
  over: z.boolean(),
  /** It does not take place: that is what people are told. */
  cancelled: z.literal(true).optional(),
  people: z.array(ReachedShape),
  groupText: z.string(),
})
