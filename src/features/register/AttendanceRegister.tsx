import { type ActivityKind, activityKinds } from '@domain/activities/kinds'
import { dayOf } from '@domain/calendar/beijing'
import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { desk } from '@/cloud/client'
import { useRefresh } from '@/cloud/refresh'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { FilterChips } from '@/components/FilterChips'
import { Loaded } from '@/components/Loaded'
import { Skeleton } from '@/components/Skeleton'
import { YearSwitch } from '@/components/YearSwitch'
import { ActivityColumns } from './ActivityColumns'
import { ExportRegister } from './ExportRegister'
import { MemberRows } from './MemberRows'
import { begunOnly, kindsIn, matrixOf, type Register } from './matrix'

type AttendanceRegisterProps = { mayExport: boolean }

/** 考勤总表: member × activity for a year, by person or by activity. */
export function AttendanceRegister({ mayExport }: AttendanceRegisterProps) {
  const thisYear = Number(dayOf(new Date().toISOString()).slice(0, 4))
  const [year, setYear] = useState(thisYear)
  const register = useQuery({
    queryKey: ['attendance', 'register', { year }],
    queryFn: () => desk.attendance.register.query({ year }),
  })
  useRefresh(['attendance', 'register'])
  return (
    <View>
      <YearSwitch year={year} last={thisYear} onChange={setYear} />
      <Loaded query={register} skeleton={<Skeleton lines={8} />}>
        {(data) => <OneYear key={data.year} answer={data} mayExport={mayExport} />}
      </Loaded>
    </View>
  )
}

const VIEWS = [
  { value: 'members', label: '按人看' },
  { value: 'activities', label: '按活动看' },
] as const

function OneYear({ answer, mayExport }: { answer: Register; mayExport: boolean }) {
  const register = useMemo(() => begunOnly(answer), [answer])
  const [view, setView] = useState<'members' | 'activities'>('members')
  const [kind, setKind] = useState<ActivityKind | 'all'>('all')
  const matrix = useMemo(() => matrixOf(register, kind), [register, kind])
  const kinds = useMemo(
    () => [
      { value: 'all' as const, label: `全部 ${register.activities.length}` },
      ...kindsIn(register.activities).map((one) => ({
        value: one.kind,
        label: `${activityKinds[one.kind].label} ${one.count}`,
      })),
    ],
    [register],
  )
  if (register.activities.length === 0) {
    return (
      <Card>
        <EmptyState>{`${register.year} 年还没有开展过的活动。活动签到以后，这里显示每个人的出席情况。`}</EmptyState>
      </Card>
    )
  }
  return (
    <View>
      <FilterChips filters={VIEWS} value={view} onChange={setView} />
      <FilterChips oneLine filters={kinds} value={kind} onChange={setKind} />
      <View>
        {view === 'members' ? (
          <MemberRows key={kind} matrix={matrix} />
        ) : (
          <ActivityColumns key={kind} matrix={matrix} />
        )}
      </View>
      {mayExport ? <ExportRegister year={register.year} /> : null}
    </View>
  )
}
