import { dayOf } from '@domain/calendar/beijing'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useRefresh } from '@/cloud/refresh'
import { EmptyState } from '@/components/EmptyState'
import { Loaded } from '@/components/Loaded'
import { Skeleton } from '@/components/Skeleton'
import { YearSwitch } from '@/components/YearSwitch'
import { useDraft } from '@/storage/useDraft'
import { RoundList } from './RoundList'
import type { Round, RoundMarks } from './roundMarks'
import { useRound } from './useRound'
import './round.scss'

/** 年初核定: what everybody pays a month in a year; from December on the next one's. */
export function RoundBoard({ year: first }: { year: number | undefined }) {
  const today = dayOf(new Date().toISOString())
  const thisYear = Number(today.slice(0, 4))
  const last = today.slice(5, 7) === '12' ? thisYear + 1 : thisYear
  const [year, setYear] = useState(first && first <= last ? first : thisYear)
  const query = useRound(year)
  useRefresh(['assessing', 'round'])
  return (
    <View>
      <View>{last > thisYear ? <YearSwitch year={year} first={thisYear} last={last} onChange={setYear} /> : null}</View>
      <Loaded query={query} skeleton={<Skeleton lines={6} />}>
        {(round) =>
          round.rows.length === 0 ? (
            <EmptyState>名册里还没有人，先添加党员，再来核定。</EmptyState>
          ) : (
            <Marking key={round.year} round={round} />
          )
        }
      </Loaded>
    </View>
  )
}

function Marking({ round }: { round: Round }) {
  const draft = useDraft<RoundMarks>(`dues.round:${round.year}`, {})
  // A tap before the phone has said what was marked would take the place of it all.
  return <View>{draft.ready ? <RoundList round={round} draft={draft} /> : <Skeleton lines={6} />}</View>
}
