import { View } from '@tarojs/components'
import { spoken } from '@/a11y/spoken'
import { Card } from '@/components/Card'
import { Chip } from '@/components/Chip'
import type { PreviewLine } from './answers'

type ImportQuestionProps = {
  line: PreviewLine
  chosen: string | undefined
  onChoose: (choice: string) => void
}

/** One row about which a person must decide: nobody is merged or doubled on a likeness. */
export function ImportQuestion({ line, chosen, onChoose }: ImportQuestionProps) {
  const { row, name, facts, question, likely, choices = [] } = line
  return (
    <Card>
      <View className="row between">
        <View className="title">{name}</View>
        {chosen === undefined ? <Chip tone="late">请选择</Chip> : <Chip tone="ok">已选</Chip>}
      </View>
      <View className="muted">{[`第 ${row} 行`, ...facts].join(' · ')}</View>
      <View>{question}</View>
      <View {...spoken({ role: 'radiogroup', label: `${name}，${question ?? ''}` })}>
        {choices.map(({ choice, label }) => {
          const words = choice === likely ? `${label}——入党时间相符` : label
          const on = choice === chosen
          return (
            <View
              key={choice}
              className={on ? 'import-choice import-choice-on' : 'import-choice'}
              onClick={() => onChoose(choice)}
              {...spoken({ role: 'radio', label: words, checked: on })}
            >
              <View className="import-choice-mark">{on ? '✓' : '○'}</View>
              <View className="grow">{words}</View>
            </View>
          )
        })}
      </View>
    </Card>
  )
}
