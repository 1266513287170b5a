import { type ActivityKind, activityKindIds, activityKinds } from '@domain/activities/kinds'
import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { ListRow } from '@/components/ListRow'
import { SectionTitle } from '@/components/SectionTitle'

/** The character that tells the kinds apart; every other one begins with 党. */
const markOf = (kind: ActivityKind) => activityKinds[kind].short.replace('党', '').charAt(0)

/** The first question of a new activity: what kind it is. The rest is filled in from the catalogue. */
export function KindChoice({ onChoose }: { onChoose: (kind: ActivityKind) => void }) {
  return (
    <View>
      <SectionTitle>安排哪一类活动？</SectionTitle>
      <Card flush>
        {activityKindIds.map((kind) => (
          <ListRow
            key={kind}
            mark={markOf(kind)}
            title={activityKinds[kind].label}
            note={activityKinds[kind].hint}
            onClick={() => onChoose(kind)}
          />
        ))}
      </Card>
    </View>
  )
}
