import { dayOf } from '@domain/calendar/beijing'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { type MemberDues, useMemberDues } from '@/cloud/duesDesk'
import { useRefresh } from '@/cloud/refresh'
import { Loaded } from '@/components/Loaded'
import { Skeleton } from '@/components/Skeleton'
import { YearSwitch } from '@/components/YearSwitch'
import '../duesBoard.scss'
import { MemberActs } from './MemberActs'
import { MemberHead } from './MemberHead'
import { MemberHistory } from './MemberHistory'
import { MemberObjections } from './MemberObjections'
import { MemberReliefs } from './MemberReliefs'
import { MonthGrid } from './MonthGrid'
import { Receipts } from './Receipts'

type OneMemberDuesProps = { memberId: string; start: number | undefined; mayManage: boolean }

/** One member's dues: how they stand, and everything that was written down of them. */
export function OneMemberDues({ memberId, start, mayManage }: OneMemberDuesProps) {
  const thisYear = Number(dayOf(new Date().toISOString()).slice(0, 4))
  const [year, setYear] = useState(start || thisYear)
  const query = useMemberDues(memberId, year)
  useRefresh(['dues'])
  return (
    <Loaded query={query} skeleton={<Skeleton lines={8} />}>
      {(dues) => (
        <View>
          <MemberHead dues={dues} mayManage={mayManage} />
          <YearSwitch year={year} last={Math.max(year, thisYear + 1)} onChange={setYear} />
          <Year dues={dues} mayManage={mayManage} />
        </View>
      )}
    </Loaded>
  )
}

function Year({ dues, mayManage }: { dues: MemberDues; mayManage: boolean }) {
  return (
    <View>
      <MonthGrid dues={dues} />
      <View>{mayManage ? <MemberActs dues={dues} /> : null}</View>
      <MemberObjections dues={dues} mayManage={mayManage} />
      <Receipts dues={dues} mayManage={mayManage} />
      <MemberReliefs dues={dues} mayManage={mayManage} />
      <MemberHistory dues={dues} />
    </View>
  )
}
