import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { yearly } from '@/cloud/client'
import { useRefresh } from '@/cloud/refresh'
import type { RowReading } from '@/cloud/yearList'
import { Button } from '@/components/Button'
import { Loaded } from '@/components/Loaded'
import { Skeleton } from '@/components/Skeleton'
import { editPage } from '../pages'
import { RowCells, RowHead } from './RowHead'
import { RowTasks } from './RowTasks'
import { RowVersions } from './RowVersions'

/** One row of the list: what it says, its tasks, what it said before. */
export function RowBoard({ year, rowId }: { year: number; rowId: string }) {
  const query = useQuery({
    queryKey: ['list', 'row', { year, rowId }],
    queryFn: () => yearly.list.row.query({ year, rowId }),
  })
  useRefresh(['list'])
  return (
    <Loaded query={query} skeleton={<Skeleton lines={6} />}>
      {(reading) => <OneRow reading={reading} />}
    </Loaded>
  )
}

function OneRow({ reading }: { reading: RowReading }) {
  const { year, row, tasks, today, mayManage, closed } = reading
  return (
    <View>
      <RowHead year={year} row={row} today={today} />
      <RowTasks year={year} tasks={tasks} today={today} />
      <RowCells cells={row.cells} />
      <RowVersions row={row} />
      {mayManage && !closed && !row.dropped ? (
        <Button kind="ghost" onClick={() => Taro.navigateTo({ url: editPage(year, row.rowId) })}>
          修改这一项
        </Button>
      ) : null}
    </View>
  )
}
