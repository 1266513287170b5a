import * as z from 'zod'
import { forMembers, forSelf, router } from '../../rpc/procedure'
import { InstantInput } from '../../rpc/schemas'
import { Done, done } from '../../rpc/shapes'
import { inboxHead, markRead, ownInbox } from '../../services/inbox'
import { AccountShape, TemplateShape } from '../message-shapes'

/** A notice's id names what it is about, so it is longer than others. */
const NoticeId = z.string().regex(/^[\w:-]{1,200}$/)

/** What was told to the caller. */
export const inbox = router({
  head: forMembers({
    summary:
      'The first screen’s word on messages: unread ones, what WeChat may still tell, and whom an officer cannot reach',
    errors: [],
  })
    .output(
      z.object({
        /** 99 at most. */
        unread: z.int(),
        accounts: z.array(AccountShape),
        templates: z.array(TemplateShape),
        /** For who keeps the roster. */
        unreached: z.object({ count: z.int(), of: z.int() }).nullable(),
      }),
    )
    .query(({ ctx }) => inboxHead(ctx)),

  list: forSelf({ summary: 'What was told to the caller, newest first, twenty a page', errors: [] })
    .input(z.object({ before: InstantInput.optional() }))
    .output(
      z.object({
        now: z.string(),
        notices: z.array(
          z.object({
            noticeId: z.string(),
            label: z.string(),
            at: z.string(),
            title: z.string(),
            text: z.string(),
            page: z.string(),
            read: z.boolean(),
            /** What it was about is over. */
            past: z.boolean(),
          }),
        ),
        /** Asks for the next page. */
        before: z.string().optional(),
      }),
    )
    .query(({ ctx, input }) => ownInbox(ctx, input)),

  read: forSelf({ summary: 'Marks some of one’s own notices as read', errors: ['NO_SUCH_NOTICE'] })
    .input(z.object({ noticeIds: z.array(NoticeId).min(1).max(50) }))
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await markRead(ctx, input)
      return done
    }),

  readAll: forSelf({ summary: 'Marks everything as read that was told until an instant', errors: [] })
    .input(z.object({ until: InstantInput }))
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await markRead(ctx, input)
      return done
    }),
})
