import type { desk } from '@/cloud/client'

/** What an import would do, as the cloud answers it. */
export type Preview = Awaited<ReturnType<typeof desk.roster.preview.query>>
