import { formatDateTime } from '@domain/calendar/format'
import { View } from '@tarojs/components'
import type { ActivityDetails } from '@/cloud/activity'
import type { MinutesReading } from '@/cloud/meetings'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Notice } from '@/components/Notice'
import { SectionTitle } from '@/components/SectionTitle'
import { VoteLine } from '@/components/VoteLine'
import { Confirming } from './Confirming'
import { MinutesDocument } from './MinutesDocument'
import { MinutesHead } from './MinutesHead'
import { Photos } from './Photos'

type MinutesReaderProps = {
  reading: MinutesReading
  backEntered: ActivityDetails['backEntered']
  /** Whose account this is, to tell a chair from who stands in for one. */
  self: string
  /** Something was typed on this phone and not saved. */
  unsaved: boolean
  onWrite: () => void
}

/** The minutes to be read, as a document; below it what is to be done about them. */
export function MinutesReader({ reading, backEntered, self, unsaved, onWrite }: MinutesReaderProps) {
  const { text, people, votes, state, mayWrite, mayConfirm, photos, activityId } = reading
  return (
    <View>
      <View>
        {unsaved && mayWrite ? (
          <Notice
            tone="gold"
            actions={
              <Button small kind="ghost" onClick={onWrite}>
                接着改
              </Button>
            }
          >
            这部手机上有没保存的修改
          </Notice>
        ) : null}
      </View>
      <MinutesHead reading={reading} backEntered={backEntered} />
      <MinutesDocument text={text} people={people} />
      {votes.length > 0 ? (
        <View>
          <SectionTitle note={`${votes.length} 次`}>表决</SectionTitle>
          <Card flush>
            {votes.map((vote) => (
              <VoteLine key={vote.voteId} vote={vote} />
            ))}
          </Card>
        </View>
      ) : null}
      <Settled reading={reading} />
      {mayWrite && (photos.length > 0 || state === 'confirmed') ? (
        <View>
          <SectionTitle note="不放也行">照片</SectionTitle>
          <Photos activityId={activityId} photos={photos} state={state} />
        </View>
      ) : null}
      {mayConfirm ? <Confirming reading={reading} self={self} /> : null}
      {mayWrite ? (
        <Button kind="ghost" onClick={onWrite}>
          {state === 'confirmed' ? '更正' : '修改'}
        </Button>
      ) : null}
    </View>
  )
}

/** Who confirmed and when, and what was changed since, with the reasons. */
function Settled({ reading }: { reading: MinutesReading }) {
  const { confirmed, corrections } = reading
  const now = new Date().toISOString()
  if (!confirmed) return null
  const by = confirmed.standIn ? `${confirmed.by}（代主持人）` : confirmed.by
  return (
    <View>
      <Notice tone="ok">{`${formatDateTime(confirmed.at, now)} ${by}确认`}</Notice>
      {corrections.length > 0 ? (
        <View>
          <SectionTitle note={`${corrections.length} 次`}>更正</SectionTitle>
          <Card flush>
            {corrections.map(({ at, by: who, reason }) => (
              <View key={at} className="minutes-correction">
                <View className="typed">{reason}</View>
                <View className="muted">{`${formatDateTime(at, now)} ${who}`}</View>
              </View>
            ))}
          </Card>
        </View>
      ) : null}
    </View>
  )
}
