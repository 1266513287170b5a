import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { Chip } from '@/components/Chip'
import type { Pickable } from '@/components/MembersPick'
import { QuestionChoices } from '@/components/QuestionChoices'
import type { ReviewRow } from './review'
import { answerOf, questionsOf } from './rowQuestion'
import { planWords, rowPlace, rowTitle } from './rowWords'
import type { Rest, RowAnswer } from './statementDraft'

/** What every part that asks is given. */
export type Asking = {
  people: readonly Pickable[]
  hints: Map<string, string>
  today: string
  onAnswer: (key: string, answer: RowAnswer) => void
}

/** A row as a card that asks. */
export function RowQuestion({ row, ...asking }: Asking & { row: ReviewRow }) {
  return (
    <Card>
      <View className="row between statement-top">
        <View className="title grow">{rowTitle(row)}</View>
        <StateChip row={row} />
      </View>
      <RowChoices row={row} {...asking} />
    </Card>
  )
}

function StateChip({ row: { state } }: { row: ReviewRow }) {
  if (state === 'skipped') return <Chip>不登记</Chip>
  return state === 'answered' ? <Chip tone="ok">已答</Chip> : <Chip tone="late">请确认</Chip>
}

/** What is asked of a row, and what would come of it. `inSheet`: it stands in a sheet already. */
export function RowChoices({
  row,
  people,
  hints,
  today,
  onAnswer,
  inSheet,
}: Asking & { row: ReviewRow; inSheet?: boolean }) {
  const { whose, rest } = questionsOf(row, people)
  const year = Number(today.slice(0, 4))
  const { memberId, plan, answer } = row
  const name = people.find((one) => one.memberId === memberId)?.name ?? ''
  const part = { people, hints, year, ...(inSheet && { inSheet }) }
  return (
    <View>
      <View className="muted">{rowPlace(row, today)}</View>
      <View className="statement-sentence typed">{whose.sentence}</View>
      <QuestionChoices
        question={whose}
        {...part}
        onAnswer={(given) => {
          const said = answerOf(given)
          if (said) onAnswer(row.key, said)
        }}
      />
      <View>
        {rest && answer?.kind === 'member' ? (
          <View className="statement-rest">
            <View className="statement-sentence">{rest.sentence}</View>
            <QuestionChoices
              question={rest}
              {...part}
              onAnswer={({ choice }) => onAnswer(row.key, { ...answer, rest: choice as Rest })}
            />
          </View>
        ) : null}
      </View>
      <View>
        {plan && row.state !== 'restOpen' ? (
          <View className="small ok statement-plan">{`→ ${planWords(name, plan, today.slice(0, 4))}`}</View>
        ) : null}
      </View>
    </View>
  )
}
