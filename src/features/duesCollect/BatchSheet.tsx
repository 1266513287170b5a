import type { Day } from '@domain/calendar/beijing'
import { formatDay } from '@domain/calendar/format'
import { View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { DateTimeField } from '@/components/DateTimeField'
import { Sheet } from '@/components/Sheet'
import { type Collection, closedDay } from './batch'
import { closedWords } from './words'

type BatchSheetProps = {
  open: boolean
  data: Collection
  day: Day
  taker: string
  onDay: (day: Day) => void
  onTaker: (memberId: string) => void
  onClose: () => void
}

/** The day it was received, and who took it. */
export function BatchSheet({ open, data, day, taker, onDay, onTaker, onClose }: BatchSheetProps) {
  const { collectors } = data
  return (
    <Sheet open={open} title="收款日期和收款人" onClose={onClose}>
      <ReceivedDay label="收款日期" data={data} day={day} onChange={onDay} />
      {collectors.length > 1 ? (
        <Choice
          label="收款人"
          options={collectors.map(({ memberId, name }) => ({ value: memberId, label: name }))}
          value={taker}
          onChange={onTaker}
        />
      ) : null}
      <View>
        <Button onClick={onClose}>好了</Button>
      </View>
    </Sheet>
  )
}

type ReceivedDayProps = { label: string; data: Collection; day: Day; onChange: (day: Day) => void }

/** A day something was received: today, or an earlier one for what is written down later. */
export function ReceivedDay({ label, data, day, onChange }: ReceivedDayProps) {
  const { today } = data
  const now = `${today}T04:00:00.000Z`
  return (
    <DateTimeField
      label={label}
      kind="day"
      value={day}
      shown={`${day === today ? '今天 ' : ''}${formatDay(day, now)}`}
      from={`${Number(today.slice(0, 4)) - 1}-01-01`}
      to={today}
      hint={day === today ? '以前收到的，选收到的那一天' : '以前收到的，会记为补录'}
      error={closedDay(day, data) ? closedWords(day) : undefined}
      onChange={onChange}
    />
  )
}
