import { dayOf } from '@domain/calendar/beijing'
import { OWN_YEAR_PAGE } from '@domain/pages'
import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { spoken } from '@/a11y/spoken'
import { api } from '@/cloud/client'
import { useRefresh } from '@/cloud/refresh'
import { Loaded } from '@/components/Loaded'
import { YearHeat } from '@/components/YearHeat'
import './me.scss'

type OwnYearAnswer = Awaited<ReturnType<typeof api.attendance.mine.query>>

/** This year's attendance in a figure and its months; opens the year with everything in it. */
export function OwnYear({ now }: { now: string }) {
  const year = Number(dayOf(now).slice(0, 4))
  const own = useQuery({
    queryKey: ['attendance', 'mine', { year }],
    queryFn: () => api.attendance.mine.query({ year }),
  })
  useRefresh(['attendance', 'mine'])
  return (
    <View className="me-year">
      <Loaded query={own} skeleton={<View className="muted">正在读取今年的出席…</View>}>
        {(answer) => <Figures answer={answer} />}
      </Loaded>
    </View>
  )
}

function Figures({ answer: { year, counts, items } }: { answer: OwnYearAnswer }) {
  return (
    <View onClick={() => Taro.navigateTo({ url: OWN_YEAR_PAGE })} {...spoken({ role: 'button' })}>
      <View className="row between me-year-head">
        <Text>{`${year} 年出席`}</Text>
        <View>
          <Text className="me-figure">{counts.attended}</Text>
          <Text className="muted">{`/${counts.expected} 次 ›`}</Text>
        </View>
      </View>
      {items.length === 0 ? (
        <View className="muted">今年还没有要您参加的活动</View>
      ) : (
        <YearHeat marks={items} label={`${year} 年应到 ${counts.expected} 次，出席 ${counts.attended} 次`} />
      )}
    </View>
  )
}
