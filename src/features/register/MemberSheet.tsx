import { activityKinds } from '@domain/activities/kinds'
import { formatDay } from '@domain/calendar/format'
import { stateLabels } from '@domain/members/member'
import { ListRow } from '@/components/ListRow'
import { MarkChip } from '@/components/MarkChip'
import { Paged } from '@/components/Paged'
import { Sheet } from '@/components/Sheet'
import { CountLine } from './CountLine'
import type { MatrixRow, RegisterColumn } from './matrix'

type MemberSheetProps = {
  row: MatrixRow | undefined
  activities: readonly RegisterColumn[]
  open: boolean
  onClose: () => void
}

/** One person's year: the counts, and every activity that concerned them, newest first. */
export function MemberSheet({ row, activities, open, onClose }: MemberSheetProps) {
  const now = new Date().toISOString()
  const title = row && row.state !== 'active' ? `${row.name}（${stateLabels[row.state]}）` : (row?.name ?? '')
  const concerned = activities
    .map((activity, index) => ({ activity, mark: row?.marks[index] ?? 'none' }))
    .filter(({ mark }) => mark !== 'none')
    .reverse()
  return (
    <Sheet open={open} title={title} onClose={onClose}>
      {row ? <CountLine counts={row.counts} /> : null}
      <Paged items={concerned} unit="次">
        {(shown) =>
          shown.map(({ activity, mark }) => (
            <ListRow
              key={activity.activityId}
              title={activity.title}
              note={`${activityKinds[activity.kind].label} · ${formatDay(activity.on, now)}`}
              right={<MarkChip mark={mark} />}
            />
          ))
        }
      </Paged>
    </Sheet>
  )
}
