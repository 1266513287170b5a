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
import { useNamesakeHints } from '@/session/useNamesakeHints'
import { ActivityColumns } from './ActivityColumns'
import { ExportRegister } from './ExportRegister'
import { KindBars } from './KindBars'
import { MemberRows } from './MemberRows'
import { begunOnly, kindsIn, matrixOf, type Register, type RegisterAnswer, withHints } from './matrix'

type AttendanceRegisterProps = {
  mayExport: boolean
  /** Whether the reader may note that an absence was made up. */
  mayNote: boolean
}

/** 考勤总表: member × activity for a year, by person, by activity or by kind. */
export function AttendanceRegister({ mayExport, mayNote }: AttendanceRegisterProps) {
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
        {(data) => <OneYear key={data.year} answer={data} mayExport={mayExport} mayNote={mayNote} />}
      </Loaded>
    </View>
  )
}

const VIEWS = [
  { value: 'members', label: '按人看' },
  { value: 'activities', label: '按活动看' },
  { value: 'kinds', label: '按类别看' },
] as const

type RegisterView = (typeof VIEWS)[number]['value']

function OneYear({ answer, mayExport, mayNote }: AttendanceRegisterProps & { answer: RegisterAnswer }) {
  const hints = useNamesakeHints(answer.rows)
  const register = useMemo(() => withHints(begunOnly(answer), hints), [answer, hints])
  const [view, setView] = useState<RegisterView>('members')
  const [kind, setKind] = useState<ActivityKind | 'all'>('all')
  const matrix = useMemo(() => matrixOf(register, kind), [register, kind])
  const kinds = useMemo(
    () =>
      kindsIn(register.activities).map((one) => ({
        value: one.kind,
        label: `${activityKinds[one.kind].label} ${one.count}`,
      })),
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
      <View>
        {view === 'kinds' ? (
          <ByKind register={register} kinds={kinds} mayNote={mayNote} />
        ) : (
          <View>
            <FilterChips
              oneLine
              filters={[{ value: 'all', label: `全部 ${register.activities.length}` }, ...kinds]}
              value={kind}
              onChange={setKind}
            />
            {view === 'members' ? (
              <MemberRows key={kind} matrix={matrix} mayNote={mayNote} />
            ) : (
              <ActivityColumns key={kind} matrix={matrix} mayNote={mayNote} />
            )}
          </View>
        )}
      </View>
      {mayExport ? <ExportRegister year={register.year} /> : null}
    </View>
  )
}

type ByKindProps = {
  register: Register
  kinds: readonly { value: ActivityKind; label: string }[]
  mayNote: boolean
}

/** One kind at a time: the kinds themselves are the first thing to choose. */
function ByKind({ register, kinds, mayNote }: ByKindProps) {
  const [kind, setKind] = useState<ActivityKind>()
  const shown = kind ?? kinds[0]?.value
  if (!shown) return null
  return (
    <View>
      <FilterChips oneLine filters={kinds} value={shown} onChange={setKind} />
      <KindBars key={shown} register={register} kind={shown} mayNote={mayNote} />
    </View>
  )
}
