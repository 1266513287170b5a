import * as z from 'zod'
import { MOST_ASKED } from '../../../domain/reminders/topic-ids'
import { forSelf, router } from '../../rpc/procedure'
import { Ago, NewId } from '../../rpc/schemas'
import { reportAnswers } from '../../services/subscriptions'
import { AccountShape, TopicName } from '../message-shapes'

/** What one lets WeChat tell. */
export const subscriptions = router({
  report: forSelf({ summary: 'What one answered to WeChat’s question; told twice it counts once', errors: ['BUSY'] })
    .input(
      z.object({
        reportId: NewId,
        subscribed: z
          .array(z.object({ topic: TopicName, reply: z.enum(['accepted', 'refused', 'banned']) }))
          .min(1)
          .max(MOST_ASKED),
        agoMs: Ago,
      }),
    )
    .output(z.object({ accounts: z.array(AccountShape) }))
    .mutation(({ ctx, input: { reportId, subscribed, agoMs } }) =>
      reportAnswers(ctx, {
        ...{ reportId, agoMs },
        answers: subscribed.map(({ topic, reply }) => ({ topic, answer: reply })),
      }),
    ),
})
