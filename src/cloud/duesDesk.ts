import { useQuery } from '@tanstack/react-query'
import { duesCloud } from './client'
import { queryClient } from './query'

/** The branch's dues of a year, as its officers see them. */
export type DuesBoard = Awaited<ReturnType<typeof duesCloud.dues.board.query>>

/** A member's dues of a year. */
export type MemberDues = Awaited<ReturnType<typeof duesCloud.dues.ofMember.query>>

/** Where the branch's dues of a year stand. */
export const useDuesBoard = (year: number) =>
  useQuery({ queryKey: ['dues', 'board', { year }], queryFn: () => duesCloud.dues.board.query({ year }) })

/** A member's dues of a year, for an officer. */
export const useMemberDues = (memberId: string, year: number) =>
  useQuery({
    queryKey: ['dues', 'ofMember', { memberId, year }],
    queryFn: () => duesCloud.dues.ofMember.query({ memberId, year }),
  })

/** After anything that changes what is owed, what was paid, or what waits for an officer. */
export function refreshDues(): void {
  for (const root of ['dues', 'duesBooks', 'assessing']) queryClient.invalidateQueries({ queryKey: [root] })
}
