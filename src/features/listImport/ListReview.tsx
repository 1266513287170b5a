import type { Answer } from '@domain/responsibilities/question'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useMemo, useState } from 'react'
import { yearly } from '@/cloud/client'
import { cloudErrorOf } from '@/cloud/errors'
import type { ListContext } from '@/cloud/listContext'
import { tellFailure } from '@/cloud/tell'
import { Notice } from '@/components/Notice'
import { useNamesakeHints } from '@/session/useNamesakeHints'
import { newLocalId } from '@/storage/localId'
import type { Draft } from '@/storage/useDraft'
import type { Adoption } from './Adopted'
import { type AdoptInput, adoptInput } from './adoptInput'
import { ConfirmSheet } from './ConfirmSheet'
import { CorrectRow } from './CorrectRow'
import { GroupWords } from './GroupWords'
import { type ImportDraft, type Source, withAnswer } from './importDraft'
import { Questions } from './Questions'
import { RemarkNotices, TextAround } from './Remarks'
import { Remembered } from './Remembered'
import { ReviewFoot } from './ReviewFoot'
import { ReviewHead } from './ReviewHead'
import { ReviewRows } from './ReviewRows'
import { importedRows, reviewOf } from './review'
import { readSource } from './source'

type ListReviewProps = {
  draft: Draft<ImportDraft>
  source: Source
  context: ListContext
  onLeave: () => void
  onAdopted: (adoption: Adoption) => void
}

/** What was read: what must be asked, then every row, then the one button. Nothing changes before it. */
export function ListReview({ draft, source, context, onLeave, onAdopted }: ListReviewProps) {
  const { value } = draft
  const { answers, corrections, year, evidence, leftOut, mode } = value
  const reading = useMemo(
    () => readSource(source, context, { year, answers, corrections }),
    [source, context, year, answers, corrections],
  )
  const review = useMemo(
    () => reviewOf(reading, { answers, evidence, leftOut }, context),
    [reading, answers, evidence, leftOut, context],
  )
  const people = useMemo(() => context.roster.filter(({ active }) => active), [context.roster])
  const hints = useNamesakeHints(people)
  const [correcting, setCorrecting] = useState<string>()
  const [confirming, setConfirming] = useState(false)
  const [changed, setChanged] = useState(false)
  const adopt = useAdopt(onAdopted, () => {
    setConfirming(false)
    setChanged(true)
  })
  const rows = importedRows(review)
  const input = useMemo(
    () => adoptInput(value, context, reading, importedRows(review)),
    [value, context, reading, review],
  )
  // What is decided anew is another import: the first one may have arrived, its answer lost.
  const change = (next: (now: ImportDraft) => Partial<ImportDraft>) =>
    draft.change((now) => ({ ...now, ...next(now), importId: newLocalId() }))
  const part = {
    ...{ people, hints, year, rows: review.rows },
    onAnswer: (id: string, answer: Answer) =>
      change((now) => ({ answers: withAnswer(now.answers, { id, ...answer }) })),
  }
  const isKnown = (context.list?.rows.length ?? 0) > 0
  const row = review.rows.find(({ key }) => key === correcting)
  return (
    <View>
      <View>
        {changed ? (
          <Notice alert>您核对的时候，清单被别人改过。已按最新的清单重新比对，请再看一遍再确认。</Notice>
        ) : null}
      </View>
      <ReviewHead source={source} year={year} review={review} />
      <RemarkNotices remarks={reading.remarks} stripped={source.stripped} />
      <Questions questions={review.questions} {...part} />
      <GroupWords groups={review.groups} {...part} />
      <ReviewRows rows={review.rows} onOpen={setCorrecting} />
      <Remembered questions={review.remembered} {...part} />
      <TextAround reading={reading} />
      <ReviewFoot
        input={input}
        rows={rows}
        questions={[...review.questions, ...review.groups]}
        busy={adopt.isPending}
        onLeave={onLeave}
        onConfirm={() => (isKnown ? setConfirming(true) : adopt.mutate(input))}
        onSplit={(fitting, first) => {
          const others = rows.flatMap(({ key }, index) => (index < fitting === first ? [] : [key]))
          change((now) => ({ leftOut: [...now.leftOut, ...others], mode: first ? now.mode : 'append' }))
        }}
      />
      <ConfirmSheet
        open={confirming}
        list={context.list}
        rows={rows}
        mode={mode}
        busy={adopt.isPending}
        onMode={(next) => change(() => ({ mode: next }))}
        onConfirm={() => adopt.mutate(input)}
        onClose={() => setConfirming(false)}
      />
      <View>
        {row ? (
          <CorrectRow
            key={row.key}
            row={row}
            onClose={() => setCorrecting(undefined)}
            onSave={(made, choice) => {
              change((now) => ({
                corrections: made(now.corrections ?? context.corrections),
                evidence: choice ? { ...now.evidence, [row.key]: choice } : now.evidence,
                leftOut: now.leftOut.filter((key) => key !== row.key),
              }))
              setCorrecting(undefined)
            }}
            onLeaveOut={() => {
              change((now) => ({ leftOut: toggledIn(now.leftOut, row.key) }))
              setCorrecting(undefined)
            }}
          />
        ) : null}
      </View>
    </View>
  )
}

function toggledIn(keys: readonly string[], key: string): string[] {
  return keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key]
}

/** Takes the list over. Somebody else's change in between is no failure: it is compared anew. */
function useAdopt(onAdopted: (adoption: Adoption) => void, onChanged: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (input: AdoptInput) => yearly.list.adopt.mutate(input),
    onSuccess: (outcome, { year }) => {
      onAdopted({ ...outcome, year })
      queries.invalidateQueries({ queryKey: ['list'] })
      queries.invalidateQueries({ queryKey: ['tasks'] })
    },
    onError: (error, { year }) => {
      if (cloudErrorOf(error).code !== 'LIST_CHANGED') return tellFailure(error)
      onChanged()
      Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
      queries.invalidateQueries({ queryKey: ['list', 'importContext', { year }] })
    },
  })
}
