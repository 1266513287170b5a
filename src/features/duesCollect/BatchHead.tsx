import type { Day } from '@domain/calendar/beijing'
import { formatDay } from '@domain/calendar/format'
import { type Channel, channelLabels } from '@domain/dues/entry'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { spoken } from '@/a11y/spoken'
import { Card } from '@/components/Card'
import { Chip } from '@/components/Chip'
import { FilterChips } from '@/components/FilterChips'
import { Notice } from '@/components/Notice'
import { BatchSheet } from './BatchSheet'
import { type Batch, batchDay, type Collection, closedDay, withDay } from './batch'
import { closedWords } from './words'

const channels = (Object.keys(channelLabels) as Channel[]).map((value) => ({ value, label: channelLabels[value] }))

type BatchHeadProps = {
  data: Collection
  batch: Batch
  self: string
  onChange: (change: (now: Batch) => Batch) => void
}

/** What holds for all of them: how it came, on which day, who took it. */
export function BatchHead({ data, batch, self, onChange }: BatchHeadProps) {
  const { today, collectors } = data
  const [open, setOpen] = useState(false)
  const day = batchDay(batch, today)
  const taker = batch.takenBy || self
  const name = collectors.find(({ memberId }) => memberId === taker)?.name
  const setDay = (on: Day) => onChange((now) => withDay(now, data, on))
  return (
    <View>
      <Card flush>
        <View className="collect-head">
          <FilterChips
            filters={channels}
            value={batch.channel}
            onChange={(channel) => onChange((now) => ({ ...now, channel }))}
          />
          <View className="collect-when" onClick={() => setOpen(true)} {...spoken({ role: 'button' })}>
            <View className="grow">
              {`${day === today ? '今天 ' : ''}${formatDay(day, `${today}T04:00:00.000Z`)}${name ? `　${name}收` : ''}`}
            </View>
            <View>{day === today ? null : <Chip tone="gold">补录</Chip>}</View>
            <Text className="list-arrow">›</Text>
          </View>
        </View>
      </Card>
      <View>{closedDay(day, data) ? <Notice>{closedWords(day)}</Notice> : null}</View>
      <BatchSheet
        open={open}
        data={data}
        day={day}
        taker={taker}
        onDay={setDay}
        onTaker={(id) => onChange((now) => ({ ...now, takenBy: id === self ? '' : id }))}
        onClose={() => setOpen(false)}
      />
    </View>
  )
}
