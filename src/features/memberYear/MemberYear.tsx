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

/** A member's year sheet, as whoever keeps records sees it. */
export function MemberYear({ memberId, first }: { memberId: string; first: number | undefined }) {
  const thisYear = Number(dayOf(new Date().toISOString()).slice(0, 4))
  const [year, setYear] = useState(first ?? thisYear)
  const read = useQuery({
    queryKey: ['study', 'ofMember', { memberId, year }],
    queryFn: () => recordsCloud.study.ofMember.query({ memberId, year }),
  })
  useRefresh(['study', 'ofMember'])
  return (
    <View>
      <YearSwitch year={year} last={thisYear} onChange={setYear} />
      <Loaded query={read} skeleton={<Skeleton lines={10} />}>
        {(sheet) => <Sheet key={year} sheet={sheet} isOwn={false} />}
      </Loaded>
    </View>
  )
}
