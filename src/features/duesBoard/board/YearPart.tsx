import { monthOf } from '@domain/calendar/beijing'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { type DuesBoard, useDuesBoard } from '@/cloud/duesDesk'
import { Loaded } from '@/components/Loaded'
import { SectionTitle } from '@/components/SectionTitle'
import { Skeleton } from '@/components/Skeleton'
import { YearSwitch } from '@/components/YearSwitch'
import { BoardLinks } from './BoardLinks'
import { MonthBars } from './MonthBars'

type YearPartProps = { board: DuesBoard; mayManage: boolean; maySetDay: boolean }

/** The year month by month, and where its books are kept; other years by the switch. */
export function YearPart({ board, ...rights }: YearPartProps) {
  const [year, setYear] = useState(board.year)
  const query = useDuesBoard(year)
  // Next year's round begins before the year does.
  const last = board.year + (monthOf(board.today).endsWith('-12') ? 1 : 0)
  return (
    <View>
      <SectionTitle>各月收缴</SectionTitle>
      <YearSwitch year={year} last={last} onChange={setYear} />
      <Loaded query={query} skeleton={<Skeleton lines={8} />}>
        {(shown) => (
          <View>
            <MonthBars board={shown} />
            <BoardLinks board={shown} {...rights} />
          </View>
        )}
      </Loaded>
    </View>
  )
}
