import type { Month } from '@domain/calendar/beijing'
import { shortMonthWords } from '@domain/dues/month-words'
import type { MonthStanding } from '@domain/dues/standing'
import { View } from '@tarojs/components'
import { spoken } from '@/a11y/spoken'
import { monthAmount, monthState, spokenMonth } from './duesMonthWords'
import './DuesMonths.scss'

type DuesMonthsProps = { months: readonly MonthStanding[]; onOpen: (month: Month) => void }

/** Somebody's year of dues, a tile a month: how much, and whether it is paid. */
export function DuesMonths({ months, onOpen }: DuesMonthsProps) {
  return (
    <View className="dues-months">
      {months.map((standing) => {
        const { words, tone } = monthState(standing)
        return (
          <View
            key={standing.month}
            className={`dues-month dues-month-${tone}`}
            onClick={() => onOpen(standing.month)}
            {...spoken({ role: 'button', label: spokenMonth(standing) })}
          >
            <View className="dues-month-name">{shortMonthWords(standing.month)}</View>
            <View className="dues-month-amount">{monthAmount(standing)}</View>
            <View>{words}</View>
          </View>
        )
      })}
    </View>
  )
}
