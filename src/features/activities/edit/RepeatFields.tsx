import { provisionalWords } from '@domain/activities/moved-day'
import { MOST_IN_SERIES, type SeriesStep, seriesSteps } from '@domain/activities/series'
import { formatDay } from '@domain/calendar/format'
import { holidaysKnown } from '@domain/calendar/workdays'
import { View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Choice } from '@/components/Choice'
import { SectionTitle } from '@/components/SectionTitle'
import { Stepper } from '@/components/Stepper'
import type { PartProps } from './partProps'
import { heldTimes, type RepeatDay, type RepeatDraft, repeatDays, repeatNote, stepLabels, withDay } from './seriesDraft'
import './RepeatFields.scss'

/** The same activity on several days: how often, and which days that comes to. Nothing until it is asked for. */
export function RepeatFields({ draft, change }: PartProps) {
  const { repeat, startDay } = draft
  if (repeat === null) return null
  const revise = (next: Partial<RepeatDraft>) => change((now) => ({ ...now, repeat: { ...repeat, ...next } }))
  const labels = { ...seriesSteps, ...stepLabels(startDay) }
  const options = (Object.keys(seriesSteps) as SeriesStep[]).map((value) => ({ value, label: labels[value] }))
  const days = repeatDays(repeat, startDay)
  const unknown = days.find(({ on, taken }) => !taken && !holidaysKnown(Number(on.slice(0, 4))))
  return (
    <View>
      <SectionTitle note={startDay ? `共 ${heldTimes(repeat, startDay)} 次` : undefined}>重复安排</SectionTitle>
      <Card>
        <Choice
          label="多久一次"
          options={options}
          value={repeat.step}
          onChange={(step) => revise({ step, without: [] })}
        />
        <Stepper
          label="一共几次"
          hint="连第一次在内"
          value={repeat.times}
          least={2}
          most={MOST_IN_SERIES}
          unit="次"
          onChange={(times) => revise({ times })}
        />
        <View>
          {startDay ? (
            <Days days={days} onTap={(day) => change((now) => ({ ...now, repeat: withDay(repeat, day) }))} />
          ) : (
            <View className="muted repeat-wait">先在上面选好第一次的日期，这里就列出每一次是哪天。</View>
          )}
        </View>
        {unknown ? <View className="small late repeat-wait">{`！${provisionalWords(unknown.on)}`}</View> : null}
        <View className="row">
          <Button small kind="ghost" onClick={() => change((now) => ({ ...now, repeat: null }))}>
            不重复了
          </Button>
        </View>
      </Card>
    </View>
  )
}

function Days({ days, onTap }: { days: readonly RepeatDay[]; onTap: (day: string) => void }) {
  const now = new Date().toISOString()
  return (
    <View className="repeat-days">
      {days.map((day, index) => {
        const shown = formatDay(day.on, now)
        const note = repeatNote(day)
        return (
          <View key={day.wished} className="repeat-day">
            <View className="grow">
              <View className={day.taken ? 'repeat-taken' : undefined}>{shown}</View>
              {note && !day.taken ? <View className="small late">{`！${note}`}</View> : null}
            </View>
            {index === 0 ? (
              <View className="muted">第一次</View>
            ) : (
              <Button
                small
                kind="ghost"
                label={day.taken ? `还是要${shown}这次` : `不要${shown}这次`}
                onClick={() => onTap(day.on)}
              >
                {day.taken ? '还是要' : '不要'}
              </Button>
            )}
          </View>
        )
      })}
    </View>
  )
}
