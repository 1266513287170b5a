import type { Weekday } from '@domain/calendar/beijing'
import { Picker, View } from '@tarojs/components'
import { spoken } from '@/a11y/spoken'
import { Card } from '@/components/Card'
import { Choice } from '@/components/Choice'
import { DateTimeField } from '@/components/DateTimeField'
import { Field } from '@/components/Field'
import { TextInput } from '@/components/TextInput'
import { dayLabels, nthLabels, type PartyDayDraft, PLACE_LENGTH, weekdayLabels } from './partyDayDraft'

type PartyDayFieldsProps = {
  draft: PartyDayDraft
  onChange: (change: Partial<PartyDayDraft>) => void
  /** The rule in words. */
  words: string
}

/** Which day, at what time, where, and where it goes when that is a day off. */
export function PartyDayFields({ draft, onChange, words }: PartyDayFieldsProps) {
  return (
    <View>
      <Card>
        <Choice
          label="怎么定"
          options={[
            { value: 'dayOfMonth', label: '每月几号' },
            { value: 'weekday', label: '每月第几个周几' },
          ]}
          value={draft.every}
          onChange={(every) => onChange({ every })}
        />
        <View>
          {draft.every === 'dayOfMonth' ? (
            <DayField day={draft.day} onChange={(day) => onChange({ day })} />
          ) : (
            <View>
              <Choice
                label="第几个"
                options={nthLabels}
                value={`${draft.nth}`}
                onChange={(nth) => onChange({ nth: Number(nth) as PartyDayDraft['nth'] })}
              />
              <Choice
                label="周几"
                options={weekdayLabels}
                value={`${draft.weekday}`}
                onChange={(weekday) => onChange({ weekday: Number(weekday) as Weekday })}
                hint={words}
              />
            </View>
          )}
        </View>
        <Choice
          label="遇到节假日"
          options={[
            { value: 'later', label: '顺延到后面' },
            { value: 'earlier', label: '提前到前面' },
          ]}
          value={draft.shift}
          onChange={(shift) => onChange({ shift })}
          hint="改到最近的工作日，不出这个月"
        />
        <DateTimeField label="几点开始" kind="time" value={draft.time} onChange={(time) => onChange({ time })} />
        <TextInput
          label="地点"
          hint="可以空着，安排的时候再填"
          value={draft.place}
          onChange={(place) => onChange({ place })}
          maxLength={PLACE_LENGTH}
          placeholder="例如：三楼会议室"
        />
      </Card>
    </View>
  )
}

/** A date of the month, from the phone's own wheel. */
function DayField({ day, onChange }: { day: number; onChange: (day: number) => void }) {
  const label = `每月 ${dayLabels[day - 1]}`
  return (
    <Field label="哪一天" hint={day > 28 && day < 31 ? '这个月没有这一天的，就是月底最后一天' : undefined}>
      <Picker
        mode="selector"
        range={dayLabels}
        value={day - 1}
        onChange={(event) => onChange(Number(event.detail.value) + 1)}
      >
        <View className="field-box field-line" {...spoken({ role: 'button', label: `哪一天 ${label}` })}>
          {label}
        </View>
      </Picker>
    </Field>
  )
}
