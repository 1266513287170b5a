import { dayOf } from '@domain/calendar/beijing'
import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { recordsCloud } from '@/cloud/client'
import { useRefresh } from '@/cloud/refresh'
import { Loaded } from '@/components/Loaded'
import { Skeleton } from '@/components/Skeleton'
import { YearSwitch } from '@/components/YearSwitch'
import { Sheet } from './YearSheet'

/** 我的一年: everything that is recorded of oneself, a year at a time. */
export function OwnYearSheet({ first }: { first: number | undefined }) {
  const thisYear = Number(dayOf(new Date().toISOString()).slice(0, 4))
  const [year, setYear] = useState(first ?? thisYear)
  const own = useQuery({
    queryKey: ['study', 'mine', { year }],
    queryFn: () => recordsCloud.study.mine.query({ year }),
  })
  useRefresh(['study', 'mine'])
  return (
    <View>
      <YearSwitch year={year} last={thisYear} onChange={setYear} />
      <Loaded query={own} skeleton={<Skeleton lines={10} />}>
        {(sheet) => <Sheet key={year} sheet={sheet} isOwn />}
      </Loaded>
    </View>
  )
}
