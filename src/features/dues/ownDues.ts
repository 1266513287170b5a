import { useQuery } from '@tanstack/react-query'
import { duesCloud } from '@/cloud/client'

/** One's dues of a year, as the cloud tells them. */
export type OwnDues = Awaited<ReturnType<typeof duesCloud.dues.mine.query>>

/** A receipt, or its reversal. */
export type Entry = OwnDues['entries'][number]

/** What one said is wrong. */
export type Objection = OwnDues['objections'][number]

/** One's own dues of a year. */
export const useOwnDues = (year: number) =>
  useQuery({ queryKey: ['dues', 'mine', { year }], queryFn: () => duesCloud.dues.mine.query({ year }) })
