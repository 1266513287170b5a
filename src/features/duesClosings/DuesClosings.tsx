import { type Month, monthOf } from '@domain/calendar/beijing'
import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { duesCloud } from '@/cloud/client'
import { useRefresh } from '@/cloud/refresh'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { Loaded } from '@/components/Loaded'
import { SectionTitle } from '@/components/SectionTitle'
import { Skeleton } from '@/components/Skeleton'
import { YearSwitch } from '@/components/YearSwitch'
import { CloseSheet } from './CloseSheet'
import { ClosingsHead } from './ClosingsHead'
import { type Board, isBlank, nextToClose, quietWords } from './closingWords'
import { MonthCard } from './MonthCard'
import { ReopenSheet } from './ReopenSheet'
import './duesClosings.scss'

type DuesClosingsProps = {
  /** The year one came for; this one without it. */
  wanted: number | undefined
  today: string
  mayManage: boolean
}

/** 上缴和封账 of a year, month by month. */
export function DuesClosings({ wanted, today, mayManage }: DuesClosingsProps) {
  const now = Number(today.slice(0, 4))
  const [year, setYear] = useState(wanted !== undefined && wanted <= now ? wanted : now)
  const query = useQuery({
    queryKey: ['dues', 'board', { year }],
    queryFn: () => duesCloud.dues.board.query({ year }),
  })
  useRefresh(['dues'])
  return (
    <View>
      <YearSwitch year={year} last={now} onChange={setYear} />
      <Loaded query={query} skeleton={<Skeleton lines={8} />}>
        {(board) => <Months board={board} mayManage={mayManage} />}
      </Loaded>
    </View>
  )
}

/** What is being done with a month. */
type Doing = { kind: 'close' | 'reopen'; month: Month }

function Months({ board, mayManage }: { board: Board; mayManage: boolean }) {
  const { months, today, year } = board
  const [doing, setDoing] = useState<Doing>()
  const now = monthOf(today)
  const past = months.filter((one) => one.month <= now && !isBlank(one)).reverse()
  const quiet = quietWords(board)
  const next = nextToClose(board)
  const one = months.find(({ month }) => month === doing?.month)
  if (past.length === 0) {
    return <EmptyState>{`${year} 年还没有党费记录。核定了每月交多少、登记了交费，这里就有每个月的数。`}</EmptyState>
  }
  return (
    <View>
      <ClosingsHead
        board={board}
        next={mayManage ? next : undefined}
        onClose={(month) => setDoing({ kind: 'close', month })}
      />
      <SectionTitle>每个月</SectionTitle>
      <View>
        {past.map((month) => (
          <MonthCard
            key={month.month}
            month={month}
            today={today}
            mayManage={mayManage}
            onClose={() => setDoing({ kind: 'close', month: month.month })}
            onReopen={() => setDoing({ kind: 'reopen', month: month.month })}
          />
        ))}
      </View>
      <View>
        {quiet ? (
          <Card>
            <View className="muted">{quiet}</View>
          </Card>
        ) : null}
      </View>
      <View>
        {one && doing?.kind === 'close' ? (
          <CloseSheet month={one} today={today} onClose={() => setDoing(undefined)} />
        ) : null}
        {one && doing?.kind === 'reopen' ? <ReopenSheet month={one} onClose={() => setDoing(undefined)} /> : null}
      </View>
    </View>
  )
}
