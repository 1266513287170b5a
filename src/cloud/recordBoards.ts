import { useQuery } from '@tanstack/react-query'
import { recordsCloud } from './client'

const { boards, signing } = recordsCloud

/** What each of the boards answers. */
export type TalksBoard = Awaited<ReturnType<typeof boards.talks.query>>
export type LettersBoard = Awaited<ReturnType<typeof signing.letters.query>>
export type PledgesBoard = Awaited<ReturnType<typeof signing.pledges.query>>
export type CareBoard = Awaited<ReturnType<typeof boards.care.query>>
export type OpinionsBoard = Awaited<ReturnType<typeof boards.opinions.query>>
export type DevelopmentBoard = Awaited<ReturnType<typeof boards.development.query>>
export type BirthdaysBoard = Awaited<ReturnType<typeof boards.birthdays.query>>

/** 谈心谈话: who has talked with whom. */
export const useTalks = (year: number) =>
  useQuery({ queryKey: ['boards', 'talks', { year }], queryFn: () => boards.talks.query({ year }) })

/** 责任书, layer by layer. */
export const useLetters = (year: number) =>
  useQuery({ queryKey: ['signing', 'letters', { year }], queryFn: () => signing.letters.query({ year }) })

/** 承诺书: how far they are signed. */
export const usePledges = (year: number) =>
  useQuery({ queryKey: ['signing', 'pledges', { year }], queryFn: () => signing.pledges.query({ year }) })

/** 关怀名单. Seen by few, so it is not kept on the phone. */
export const useCare = (year: number) =>
  useQuery({
    queryKey: ['boards', 'care', { year }],
    queryFn: () => boards.care.query({ year }),
    meta: { keep: false },
  })

/** 意见建议 with their answers. */
export const useOpinions = (year: number) =>
  useQuery({
    queryKey: ['boards', 'opinions', { year }],
    queryFn: () => boards.opinions.query({ year }),
    meta: { keep: false },
  })

/** 发展党员: who is how far. */
export const useDevelopment = (year: number) =>
  useQuery({ queryKey: ['boards', 'development', { year }], queryFn: () => boards.development.query({ year }) })

/** 政治生日 of these weeks. */
export const useBirthdays = (year: number) =>
  useQuery({ queryKey: ['boards', 'birthdays', { year }], queryFn: () => boards.birthdays.query({ year }) })
