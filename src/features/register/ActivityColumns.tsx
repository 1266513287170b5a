import { activityKinds } from '@domain/activities/kinds'
import { formatDay } from '@domain/calendar/format'
import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { Card } from '@/components/Card'
import { Chip } from '@/components/Chip'
import { ListRow } from '@/components/ListRow'
import { Paged } from '@/components/Paged'
import { ActivitySheet } from './ActivitySheet'
import { type ColumnReading, type Matrix, readColumn } from './matrix'

/** Every activity with its figures, newest first; a tap tells who. */
export function ActivityColumns({ matrix, mayNote }: { matrix: Matrix; mayNote: boolean }) {
  const now = new Date().toISOString()
  const [shownId, setShownId] = useState<string>()
  const [open, setOpen] = useState(false)
  const columns = useMemo(
    () =>
      matrix.activities.map((activity, index) => ({ ...activity, reading: readColumn(matrix.rows, index) })).reverse(),
    [matrix],
  )
  const shown = columns.find(({ activityId }) => activityId === shownId)
  return (
    <View>
      <Card flush>
        <Paged items={columns} unit="次">
          {(page) =>
            page.map((column) => (
              <ListRow
                key={column.activityId}
                mark={activityKinds[column.kind].short.slice(0, 1)}
                title={column.title}
                note={`${activityKinds[column.kind].label} · ${formatDay(column.on, now)}${column.backEntered ? ' · 补录' : ''}`}
                right={<Figures reading={column.reading} />}
                onClick={() => {
                  setShownId(column.activityId)
                  setOpen(true)
                }}
              />
            ))
          }
        </Paged>
      </Card>
      <ActivitySheet
        activity={shown}
        reading={shown?.reading}
        mayNote={mayNote}
        open={open}
        onClose={() => setOpen(false)}
      />
    </View>
  )
}

function Figures({ reading: { counts, running } }: { reading: ColumnReading }) {
  return (
    <View className="stack" style={{ gap: '2px', alignItems: 'flex-end' }}>
      <View>{`${counts.attended}/${counts.expected}`}</View>
      {running ? <Chip>还没结束</Chip> : null}
      {counts.open > 0 ? <Chip tone="gold">{`${counts.open} 人未登记`}</Chip> : null}
    </View>
  )
}
