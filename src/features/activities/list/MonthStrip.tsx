import type { Month } from '@domain/calendar/beijing'
import { View } from '@tarojs/components'
import { spoken } from '@/a11y/spoken'
import { monthsOf } from './months'
import './MonthStrip.scss'

/** How far back and ahead the year can be turned. */
const YEARS_BACK = 10
const YEARS_AHEAD = 1

type MonthStripProps = {
  /** The month chosen. */
  month: Month
  /** The month it is now. */
  today: Month
  /** Activities by month; unknown until they are read. */
  counts: Map<Month, number> | undefined
  onChange: (month: Month) => void
}

/** A year's months at a glance with how many activities each holds; the arrows turn the year. */
export function MonthStrip({ month, today, counts, onChange }: MonthStripProps) {
  const year = Number(month.slice(0, 4))
  const thisYear = Number(today.slice(0, 4))
  const turn = (years: number) => onChange(`${year + years}${month.slice(4)}`)
  return (
    <View className="card">
      <View className="month-year">
        <Arrow sign="‹" label="前一年" disabled={year <= thisYear - YEARS_BACK} onClick={() => turn(-1)} />
        <View className="title">{`${year}年`}</View>
        <Arrow sign="›" label="后一年" disabled={year >= thisYear + YEARS_AHEAD} onClick={() => turn(1)} />
      </View>
      <View className="month-grid" {...spoken({ role: 'radiogroup', label: '月份' })}>
        {monthsOf(year).map((one) => (
          <Cell
            key={one.slice(5)}
            month={one}
            now={one === today}
            chosen={one === month}
            count={counts?.get(one)}
            onChange={onChange}
          />
        ))}
      </View>
    </View>
  )
}

function Arrow({
  sign,
  label,
  disabled,
  onClick,
}: {
  sign: string
  label: string
  disabled: boolean
  onClick: () => void
}) {
  return (
    <View
      className={disabled ? 'month-arrow month-arrow-off' : 'month-arrow'}
      onClick={disabled ? undefined : onClick}
      {...spoken({ role: 'button', label, disabled })}
    >
      {sign}
    </View>
  )
}

type CellProps = {
  month: Month
  now: boolean
  chosen: boolean
  count: number | undefined
  onChange: (month: Month) => void
}

function Cell({ month, now, chosen, count, onChange }: CellProps) {
  const name = `${Number(month.slice(5))}月`
  const figure = count ? `${count}次` : '—'
  return (
    <View
      className={`month-cell${chosen ? ' month-chosen' : ''}${now ? ' month-now' : ''}`}
      onClick={() => onChange(month)}
      {...spoken({
        role: 'radio',
        label: `${name}${now ? '，本月' : ''}，${count ? `${count} 次活动` : '没有活动'}`,
        checked: chosen,
      })}
    >
      {name}
      <View className="month-count">{figure}</View>
    </View>
  )
}
