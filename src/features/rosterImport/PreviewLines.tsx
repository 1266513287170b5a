import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Paged } from '@/components/Paged'
import { SectionTitle } from '@/components/SectionTitle'
import { type Answers, answerOf, type PreviewLine, SKIP } from './answers'

/** A page of rows; more people than this are turned over page by page. */
const SIZE = 20
/** Up to so many rows stand open from the start. */
const OPEN_UP_TO = 20

type PreviewLinesProps = {
  title: string
  lines: readonly PreviewLine[]
  /** Without it there is nothing to decide about these rows. */
  answers?: Answers
  onAnswer?: (row: number, choice: string) => void
}

/** Rows of one kind with what they say; each can still be left out. */
export function PreviewLines({ title, lines, answers, onAnswer }: PreviewLinesProps) {
  const [open, setOpen] = useState(lines.length <= OPEN_UP_TO && onAnswer !== undefined)
  if (lines.length === 0) return null
  const names = lines.slice(0, 3).map(({ name }) => name)
  return (
    <View>
      <SectionTitle note={`${lines.length} 人`}>{title}</SectionTitle>
      <Card flush>
        {open ? (
          <Paged items={lines} size={SIZE} unit="人">
            {(shown) =>
              shown.map((line) => (
                <Line
                  key={line.row}
                  line={line}
                  leftOut={answers !== undefined && answerOf(line, answers) === SKIP}
                  onAnswer={onAnswer}
                />
              ))
            }
          </Paged>
        ) : (
          <View className="import-line">
            <View className="grow">{`${names.join('、')}${lines.length > names.length ? '等' : ''}`}</View>
            <Button small kind="ghost" label={`展开${title} ${lines.length} 人`} onClick={() => setOpen(true)}>
              展开
            </Button>
          </View>
        )}
      </Card>
    </View>
  )
}

type LineProps = Pick<PreviewLinesProps, 'onAnswer'> & { line: PreviewLine; leftOut: boolean }

function Line({ line: { row, name, facts }, leftOut, onAnswer }: LineProps) {
  const verb = leftOut ? '恢复' : '不导入'
  return (
    <View className="import-line">
      <View className="grow">
        <View className={leftOut ? 'import-left-out' : undefined}>{name}</View>
        <View className="muted">{leftOut ? `第 ${row} 行，不导入` : facts.join(' · ') || `第 ${row} 行`}</View>
      </View>
      {onAnswer ? (
        <Button small kind="ghost" label={`${verb} ${name}`} onClick={() => onAnswer(row, leftOut ? '' : SKIP)}>
          {verb}
        </Button>
      ) : null}
    </View>
  )
}
