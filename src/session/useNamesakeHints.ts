import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '@/cloud/client'
import { hasNamesakes, namesakeHints } from './namesakes'
import { useSession } from './useSession'

/** What tells namesakes apart; asks for the names only when somebody shares theirs. */
export function useNamesakeHints(people: readonly { memberId: string; name: string }[]): Map<string, string> {
  const needed = useMemo(() => hasNamesakes(people), [people])
  const names = useQuery({
    queryKey: ['members', 'names'],
    queryFn: () => api.members.names.query(),
    enabled: needed,
  })
  const session = useSession().data
  const groups = session?.kind === 'member' ? session.branch.groups : undefined
  return useMemo(
    () => (needed && names.data && groups ? namesakeHints(people, names.data, groups) : new Map()),
    [needed, people, names.data, groups],
  )
}
