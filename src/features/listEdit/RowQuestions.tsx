import type { StoredAnswer } from '@domain/responsibilities/answers'
import type { ImportedRow } from '@domain/responsibilities/import-row'
import type { Answer, Question } from '@domain/responsibilities/question'
import { View } from '@tarojs/components'
import { useMemo } from 'react'
import type { ListContext } from '@/cloud/list'
import { assigneeWords } from '@/components/assigneeWords'
import { Card } from '@/components/Card'
import { QuestionCard } from '@/components/QuestionCard'
import { WholeDays } from '@/components/WholeDays'
import { useNamesakeHints } from '@/session/useNamesakeHints'

type RowQuestionsProps = {
  row: ImportedRow
  questions: readonly Question[]
  context: ListContext
  /** Nothing to be read has been typed yet. */
  isEmpty: boolean
  onAnswer: (answers: (now: readonly StoredAnswer[]) => StoredAnswer[]) => void
}

/** How the row is read as it stands, and what must be asked about it. */
export function RowQuestions({ row, questions, context, isEmpty, onAnswer }: RowQuestionsProps) {
  const people = useMemo(() => context.roster.filter(({ active }) => active), [context.roster])
  const hints = useNamesakeHints(people)
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
      </Card>
      <View>
        {isEmpty
          ? null
          : questions.map((question) => (
              <QuestionCard
                key={question.id}
                question={question}
                about={question.about === 'person' || question.about === 'group' ? '人员' : '时间'}
                people={people}
                hints={hints}
                year={context.year}
                onAnswer={(given) => answer(question.id, given)}
              />
            ))}
      </View>
    </View>
  )
}
