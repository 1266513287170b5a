import { dayOf } from '@domain/calendar/beijing'
import { formatKnownDate } from '@domain/calendar/format'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { spoken } from '@/a11y/spoken'
import { DateTimeField } from '@/components/DateTimeField'

/** The Party's founding year: nobody joined earlier. */
const FIRST_YEAR = '1921'

type PartyDateFieldProps = {
  label: string
  value: string
  onChange: (value: string) => void
  error?: string
  hint?: string
}

/** A day of somebody's Party life, or only a month: old rosters often know no more. */
export function PartyDateField({ label, value, onChange, error, hint }: PartyDateFieldProps) {
  const [chosen, choose] = useState<'day' | 'month'>()
  const kind = chosen ?? (value.length === 7 ? 'month' : 'day')
  const today = dayOf(new Date().toISOString())
  const turn = () => {
    choose(kind === 'day' ? 'month' : 'day')
    // A day shortened to its month stays true; a month made into a day would claim what nobody knows.
    onChange(kind === 'day' ? value.slice(0, 7) : '')
  }
  return (
    <View className="member-date">
      <DateTimeField
        label={label}
        kind={kind}
        value={value}
        from={kind === 'day' ? `${FIRST_YEAR}-07-01` : `${FIRST_YEAR}-07`}
        to={kind === 'day' ? today : today.slice(0, 7)}
        shown={value ? formatKnownDate(value) : undefined}
        onChange={onChange}
        error={error}
        hint={hint}
      />
      <View className="member-date-turns">
        <View
          className="member-date-turn"
          onClick={turn}
          {...spoken({ role: 'button', label: `${label}${kind === 'day' ? '只知道年月' : '知道具体日期'}` })}
        >
          {kind === 'day' ? '只知道年月' : '知道具体日期'}
        </View>
        {value ? (
          <View
            className="member-date-turn"
            onClick={() => onChange('')}
            {...spoken({ role: 'button', label: `清空${label}` })}
          >
            清空
          </View>
        ) : null}
      </View>
    </View>
  )
}
