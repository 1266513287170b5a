import type { Room } from '@domain/votes/room'
import { handLabels } from '@domain/votes/vote'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Notice } from '@/components/Notice'
import { TextInput } from '@/components/TextInput'
import { HANDS } from './hands'
import { ResultNotice } from './ResultNotice'
import { DIGITS, type Faults, judge, type VoteDraft } from './voteDraft'
import './votes.scss'

export type VotePartProps = {
  draft: VoteDraft
  change: (next: (now: VoteDraft) => VoteDraft) => void
  room: Room
  faults: Faults
}

/** What was counted in the room, judged as it is typed by the rule that the cloud goes by. */
export function CountFields({ draft, change, room, faults, activityId }: VotePartProps & { activityId: string }) {
  const { kind, counts } = draft
  const judged = judge(draft, room)
  const wrong = judged && 'fault' in judged ? judged.fault : faults.numbers
  return (
    <Card>
      <RoomLine room={room} activityId={activityId} />
      <View>
        {kind === 'election' ? null : (
          <View className="vote-numbers">
            {HANDS.map((hand) => (
              <View key={hand} className="vote-number">
                <TextInput
                  label={handLabels[hand]}
                  value={counts[hand]}
                  onChange={(typed) => change((now) => ({ ...now, counts: { ...now.counts, [hand]: typed } }))}
                  maxLength={DIGITS}
                  keyboard="number"
                />
              </View>
            ))}
          </View>
        )}
      </View>
      <View className={wrong ? 'field-wrong' : undefined}>
        {wrong ? (
          <Notice inside alert>
            {wrong}
          </Notice>
        ) : judged && 'sentence' in judged ? (
          <ResultNotice {...judged} />
        ) : (
          <View className="muted">填好以后，这里会按规则算出结果。</View>
        )}
      </View>
    </Card>
  )
}

/** The numbers that the rule goes by come from the sheet: where they are wrong, the sheet is. */
function RoomLine({ room: { entitled, present }, activityId }: { room: Room; activityId: string }) {
  const toSheet = () => Taro.navigateTo({ url: `/packages/activities/check-in/index?id=${activityId}&paper=1` })
  return (
    <View className="field">
      <View>{`有表决权的应到 ${entitled} 人，到会 ${present} 人`}</View>
      <View className="row between">
        <View className="muted grow">人数按签到名单算</View>
        <Button small kind="ghost" onClick={toSheet}>
          改签到名单
        </Button>
      </View>
    </View>
  )
}
