import { dayOf } from '@domain/calendar/beijing'
import type { PaperKind } from '@domain/papers/facts'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/Card'
import { Choice } from '@/components/Choice'
import { Notice } from '@/components/Notice'
import { ActivityPick } from './ActivityPick'
import { DraftPaper } from './DraftPaper'
import { periodsOf } from './periods'

const asks: Record<PaperKind, string> = {
  brief: '写哪个月的',
  monthlyPlan: '写哪个月的计划',
  workSummary: '写哪一年的总结',
}

/** 代拟初稿: choose what it is to tell of, read it, and take it along to be put right. */
export function PaperDraft({ kind }: { kind: PaperKind }) {
  const [ofOne, setOfOne] = useState(kind === 'brief')
  return (
    <View>
      <Notice tone="plain">
        只按系统里的记录写：什么时候、做了什么、多少人。不写评价，不写谈话和笔记内容。请核对、修改以后再用。
      </Notice>
      {kind === 'brief' ? (
        <Card>
          <Choice
            label="写什么"
            options={[
              { value: 'one', label: '一次活动' },
              { value: 'month', label: '一个月' },
            ]}
            value={ofOne ? 'one' : 'month'}
            onChange={(value) => setOfOne(value === 'one')}
          />
        </Card>
      ) : null}
      <View>{ofOne ? <OfActivity /> : <OfPeriod kind={kind} />}</View>
    </View>
  )
}

function OfPeriod({ kind }: { kind: PaperKind }) {
  const [{ periods, first }] = useState(() => periodsOf(kind, dayOf(new Date().toISOString())))
  const [value, setValue] = useState(first)
  const period = periods.find((one) => one.value === value)
  return (
    <View>
      <Card>
        <Choice label={asks[kind]} options={periods} value={value} onChange={setValue} />
      </Card>
      {period ? <DraftPaper asked={{ kind, from: period.from, to: period.to }} /> : null}
    </View>
  )
}

function OfActivity() {
  const [chosen, setChosen] = useState<{ activityId: string; on: string }>()
  return (
    <View>
      <ActivityPick chosen={chosen?.activityId} onChange={setChosen} />
      <View>
        {chosen ? (
          <DraftPaper asked={{ kind: 'brief', from: chosen.on, to: chosen.on, activityId: chosen.activityId }} />
        ) : null}
      </View>
    </View>
  )
}
