import { dayOf } from '@domain/calendar/beijing'
import { importPage, type ListFilter } from '@domain/pages'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useRefresh } from '@/cloud/refresh'
import { type ListReading, useYearList } from '@/cloud/yearList'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { Loaded } from '@/components/Loaded'
import { Skeleton } from '@/components/Skeleton'
import { YearSwitch } from '@/components/YearSwitch'
import { HeldList } from './HeldList'
import { ListActions } from './ListActions'
import { ListChart } from './ListChart'

/** 责任清单: a year's rows by month, narrowed to what one looks for. */
export function YearListBoard({ start, filter }: { start: number | undefined; filter: ListFilter }) {
  const thisYear = Number(dayOf(new Date().toISOString()).slice(0, 4))
  const [year, setYear] = useState(start ?? thisYear)
  const query = useYearList(year)
  useRefresh(['list'], ['tasks'])
  const { years = [], mayManage = false } = query.data ?? {}
  // Who sees to lists prepares the next one, and may fill in the one before.
  const beside = mayManage ? 1 : 0
  return (
    <View>
      <YearSwitch
        year={year}
        first={Math.min(year, thisYear - beside, ...years)}
        last={Math.max(year, thisYear + beside, ...years)}
        onChange={setYear}
      />
      <Loaded query={query} skeleton={<Skeleton lines={8} />}>
        {(reading) => <OneYear key={reading.year} reading={reading} filter={filter} />}
      </Loaded>
    </View>
  )
}

function OneYear({ reading, filter }: { reading: ListReading; filter: ListFilter }) {
  const { list, year, mayManage, mayRelease, closed } = reading
  if (!list) return <NoList year={year} mayImport={mayManage && !closed} />
  return (
    <View>
      {list.textHeld ? <HeldList year={year} mayRelease={mayRelease} /> : null}
      {closed ? <View className="muted year-closed">{`${year} 年已经封存，只能查看。`}</View> : null}
      <ListChart reading={reading} rows={list.rows} start={filter} />
      {mayManage ? <ListActions year={year} closed={closed} /> : null}
    </View>
  )
}

function NoList({ year, mayImport }: { year: number; mayImport: boolean }) {
  return (
    <Card>
      <EmptyState
        action={mayImport ? '导入清单' : undefined}
        onAction={() => Taro.navigateTo({ url: importPage(year) })}
      >
        {mayImport
          ? `还没有 ${year} 年的责任清单。粘贴通知或表格就能生成全年任务；没有现成的，可以用自带的模板。`
          : `${year} 年的责任清单还没有。支委导入以后，这里显示全年进度。`}
      </EmptyState>
    </Card>
  )
}
