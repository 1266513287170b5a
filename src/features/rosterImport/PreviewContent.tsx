import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { Chip } from '@/components/Chip'
import { Paged } from '@/components/Paged'
import { SectionTitle } from '@/components/SectionTitle'
import { type Answers, answerOf, type PreviewLine } from './answers'
import { ImportQuestion } from './ImportQuestion'
import { PreviewLines } from './PreviewLines'
import type { Preview } from './preview'
import { type Remark, Remarks } from './Remarks'

type PreviewContentProps = {
  preview: Preview
  answers: Answers
  onAnswer: (row: number, choice: string) => void
}

/** The whole look: figures, then what needs a person, then what would happen by itself. */
export function PreviewContent({ preview, answers, onAnswer }: PreviewContentProps) {
  const of = (kind: PreviewLine['kind']) => preview.lines.filter((line) => line.kind === kind)
  const questions = of('question')
  const skipped: Remark[] = preview.skipped.map(({ row, text }) => ({ row, text, reason: '' }))
  return (
    <View>
      <Figures preview={preview} />
      {questions.length > 0 ? (
        <View>
          <SectionTitle note={`${questions.length} 行`}>请您确认</SectionTitle>
          <Paged items={questions} size={10} unit="行">
            {(shown) =>
              shown.map((line) => (
                <ImportQuestion
                  key={line.row}
                  line={line}
                  chosen={answerOf(line, answers)}
                  onChoose={(choice) => onAnswer(line.row, choice)}
                />
              ))
            }
          </Paged>
        </View>
      ) : null}
      <Remarks title="没读懂，不会导入" tone="late" remarks={preview.problems} />
      <Remarks title="请留意" remarks={preview.warnings} />
      <PreviewLines title="新增" lines={of('new')} answers={answers} onAnswer={onAnswer} />
      <PreviewLines title="更新" lines={of('update')} answers={answers} onAnswer={onAnswer} />
      <PreviewLines title="没有变化" lines={of('same')} />
      <Remarks title="跳过的行" note="空行、标题、合计等" remarks={skipped} />
    </View>
  )
}

function Figures({ preview: { fileName, lines, problems, newGroups, columns, dropped } }: { preview: Preview }) {
  const count = (kind: PreviewLine['kind']) => lines.filter((line) => line.kind === kind).length
  // A row may have several problems, and still be one row.
  const unread = new Set(problems.map(({ row }) => row)).size
  const figures = [
    ['新增', count('new'), ''],
    ['更新', count('update'), ''],
    ['没变', count('same'), ''],
    ['请确认', count('question'), 'late'],
    ['没读懂', unread, 'late'],
  ] as const
  return (
    <Card>
      <View className="title clip">{fileName}</View>
      <View className="muted">{`读到 ${lines.length} 人。还没有导入，名册没有改动。`}</View>
      <View className="import-figures">
        {figures.map(([label, figure, tone]) => (
          <View key={label} className={figure > 0 ? `import-figure ${tone}` : 'import-figure'}>
            <View className="figure">{figure}</View>
            <View className="small">{label}</View>
          </View>
        ))}
      </View>
      <View className="stack" style={{ gap: '4px', marginTop: '10px' }}>
        <View className="muted">{`读懂的列：${columns.join('、')}`}</View>
        {newGroups.length > 0 ? (
          <View className="row wrap" style={{ gap: '4px' }}>
            <Chip tone="gold">新建党小组</Chip>
            <View className="grow">{newGroups.join('、')}</View>
          </View>
        ) : null}
        {dropped.map((sentence) => (
          <View key={sentence} className="muted">{`· ${sentence}`}</View>
        ))}
      </View>
    </Card>
  )
}
