import { dayOf } from '@domain/calendar/beijing'
import type { Permission } from '@domain/permissions'
import { View } from '@tarojs/components'
import { type DuesBoard, useDuesBoard } from '@/cloud/duesDesk'
import { useRefresh } from '@/cloud/refresh'
import { Loaded } from '@/components/Loaded'
import { Skeleton } from '@/components/Skeleton'
import '../duesBoard.scss'
import { Concerned } from './Concerned'
import { MonthHead } from './MonthHead'
import { Waiting } from './Waiting'
import { YearPart } from './YearPart'

/** 党费: this month, what waits for an officer, who needs a word, the year month by month, and where the books are kept. */
export function DuesBoardPage({ permissions }: { permissions: readonly Permission[] }) {
  const thisYear = Number(dayOf(new Date().toISOString()).slice(0, 4))
  const query = useDuesBoard(thisYear)
  useRefresh(['dues'])
  return (
    <Loaded query={query} skeleton={<Skeleton lines={8} />}>
      {(board) => <Board board={board} permissions={permissions} />}
    </Loaded>
  )
}

function Board({ board, permissions }: { board: DuesBoard; permissions: readonly Permission[] }) {
  const mayManage = permissions.includes('dues.manage')
  return (
    <View>
      <MonthHead board={board} mayManage={mayManage} />
      <Waiting board={board} mayManage={mayManage} />
      <Concerned board={board} />
      <YearPart board={board} mayManage={mayManage} maySetDay={permissions.includes('branch.manage')} />
    </View>
  )
}
