import type { Answer, Question } from '@domain/responsibilities/question'
import { View } from '@tarojs/components'
import type { Pickable } from '@/components/MembersPick'
import { Paged } from '@/components/Paged'
import { QuestionCard } from '@/components/QuestionCard'
import { SectionTitle } from '@/components/SectionTitle'
import { type ReviewRow, rowsInWords } from './review'

/** What every part that asks is given. */
export type Asking = {
  people: readonly Pickable[]
  hints: Map<string, string>
  year: number
  rows: readonly ReviewRow[]
  onAnswer: (id: string, answer: Answer) => void
}

/** A screenful or two. */
const SIZE = 8

/** What only a person can decide, each once. Answered ones stay where they are. */
export function Questions({ questions, rows, onAnswer, ...asking }: Asking & { questions: readonly Question[] }) {
  const open = questions.filter(({ answer }) => !answer).length
  return (
    <View>
      {questions.length > 0 ? (
        <View>
          <SectionTitle note={open > 0 ? `还有 ${open}/${questions.length} 个` : `${questions.length} 个都已答`}>
            请您确认
          </SectionTitle>
          <Paged items={questions} size={SIZE} unit="个">
            {(shown) =>
              shown.map((question) => (
                <QuestionCard
                  key={question.id}
                  question={question}
                  about={rowsInWords(question, rows)}
                  reading={readingOf(question, rows)}
                  onAnswer={(answer) => onAnswer(question.id, answer)}
                  {...asking}
                />
              ))
            }
          </Paged>
        </View>
      ) : null}
    </View>
  )
}

/** A time's question shows what comes of it: its row may be pages away. */
function readingOf({ about, rows: concerned }: Question, rows: readonly ReviewRow[]): string | undefined {
  if (about !== 'deadline' && about !== 'year') return undefined
  return rows[(concerned[0] ?? 0) - 1]?.row.reading
}
