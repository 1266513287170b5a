import { newRecordPage, recordPage } from '@domain/record-pages'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Chip } from '@/components/Chip'
import { ListRow } from '@/components/ListRow'
import { Progress } from '@/components/Progress'
import { type Candidate, levels, nextWords, stageWords, stepWords } from './developmentWords'
import './developmentBoard.scss'

/** Somebody on the way into the Party: how far, what to look at, what comes next; the steps themselves on a tap. */
export function CandidateCard({ person }: { person: Candidate }) {
  const [open, setOpen] = useState(false)
  const { name, memberId, done, of, next, warnings, steps } = person
  const words = nextWords(person)
  const register = () =>
    Taro.navigateTo({
      url: newRecordPage('developmentStep', {
        people: memberId ? [memberId] : [],
        values: { person: name, ...(next && { step: next.id }) },
      }),
    })
  return (
    <Card>
      <View className="row between development-name">
        <View className="title grow">{name}</View>
        <View className="muted">{`${done}/${of} 步`}</View>
      </View>
      <View className="muted development-stage">{stageWords(person)}</View>
      <Progress
        bare
        label={`${name}已登记`}
        figure={`${done}/${of} 步`}
        share={done / of}
        tone={next ? 'gold' : 'ok'}
      />
      <View>{words ? <View className="development-next">{words}</View> : null}</View>
      <View>
        {warnings.map(({ step, words: warning, level }) => (
          <View key={`${step}${warning}`} className={`development-warning development-${level}`}>
            <Chip tone={levels[level].tone}>{`${levels[level].sign} ${levels[level].word}`}</Chip>
            <View className="grow">{warning}</View>
          </View>
        ))}
      </View>
      <View className="row wrap development-acts">
        {next ? (
          <Button small kind="ghost" label={`登记${name}的下一步`} onClick={register}>
            登记下一步
          </Button>
        ) : null}
        <Button small kind="ghost" label={`${open ? '收起' : '看'}${name}登记过的步骤`} onClick={() => setOpen(!open)}>
          {open ? '收起' : `看登记过的 ${steps.length} 条`}
        </Button>
      </View>
      <View>
        {open
          ? steps.map((step) => (
              <ListRow
                key={step.recordId}
                title={stepWords(step).title}
                note={stepWords(step).day}
                onClick={() => Taro.navigateTo({ url: recordPage(step.recordId) })}
              />
            ))
          : null}
      </View>
    </Card>
  )
}
