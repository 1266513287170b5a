import { shortHash } from '@domain/responsibilities/short-hash'
import { useQuery } from '@tanstack/react-query'
import { duesCloud } from '@/cloud/client'
import type { Reading } from './statementDraft'

/** The cloud is asked for so many at once. */
const AT_ONCE = 300

async function registeredOf(sources: readonly string[]): Promise<string[]> {
  const parts = Array.from({ length: Math.ceil(sources.length / AT_ONCE) }, (_none, at) =>
    sources.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  )
  const answers = await Promise.all(parts.map((part) => duesCloud.dues.registeredRows.query({ sources: part })))
  return answers.flatMap((answer) => answer.sources)
}

/** Which rows of the statement were registered by an earlier import. */
export function useRegisteredRows({ rows }: Reading) {
  const sources = rows.map(({ key }) => key)
  return useQuery({
    queryKey: ['dues', 'registeredRows', `${sources.length}-${shortHash(sources.join())}`],
    queryFn: () => registeredOf(sources),
    staleTime: 0,
    meta: { keep: false },
  })
}
