import { dayOf } from '@domain/calendar/beijing'
import type { PaperKind } from '@domain/papers/facts'
import { editRecordPage } from '@domain/record-pages'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { recordsCloud, yearly } from '@/cloud/client'
import { cloudErrorOf } from '@/cloud/errors'
import { newLocalId } from '@/storage/localId'

/** What a draft is asked of. */
export type DraftAsked = { kind: PaperKind; from: string; to: string; activityId?: string }

/** A draft as the cloud made it. */
export type Draft = Awaited<ReturnType<typeof yearly.papers.draft.query>>

/** Drafts a paper; made anew each time, for what is recorded changes. */
export function usePaperDraft(asked: DraftAsked) {
  const query = useQuery({
    queryKey: ['records', 'papers.draft', asked],
    queryFn: () => yearly.papers.draft.query(asked),
    retry: false,
    meta: { keep: false },
  })
  const isEmpty = query.isError && cloudErrorOf(query.error).code === 'NO_FACTS'
  return { query, isEmpty }
}

/** Keeps a draft among the branch's papers and opens its form; a repeat keeps it once. */
export function useTakeDraft(kind: PaperKind, { title, text }: Draft) {
  const queries = useQueryClient()
  const [recordId] = useState(newLocalId)
  const taking = useMutation({
    mutationFn: () =>
      recordsCloud.records.save.mutate({
        ...{ recordId, revision: null, kind, people: [] },
        ...{ on: dayOf(new Date().toISOString()), values: { title, text } },
      }),
    onSuccess: () => {
      queries.invalidateQueries({ queryKey: ['records'] })
      // Coming back, one would find a draft that is kept already.
      Taro.redirectTo({ url: editRecordPage(kind, recordId) })
    },
  })
  return { take: () => taking.mutate(), isTaking: taking.isPending }
}
