import type { StoredAnswer } from '@domain/responsibilities/answers'
import type { ImportedRow } from '@domain/responsibilities/import-row'
import type { Answer, Question } from '@domain/responsibilities/question'
import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import type { ListContext } from '@/cloud/listContext'
import { assigneeWords } from '@/components/assigneeWords'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { QuestionCard } from '@/components/QuestionCard'
import { WholeDays } from '@/components/WholeDays'
import { useNamesakeHints } from '@/session/useNamesakeHints'

type RowQuestionsProps = {
  row: ImportedRow
  questions: readonly Question[]
  context: ListContext
  /** Answered on this page. */
  given: readonly StoredAnswer[]
  /** Nothing to be read has been typed yet. */
  isEmpty: boolean
  onAnswer: (answers: (now: readonly StoredAnswer[]) => StoredAnswer[]) => void
}

/** How the row is read as it stands, and what must be asked about it. */
export function RowQuestions({ row, questions, context, given, isEmpty, onAnswer }: RowQuestionsProps) {
  const people = useMemo(() => context.roster.filter(({ active }) => active), [context.roster])
  const hints = useNamesakeHints(people)
  const [all, setAll] = useState(false)
  const isSettled = (question: Question) => question.answer && !given.some(({ id }) => id === question.id)
  const settled = questions.filter(isSettled)
  const shown = all ? questions : questions.filter((question) => !isSettled(question))
  const answer = (id: string, given: Answer) =>
    onAnswer((now) => [...now.filter((one) => one.id !== id), { id, ...given }])
  return (
    <View>
      <Card>
        <View className="muted">读作</View>
        <View>
          {isEmpty ? (
            <View>写好上面几格，这里会显示怎么读</View>
          ) : (
            <WholeDays className="title typed">{row.reading}</WholeDays>
          )}
        </View>
        <View className="muted typed">
          {isEmpty ? '' : `责任领导 ${assigneeWords(row.leaders)}\n责任人 ${assigneeWords(row.owners)}`}
        </View>
        <View>
          {settled.length > 0 && !all && !isEmpty ? (
            <Button small kind="ghost" label="改以前答过的" onClick={() => setAll(true)}>
              {`改以前答过的 ${settled.length} 个问题`}
            </Button>
          ) : null}
        </View>
      </Card>
      <View>
        {isEmpty
          ? null
          : shown.map((question) => (
              <QuestionCard
                key={question.id}
                question={question}
                about={question.about === 'person' || question.about === 'group' ? '人员' : '时间'}
                people={people}
                hints={hints}
                year={context.year}
                onAnswer={(chosen) => answer(question.id, chosen)}
              />
            ))}
      </View>
    </View>
  )
}
