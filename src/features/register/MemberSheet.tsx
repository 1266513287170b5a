import { activityKinds } from '@domain/activities/kinds'
import { formatDay } from '@domain/calendar/format'
import { stateLabels } from '@domain/members/member'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { KindFigures } from '@/components/KindFigures'
import { ListRow } from '@/components/ListRow'
import { MarkChip } from '@/components/MarkChip'
import { Paged } from '@/components/Paged'
import { Sheet } from '@/components/Sheet'
import { nameWith } from '@/session/namesakes'
import { CountLine } from './CountLine'
import { isMissed, MakeUpForm } from './MakeUpForm'
import { type MatrixRow, type RegisterCell, type RegisterColumn, rowByKind } from './matrix'

type MemberSheetProps = {
  row: MatrixRow | undefined
  activities: readonly RegisterColumn[]
  /** Whether the reader may note that something was made up. */
  mayNote: boolean
  open: boolean
  onClose: () => void
}

/** One person's year: the counts, also by kind, and every activity that concerned them, newest first. */
export function MemberSheet({ row, activities, mayNote, open, onClose }: MemberSheetProps) {
  const title =
    row && row.state !== 'active' ? `${row.name}（${stateLabels[row.state]}）` : nameWith(row?.name ?? '', row?.hint)
  return (
    <Sheet open={open} title={title} onClose={onClose}>
      {row ? <OneMember row={row} activities={activities} mayNote={mayNote} /> : null}
    </Sheet>
  )
}

function OneMember({
  row,
  activities,
  mayNote,
}: Pick<MemberSheetProps, 'activities' | 'mayNote'> & { row: MatrixRow }) {
  const now = new Date().toISOString()
  const [noting, setNoting] = useState<{ activity: RegisterColumn; cell: RegisterCell }>()
  const { memberId } = row
  if (noting) {
    const heading = noting.activity.title
    return <MakeUpForm missed={{ memberId, ...noting }} heading={heading} onDone={() => setNoting(undefined)} />
  }
  const concerned = activities
    .map((activity, index): { activity: RegisterColumn; cell: RegisterCell } => ({
      activity,
      cell: row.cells[index] ?? { mark: 'none' },
    }))
    .filter(({ cell }) => cell.mark !== 'none')
    .reverse()
  const kinds = rowByKind(row, activities)
  const missed = concerned.some(({ cell }) => isMissed(cell))
  return (
    <View>
      <View className="stack">
        <CountLine counts={row.counts} />
        {kinds.filter(({ counts }) => counts.expected > 0).length > 1 ? <KindFigures kinds={kinds} /> : null}
        {mayNote && missed ? <View className="muted">请假、缺席的点开，可以登记补学。</View> : null}
      </View>
      <Paged items={concerned} unit="次">
        {(shown) =>
          shown.map(({ activity, cell }) => (
            <ListRow
              key={activity.activityId}
              title={activity.title}
              note={`${activityKinds[activity.kind].label} · ${formatDay(activity.on, now)}`}
              right={<MarkChip mark={cell.mark} {...cell.reason} />}
              onClick={mayNote && isMissed(cell) ? () => setNoting({ activity, cell }) : undefined}
            />
          ))
        }
      </Paged>
    </View>
  )
}
