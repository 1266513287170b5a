import { createTRPCClient } from '@trpc/client'
import type { ApiRouter } from '../../cloudfunctions/api/router'
import type { DocumentsRouter } from '../../cloudfunctions/documents/router'
import { cloudLink } from './link'

/** Every light procedure: `api.activities.list.query({…})`, `api.checkIns.byCode.mutate({…})`. */
export const api = createTRPCClient<ApiRouter>({ links: [cloudLink<ApiRouter>('api')] })

/** Procedures that read or make documents (xlsx): slow ones, so show progress. */
export const documents = createTRPCClient<DocumentsRouter>({ links: [cloudLink<DocumentsRouter>('documents')] })
