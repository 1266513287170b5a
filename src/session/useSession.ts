import { useQuery } from '@tanstack/react-query'
import { api } from '@/cloud/client'
import { SESSION_KEY } from '@/cloud/query'

/** Who opened the app and what they may do. The phone hides what is not allowed; the cloud refuses it. */
export function useSession() {
  return useQuery({ queryKey: SESSION_KEY, queryFn: () => api.session.open.query(), staleTime: 5 * 60_000 })
}

/** What {@link useSession} answers. */
export type Session = Awaited<ReturnType<typeof api.session.open.query>>

/** The session of somebody who belongs to a branch. */
export type MemberSession = Extract<Session, { kind: 'member' }>
