import { dayOf } from '@domain/calendar/beijing'
import { importPage, listPage } from '@domain/pages'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useMemo } from 'react'
import { spoken } from '@/a11y/spoken'
import { type ListReading, useYearList } from '@/cloud/yearList'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { Loaded } from '@/components/Loaded'
import { Skeleton } from '@/components/Skeleton'
import { svgBackground } from '@/components/svg'
import { chartColumns, monthCells, taskFigures } from '@/components/taskMonths'
import { yearSvg } from '@/components/yearDrawing'
import './YearList.scss'

/** The year's responsibility list in one look: its figures and its chart, which opens the page. */
export function YearList() {
  const year = Number(dayOf(new Date().toISOString()).slice(0, 4))
  return (
    <Loaded query={useYearList(year)} skeleton={<Skeleton lines={4} />}>
      {(reading) => <Card>{reading.list ? <Chart {...reading} list={reading.list} /> : <NoList {...reading} />}</Card>}
    </Loaded>
  )
}

function NoList({ year, mayManage }: ListReading) {
  return mayManage ? (
    <EmptyState action="导入清单" onAction={() => Taro.navigateTo({ url: importPage(year) })}>
      {`还没有 ${year} 年的责任清单。导入以后，生成全年任务。`}
    </EmptyState>
  ) : (
    <View className="muted">{`还没有 ${year} 年的责任清单。`}</View>
  )
}

function Chart({ year, list }: { year: number; list: NonNullable<ListReading['list']> }) {
  const columns = chartColumns(list.rows, year)
  const { done, of, late, waiting } = taskFigures(list.rows)
  const picture = useMemo(
    () => svgBackground(yearSvg(list.rows.map(({ tasks }) => monthCells(tasks, year, columns)))),
    [list, year, columns],
  )
  const words = `已完成 ${done}/${of}`
  return (
    <View
      onClick={() => Taro.navigateTo({ url: listPage(year) })}
      {...spoken({ role: 'button', label: `${year} 年责任清单，${words}，逾期 ${late} 件，待确认 ${waiting} 件` })}
    >
      <View className="row between">
        <View className="title">{`责任清单 ${year}`}</View>
        <Text className="list-arrow">›</Text>
      </View>
      <View className="row wrap year-list-figures">
        <Text className="ok">{words}</Text>
        {late ? <Text className="late">{`逾期 ${late}`}</Text> : null}
        {waiting ? <Text>{`待确认 ${waiting}`}</Text> : null}
      </View>
      <View className="row year-list-months">
        {Array.from({ length: columns }, (_none, at) => (at < 12 ? `${at + 1}` : '次年')).map((month) => (
          <View key={month} className="grow year-month">
            {month}
          </View>
        ))}
      </View>
      <View
        className="year-list-chart"
        style={{ height: `${Math.min(240, list.rows.length * 8)}px`, backgroundImage: picture }}
      />
      {list.textHeld ? <View className="small late">！等书记放行，现在只有支委看得到</View> : null}
    </View>
  )
}
