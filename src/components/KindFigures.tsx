import { type ActivityKind, activityKinds } from '@domain/activities/kinds'
import type { AttendanceCounts } from '@domain/attendance/register'
import { View } from '@tarojs/components'
import { Chip } from './Chip'
import './KindFigures.scss'

type KindFiguresProps = { kinds: readonly { kind: ActivityKind; counts: AttendanceCounts }[] }

/** "3/3", and what was made up beside it: "9/11 补 1". */
function figureOf({ attended, expected, madeUp }: AttendanceCounts): string {
  return madeUp > 0 ? `${attended}/${expected} 补 ${madeUp}` : `${attended}/${expected}`
}

/** One person's year kind by kind, in the handbook's order; kinds that never expected them are left out. */
export function KindFigures({ kinds }: KindFiguresProps) {
  const asked = kinds.filter(({ counts }) => counts.expected > 0)
  return (
    <View className="kind-figures">
      {asked.map(({ kind, counts }) => (
        <Chip key={kind} tone={counts.attended === counts.expected ? 'ok' : 'plain'}>
          {`${activityKinds[kind].label} ${figureOf(counts)}`}
        </Chip>
      ))}
    </View>
  )
}
