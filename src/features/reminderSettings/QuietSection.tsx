import { dayOf } from '@domain/calendar/beijing'
import { formatDay } from '@domain/calendar/format'
import { MOST_QUIET_SPANS } from '@domain/reminders/settings'
import { View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { DateTimeField } from '@/components/DateTimeField'
import { SectionTitle } from '@/components/SectionTitle'
import { SwitchRow } from '@/components/SwitchRow'
import { newLocalId } from '@/storage/localId'
import { nextSpan, type SpanDraft, spanHint, spanProblem } from './draft'
import type { SectionProps } from './section'

/** 免打扰: days off, and stretches the branch names itself. */
export function QuietSection({ draft, onChange }: SectionProps) {
  const { restDays, spans } = draft
  const now = new Date().toISOString()
  const changeSpan = (id: string, some: Partial<SpanDraft>) =>
    onChange({ spans: spans.map((one) => (one.id === id ? { ...one, ...some } : one)) })
  return (
    <View>
      <SectionTitle note={spans.length > 0 ? `另有 ${spans.length}/${MOST_QUIET_SPANS} 段` : undefined}>
        免打扰
      </SectionTitle>
      <Card>
        <View className="reminder-rest">
          <SwitchRow
            title="休息日不打扰"
            note={restDays ? '周末和节假日都不发' : '周末照发，只有节假日不发'}
            on={restDays}
            onChange={(on) => onChange({ restDays: on })}
          />
        </View>
        <View className="muted reminder-words">
          逢休息日，提前到前一个工作日发。当天的活动和改期、取消，休息日也照样提醒。
        </View>
        <View>
          {spans.map((span, place) => (
            <Span
              key={span.id}
              name={`第 ${place + 1} 段`}
              span={span}
              now={now}
              onChange={(some) => changeSpan(span.id, some)}
              onRemove={() => onChange({ spans: spans.filter(({ id }) => id !== span.id) })}
            />
          ))}
        </View>
        <View>
          {spans.length < MOST_QUIET_SPANS ? (
            <Button
              small
              kind="ghost"
              onClick={() => onChange({ spans: [...spans, nextSpan(spans, dayOf(now), newLocalId())] })}
            >
              加一段不打扰的日子
            </Button>
          ) : null}
        </View>
      </Card>
    </View>
  )
}

type SpanProps = {
  name: string
  span: SpanDraft
  now: string
  onChange: (some: Partial<SpanDraft>) => void
  onRemove: () => void
}

function Span({ name, span, now, onChange, onRemove }: SpanProps) {
  const { from, to } = span
  // Whoever moves the beginning past the end means a later stretch.
  const begin = (day: string) => onChange(day > to ? { from: day, to: day } : { from: day })
  return (
    <View className="reminder-span">
      <View className="row between">
        <View>{name}</View>
        <Button small kind="ghost" label={`删除${name}`} onClick={onRemove}>
          删除
        </Button>
      </View>
      <DateTimeField label="从" kind="day" value={from} shown={formatDay(from, now)} onChange={begin} />
      <DateTimeField
        label="到"
        kind="day"
        value={to}
        shown={formatDay(to, now)}
        hint={spanHint(span, dayOf(now))}
        error={spanProblem(span)}
        onChange={(day) => onChange({ to: day })}
      />
    </View>
  )
}
