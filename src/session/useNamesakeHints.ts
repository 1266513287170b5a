import { useMemo } from 'react'
import { useNames } from '@/cloud/names'
import { hasNamesakes, namesakeHints } from './namesakes'
import { useSession } from './useSession'

/** What tells namesakes apart; asks for the names only when somebody shares theirs. */
export function useNamesakeHints(people: readonly { memberId: string; name: string }[]): Map<string, string> {
  const needed = useMemo(() => hasNamesakes(people), [people])
  const names = useNames(needed)
  const session = useSession().data
  const groups = session?.kind === 'member' ? session.branch.groups : undefined
  return useMemo(
    () => (needed && names.data && groups ? namesakeHints(people, names.data, groups) : new Map()),
    [needed, people, names.data, groups],
  )
}

/** The same for a list of some of the branch: who is named here alone may share their name with somebody who is not. */
export function useBranchNamesakes(): Map<string, string> {
  return useNamesakeHints(useNames(true).data ?? NOBODY)
}

const NOBODY: readonly { memberId: string; name: string }[] = []
