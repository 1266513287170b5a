import { totalMismatch } from '@domain/dues/statement-table'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useCallback, useMemo, useState } from 'react'
import { Notice } from '@/components/Notice'
import { useNamesakeHints } from '@/session/useNamesakeHints'
import { newLocalId } from '@/storage/localId'
import type { Draft } from '@/storage/useDraft'
import { ConfirmRegister } from './ConfirmRegister'
import type { Collection } from './payable'
import { RefusedRows } from './RefusedRows'
import { ReviewFoot } from './ReviewFoot'
import { ReviewHead } from './ReviewHead'
import { RowQuestions } from './RowQuestions'
import { reviewOf } from './review'
import { laterDayWords } from './reviewWords'
import { SureRows } from './SureRows'
import { asideOf, readyFen, readyRows, sendingOf } from './sending'
import type { Reading, RowAnswer, StatementDraft } from './statementDraft'

type StatementReviewProps = {
  draft: Draft<StatementDraft>
  reading: Reading
  collection: Collection
  registered: readonly string[]
  onLeave: () => void
}

/** What was read: what must be asked, what could not be read, what is certain; then the one button. Nothing is registered before it. */
export function StatementReview({ draft, reading, collection, registered, onLeave }: StatementReviewProps) {
  const { value, change } = draft
  const { answers, channel } = value
  const [confirming, setConfirming] = useState(false)
  const review = useMemo(
    () => reviewOf(reading, collection, registered, answers),
    [reading, collection, registered, answers],
  )
  const people = useMemo(() => collection.lines.map(({ memberId, name }) => ({ memberId, name })), [collection.lines])
  const hints = useNamesakeHints(people)
  const answer = useCallback(
    (key: string, given: RowAnswer) => change((now) => ({ ...now, answers: { ...now.answers, [key]: given } })),
    [change],
  )
  const nameOf = (memberId: string) => people.find((one) => one.memberId === memberId)?.name ?? ''
  const ready = readyRows(review)
  const asked = review.rows.filter(({ match, answer: given }) => match.kind !== 'sure' || given)
  const sure = review.rows.filter(({ state }) => state === 'sure')
  const mismatch = totalMismatch(reading)
  const moved = laterDayWords(review.rows, collection.today)
  const asking = { people, hints, today: collection.today, onAnswer: answer }
  return (
    <View>
      <ReviewHead name={value.name} reading={reading} review={review} />
      <View>{mismatch ? <Notice alert>{mismatch}</Notice> : null}</View>
      <View>{moved ? <Notice tone="gold">{moved}</Notice> : null}</View>
      <RowQuestions rows={asked} {...asking} />
      <RefusedRows rows={review.refused} />
      <SureRows rows={sure} {...asking} />
      <ReviewFoot
        rows={review.rows}
        count={ready.length}
        fen={readyFen(ready)}
        onLeave={onLeave}
        onRegister={() => setConfirming(true)}
      />
      <ConfirmRegister
        open={confirming}
        count={ready.length}
        fen={readyFen(ready)}
        aside={asideOf(review)}
        channel={channel}
        onChannel={(next) => change((now) => ({ ...now, channel: next }))}
        onClose={() => setConfirming(false)}
        onConfirm={() => {
          change((now) => ({ ...now, sending: sendingOf(review, nameOf, newLocalId) }))
          Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
        }}
      />
    </View>
  )
}
