import { formatDay } from '@domain/calendar/format'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { DateTimeField } from '@/components/DateTimeField'
import type { PartProps } from './partProps'
import { lastEndDay, withStart } from './timesDraft'

const USUAL_START = '14:30'

/** When it begins and ends. Most end on the day they begin, so the last day is asked for only when wanted. */
export function TimeFields({ draft, change, faults }: PartProps) {
  const { startDay, startTime, endDay, endTime } = draft
  const [asked, setAsked] = useState(false)
  const now = new Date().toISOString()
  const shown = (day: string) => (day ? formatDay(day, now) : undefined)
  const severalDays = asked || endDay !== startDay
  return (
    <View>
      <View className="form-times">
        <View className={severalDays ? 'form-time' : 'form-time form-time-wide'}>
          <DateTimeField
            label={severalDays ? '开始日期' : '日期'}
            required
            kind="day"
            value={startDay}
            shown={shown(startDay)}
            error={startDay ? undefined : faults.start}
            onChange={(day) => change((draft) => withStart(draft, { startDay: day }))}
          />
        </View>
        <View className="form-time">
          <DateTimeField
            label="开始时间"
            required
            kind="time"
            value={startTime}
            resting={USUAL_START}
            error={startDay ? faults.start : undefined}
            onChange={(time) => change((draft) => withStart(draft, { startTime: time }))}
          />
        </View>
        {severalDays && startDay ? (
          <View className="form-time">
            <DateTimeField
              label="结束日期"
              required
              kind="day"
              value={endDay}
              shown={shown(endDay)}
              from={startDay}
              to={lastEndDay(startDay)}
              onChange={(day) => change((draft) => ({ ...draft, endDay: day }))}
            />
          </View>
        ) : null}
        <View className="form-time">
          <DateTimeField
            label="结束时间"
            required
            kind="time"
            value={endTime}
            resting={USUAL_START}
            error={faults.end}
            onChange={(time) =>
              change((draft) => ({ ...draft, endDay: draft.endDay || draft.startDay, endTime: time }))
            }
          />
        </View>
      </View>
      <View className="row form-several">
        {severalDays || !endTime ? null : (
          <Button small kind="ghost" onClick={() => setAsked(true)}>
            不在当天结束
          </Button>
        )}
      </View>
    </View>
  )
}
