import { dayOf } from '@domain/calendar/beijing'
import { duesRoundPage } from '@domain/pages'
import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useMemo, useState } from 'react'
import { duesCloud } from '@/cloud/client'
import { useRefresh } from '@/cloud/refresh'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { Loaded } from '@/components/Loaded'
import { Skeleton } from '@/components/Skeleton'
import { YearSwitch } from '@/components/YearSwitch'
import { useNamesakeHints } from '@/session/useNamesakeHints'
import { ExportDues } from './ExportDues'
import { MemberRows } from './MemberRows'
import { RegisterSums } from './RegisterSums'
import { branchSums, type RegisterAnswer, registerRows } from './registerRows'

type DuesRegisterProps = {
  start: number | undefined
  /** Whether the reader keeps the dues: assesses, and makes documents. */
  mayManage: boolean
}

/** 党费登记表: member × month for a year, with what was paid of what was owed. */
export function DuesRegister({ start, mayManage }: DuesRegisterProps) {
  const thisYear = Number(dayOf(new Date().toISOString()).slice(0, 4))
  const [year, setYear] = useState(start ?? thisYear)
  const register = useQuery({
    queryKey: ['dues', 'register', { year }],
    queryFn: () => duesCloud.dues.register.query({ year }),
  })
  useRefresh(['dues', 'register'])
  return (
    <View>
      <YearSwitch year={year} last={Math.max(year, thisYear)} onChange={setYear} />
      <Loaded query={register} skeleton={<Skeleton lines={8} />}>
        {(answer) => <OneYear key={answer.year} answer={answer} mayManage={mayManage} />}
      </Loaded>
    </View>
  )
}

function OneYear({ answer, mayManage }: { answer: RegisterAnswer; mayManage: boolean }) {
  const hints = useNamesakeHints(answer.rows)
  const rows = useMemo(() => registerRows(answer, hints), [answer, hints])
  const sums = useMemo(() => branchSums(answer, rows), [answer, rows])
  const { year, today } = answer
  if (sums.owed === 0 && sums.paid === 0 && sums.extra === 0) {
    const mayAssess = mayManage && `${year}` === today.slice(0, 4)
    return (
      <Card>
        <EmptyState
          action={mayAssess ? '去核定每人月交额' : undefined}
          onAction={() => Taro.navigateTo({ url: duesRoundPage(year) })}
        >
          {`${year} 年还没有党费登记。核定每人每月交多少以后，这里显示全年每个人每个月的收缴情况。`}
        </EmptyState>
      </Card>
    )
  }
  return (
    <View>
      <RegisterSums sums={sums} />
      <MemberRows rows={rows} year={year} begun={sums.begun} />
      {mayManage ? <ExportDues year={year} /> : null}
    </View>
  )
}
