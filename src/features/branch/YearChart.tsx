import { dayOf, monthOf } from '@domain/calendar/beijing'
import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useMemo } from 'react'
import { api } from '@/cloud/client'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { HeatLegend } from '@/components/HeatLegend'
import { HeatRow } from '@/components/HeatRow'
import { Loaded } from '@/components/Loaded'
import { Skeleton } from '@/components/Skeleton'
import { heldBy, kindYears, missingWords } from './regularity'
import './YearChart.scss'

type Cards = Awaited<ReturnType<typeof api.activities.list.query>>

const LEGEND = [
  ['done', '有记录'],
  ['late', '已过期'],
  ['due', '本期待办'],
] as const

/** The year's meetings by kind and month, from the activities that took place. */
export function YearChart() {
  const year = Number(dayOf(new Date().toISOString()).slice(0, 4))
  const period = { from: `${year}-01-01`, to: `${year}-12-31` }
  const list = useQuery({ queryKey: ['activities', 'list', period], queryFn: () => api.activities.list.query(period) })
  return (
    <Loaded query={list} skeleton={<Skeleton lines={6} />}>
      {(data) => <Chart year={year} data={data} />}
    </Loaded>
  )
}

function Chart({ year, data }: { year: number; data: Cards }) {
  const today = monthOf(new Date().toISOString())
  const held = useMemo(() => heldBy(data.cards, new Date().toISOString()), [data])
  const years = useMemo(() => kindYears(held, year, today), [held, year, today])
  const missing = missingWords(years)
  if (held.length === 0) {
    return (
      <Card>
        <EmptyState action="看活动" onAction={() => Taro.switchTab({ url: '/pages/activities/index' })}>
          {`${year} 年还没有开展过的活动。开展以后，这里按月显示。`}
        </EmptyState>
      </Card>
    )
  }
  return (
    <Card>
      <View className="row between">
        <View className="title">{`${year} 年组织生活`}</View>
        <Text className="muted">{`已开展 ${held.length} 次`}</Text>
      </View>
      <View className="year-line year-months">
        <View className="grow" />
        <View className="year-cells row">
          {Array.from({ length: 12 }, (_none, index) => index + 1).map((month) => (
            <View key={month} className="year-month">
              {month}
            </View>
          ))}
        </View>
      </View>
      {years.map(({ kind, label, figure, months, missing: late }) => (
        <View key={kind} className="year-line">
          <View className="grow">
            <View>{label}</View>
            <View className="muted">{figure}</View>
          </View>
          <View className="year-cells">
            <HeatRow
              states={months}
              cellPx={17}
              label={`${label} ${figure}${late.length > 0 ? `，${late.join('、')}没有记录` : ''}`}
            />
          </View>
        </View>
      ))}
      <HeatLegend words={LEGEND} />
      {missing ? <View className="small late year-missing">{missing}</View> : null}
      {data.more ? <View className="muted">活动太多，这里只算了前面一部分。</View> : null}
    </Card>
  )
}
