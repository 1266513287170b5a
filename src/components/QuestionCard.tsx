import { View } from '@tarojs/components'
import { Card } from './Card'
import { Chip } from './Chip'
import { QuestionChoices, type QuestionChoicesProps } from './QuestionChoices'
import { WholeDays } from './WholeDays'

/** Words longer than these are told by their beginning; they stand whole in their row. */
const GLIMPSE = 160

type QuestionCardProps = QuestionChoicesProps & {
  about: string
  /** What the row's time comes to as it is answered, or as is suggested. */
  reading?: string
}

/** A question about a list, once, with the rows it concerns and the list's own words. */
export function QuestionCard({ about, reading, ...choices }: QuestionCardProps) {
  const { words, sentence, answer } = choices.question
  const isQuoted = words === '' || sentence.includes(words)
  return (
    <Card>
      <View className="row between question-about">
        <View className="muted grow">{about}</View>
        <View>{answer ? <Chip tone="ok">已答</Chip> : <Chip tone="late">请确认</Chip>}</View>
      </View>
      {isQuoted ? null : (
        <View className="muted typed">{`原文：${words.slice(0, GLIMPSE)}${words.length > GLIMPSE ? '…' : ''}`}</View>
      )}
      <View className="question-sentence typed">{sentence}</View>
      <QuestionChoices {...choices} />
      <View>{reading ? <WholeDays className="muted choice-more">{`读作：${reading}`}</WholeDays> : null}</View>
    </Card>
  )
}
