import { dayOf } from '@domain/calendar/beijing'
import type { UseQueryResult } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Loaded } from './Loaded'
import { Skeleton } from './Skeleton'
import { YearSwitch } from './YearSwitch'

type YearBoardProps<T> = {
  /** The year it opens with; this one where nothing is said. */
  start: number | undefined
  useBoard: (year: number) => UseQueryResult<T>
  children: (board: T) => ReactNode
}

/** The year that now is. */
export const thisYear = () => Number(dayOf(new Date().toISOString()).slice(0, 4))

/** What is seen a year at a time: the year with its switch, and the board with its states. */
export function YearBoard<T extends { year: number }>({ start, useBoard, children }: YearBoardProps<T>) {
  const now = thisYear()
  const [year, setYear] = useState(start ?? now)
  const query = useBoard(year)
  return (
    <View>
      <YearSwitch year={year} last={Math.max(year, now)} onChange={setYear} />
      <Loaded query={query} skeleton={<Skeleton lines={8} />}>
        {(board) => <View key={board.year}>{children(board)}</View>}
      </Loaded>
    </View>
  )
}
