import { createTRPCClient } from '@trpc/client'
import type { ApiRouter } from '../../cloudfunctions/api/router'
import type { DeskRouter } from '../../cloudfunctions/desk/router'
import type { DocumentsRouter } from '../../cloudfunctions/documents/router'
import type { DuesRouter } from '../../cloudfunctions/dues/router'
import type { MessagesRouter } from '../../cloudfunctions/messages/router'
import type { RecordsRouter } from '../../cloudfunctions/records/router'
import type { YearRouter } from '../../cloudfunctions/year/router'
import { cloudLink } from './link'

/** What every member's phone asks: `api.activities.list.query({…})`, `api.checkIn.submit.mutate({…})`. */
export const api = createTRPCClient<ApiRouter>({ links: [cloudLink<ApiRouter>('api')] })

/** Officers' work: `desk.activities.create.mutate({…})`. */
export const desk = createTRPCClient<DeskRouter>({ links: [cloudLink<DeskRouter>('desk')] })

/** The branch's year, its list and tasks: `yearly.tasks.mine.query()`. */
export const yearly = createTRPCClient<YearRouter>({ links: [cloudLink<YearRouter>('year')] })

/** What was told, what WeChat may tell, whom it reaches: `messages.inbox.list.query({…})`. */
export const messages = createTRPCClient<MessagesRouter>({ links: [cloudLink<MessagesRouter>('messages')] })

/** Dues, one's own and the branch's: `duesCloud.dues.mine.query({…})`. */
export const duesCloud = createTRPCClient<DuesRouter>({ links: [cloudLink<DuesRouter>('dues')] })

/** Study and what a branch writes down: `recordsCloud.records.list.query({…})`. */
export const recordsCloud = createTRPCClient<RecordsRouter>({ links: [cloudLink<RecordsRouter>('records')] })

/** Procedures that read or make documents (xlsx): slow ones, so show progress. */
export const documents = createTRPCClient<DocumentsRouter>({ links: [cloudLink<DocumentsRouter>('documents')] })
