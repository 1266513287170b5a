import { View } from '@tarojs/components'
import type { ActivityDetails } from '@/cloud/activity'
import type { VoteReading } from '@/cloud/meetings'
import { Card } from '@/components/Card'
import { Paged } from '@/components/Paged'
import { SectionTitle } from '@/components/SectionTitle'
import { useNamesakeHints } from '@/session/useNamesakeHints'
import { handGroups } from './hands'

type HandNamesProps = { vote: VoteReading; people: ActivityDetails['people'] }

/** WeChat wants at most 60 children under a node. */
const NAMES_SHOWN = 60

/** An open vote: everybody sees how everybody voted. */
export function HandNames({ vote, people }: HandNamesProps) {
  const hints = useNamesakeHints(people)
  return (
    <View>
      <SectionTitle note="公开表决">谁怎么选的</SectionTitle>
      <Card>
        {handGroups(vote, people).map(({ label, people: those }) => (
          <View key={label}>
            <View className="muted">{`${label} ${those.length} 人`}</View>
            <Paged items={those} size={NAMES_SHOWN} unit="人">
              {(shown) => (
                <View className="vote-names">
                  {shown.map(({ memberId, name }) => (
                    <View key={memberId} className="vote-name">
                      {hints.has(memberId) ? `${name}（${hints.get(memberId)}）` : name}
                    </View>
                  ))}
                </View>
              )}
            </Paged>
          </View>
        ))}
      </Card>
    </View>
  )
}
