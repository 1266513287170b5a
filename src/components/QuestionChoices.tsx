import type { Answer, Choice, Question } from '@domain/responsibilities/question'
import { View } from '@tarojs/components'
import { type ReactElement, useState } from 'react'
import { spoken } from '@/a11y/spoken'
import { Button } from './Button'
import { DateTimeField } from './DateTimeField'
import { MembersPick, type Pickable } from './MembersPick'
import { choiceLabel, valueWords } from './questionWords'
import { Sheet } from './Sheet'
import { TextInput } from './TextInput'
import './Choice.scss'
import './QuestionCard.scss'

export type QuestionChoicesProps = {
  question: Question
  /** The members who can be chosen. */
  people: readonly Pickable[]
  /** What tells namesakes apart. */
  hints: Map<string, string>
  year: number
  onAnswer: (answer: Answer) => void
  /** It stands in a sheet already: people are chosen in it, not in another one above it. */
  inSheet?: boolean
}

/** The possible answers as buttons; some ask for a day, other words or members besides. */
export function QuestionChoices({ question, people, hints, year, onAnswer, inSheet = false }: QuestionChoicesProps) {
  const { choices, answer, sentence, suggested } = question
  const [askingFor, setAskingFor] = useState<string>()
  const asking = choices.find(({ id }) => id === askingFor)
  const chosen = choices.find(({ id }) => id === answer?.choice)
  const given = valueWords(chosen, answer, people)
  const tapped = (choice: Choice) => {
    setAskingFor(choice.asks && choice.id)
    if (!choice.asks) onAnswer({ choice: choice.id })
  }
  const give = (choice: Choice, value: string) => {
    setAskingFor(undefined)
    onAnswer({ choice: choice.id, value })
  }
  const more = asking ?? chosen
  const value = more === chosen ? (answer?.value ?? '') : ''
  return (
    <View>
      <View className="choices" {...spoken({ role: 'radiogroup', label: sentence })}>
        {choices.map((choice) => {
          const checked = choice.id === answer?.choice
          const label = choiceLabel(choice, question, hints)
          const isLit = asking ? choice.id === askingFor : checked
          const isAdvised = !answer && !asking && choice.id === suggested?.choice
          return (
            <View
              key={choice.id}
              className={isLit ? 'choice choice-on' : isAdvised ? 'choice choice-advised' : 'choice'}
              onClick={() => tapped(choice)}
              {...spoken({ role: 'radio', label, checked })}
            >
              {checked ? `✓ ${label}` : label}
            </View>
          )
        })}
      </View>
      <View>
        {given !== undefined && chosen?.asks !== 'day' ? (
          <View className="muted choice-more">{`已选：${given}`}</View>
        ) : null}
      </View>
      <View>
        {more?.asks === 'day' ? (
          <View className="choice-more">
            <DateTimeField
              label="最迟哪一天"
              kind="day"
              from={`${year}-01-01`}
              to={`${year + 1}-12-31`}
              value={value}
              onChange={(day) => give(more, day)}
            />
          </View>
        ) : null}
        {asking?.asks === 'phrase' ? (
          <Phrase choice={asking} start={value} onGive={(text) => give(asking, text)} />
        ) : null}
      </View>
      <View>
        {asking?.asks === 'member' || asking?.asks === 'members' ? (
          <InSheet title={asking.label} already={inSheet} onClose={() => setAskingFor(undefined)}>
            <MembersPick
              people={people}
              hints={hints}
              chosen={value.split(',').filter((id) => id !== '')}
              single={asking.asks === 'member'}
              onChoose={(ids) => give(asking, ids.join(','))}
            />
          </InSheet>
        ) : null}
      </View>
    </View>
  )
}

type InSheetProps = { title: string; already: boolean; onClose: () => void; children: ReactElement }

function InSheet({ title, already, onClose, children }: InSheetProps) {
  if (already) return <View className="choice-more">{children}</View>
  return (
    <Sheet open title={title} onClose={onClose}>
      {children}
    </Sheet>
  )
}

const LONGEST_PHRASE = 100

function Phrase({ choice, start, onGive }: { choice: Choice; start: string; onGive: (text: string) => void }) {
  const [typed, setTyped] = useState(start)
  return (
    <View className="choice-more">
      <TextInput
        label={choice.label}
        hint="像清单里那样写：6月底前、每季度1次、3月和9月"
        value={typed}
        maxLength={LONGEST_PHRASE}
        onChange={setTyped}
      />
      <Button small kind="ghost" disabled={typed.trim() === ''} onClick={() => onGive(typed.trim())}>
        按这个读
      </Button>
    </View>
  )
}
