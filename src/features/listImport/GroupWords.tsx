import type { Question } from '@domain/responsibilities/question'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Chip } from '@/components/Chip'
import { ListRow } from '@/components/ListRow'
import { QuestionChoices } from '@/components/QuestionChoices'
import { holdsWords } from '@/components/questionWords'
import { SectionTitle } from '@/components/SectionTitle'
import { Sheet } from '@/components/Sheet'
import type { Asking } from './Questions'
import { rowsInWords } from './review'

type GroupWordsProps = Asking & { groups: readonly Question[]; title?: string }

/** Words for several people (全体党员, 领导班子), with whom each means; looked through in one go. */
export function GroupWords({ groups, title = '这些称呼指哪些人', rows, onAnswer, ...asking }: GroupWordsProps) {
  const [shown, setShown] = useState<string>()
  const open = groups.filter(({ answer, suggested }) => !answer && suggested)
  const question = groups.find(({ id }) => id === shown)
  if (groups.length === 0) return null
  return (
    <View>
      <SectionTitle note={`${groups.length} 个`}>{title}</SectionTitle>
      <Card flush>
        <View>
          {groups.map((group) => (
            <ListRow
              key={group.id}
              title={`${group.words} → ${holdsWords(group, asking.people)}`}
              note={rowsInWords(group, rows)}
              right={group.answer ? <Chip tone="ok">已定</Chip> : <Chip tone="late">请确认</Chip>}
              onClick={() => setShown(group.id)}
            />
          ))}
        </View>
        <View>
          {open.length > 0 ? (
            <View className="list-all">
              <Button
                kind="ghost"
                onClick={() => {
                  for (const { id, suggested } of open) if (suggested) onAnswer(id, suggested)
                }}
              >
                {open.length === groups.length ? '就按这样' : `其余 ${open.length} 个也按这样`}
              </Button>
            </View>
          ) : null}
        </View>
      </Card>
      <Sheet open={question !== undefined} title={question?.sentence ?? ''} onClose={() => setShown(undefined)}>
        {question ? (
          <QuestionChoices
            question={question}
            inSheet
            onAnswer={(answer) => {
              onAnswer(question.id, answer)
              setShown(undefined)
            }}
            {...asking}
          />
        ) : null}
      </Sheet>
    </View>
  )
}
