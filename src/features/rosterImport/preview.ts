import type { api } from '@/cloud/client'

/** What an import would do, as the cloud answers it. */
export type Preview = Awaited<ReturnType<typeof api.roster.preview.query>>
