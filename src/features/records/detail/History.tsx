import { formatDateTime } from '@domain/calendar/format'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { spoken } from '@/a11y/spoken'
import { Card } from '@/components/Card'
import { Paged } from '@/components/Paged'
import type { RecordReading } from '../reading'
import '../records.scss'

type Step = RecordReading['history'][number]

/** 经过, folded: who did what when, and what each change changed. */
export function History({ record: { history } }: { record: RecordReading }) {
  const [open, setOpen] = useState(false)
  if (history.length === 0) return <View />
  return (
    <Card flush>
      <View
        className="record-fold"
        onClick={() => setOpen(!open)}
        {...spoken({ role: 'button', label: `经过 ${history.length} 条` })}
      >
        <View className="grow">{`经过 ${history.length} 条`}</View>
        <Text className="record-area-arrow">{open ? '收起' : '展开'}</Text>
      </View>
      <View>
        {open ? (
          <Paged items={history} size={10} unit="条">
            {(shown) => shown.map((step) => <OneStep key={`${step.at}${step.words}`} step={step} />)}
          </Paged>
        ) : null}
      </View>
    </Card>
  )
}

function OneStep({ step: { at, by, words, changes } }: { step: Step }) {
  return (
    <View className="record-answer">
      <View className="typed">{words}</View>
      <View className="muted">{`${by} · ${formatDateTime(at, new Date().toISOString())}`}</View>
      {changes.map(({ label, before, after }) => (
        <View key={label} className="record-change">
          <View className="muted">{label}</View>
          <View className="typed">{`原来：${before || '没有填'}`}</View>
          <View className="typed">{`现在：${after || '没有填'}`}</View>
        </View>
      ))}
    </View>
  )
}
