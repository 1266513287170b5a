import { MINUTES_BOUNDS, type MinutesItem } from '@domain/meetings/minutes'
import { voteKindsAt } from '@domain/votes/vote'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useCallback, useMemo, useState } from 'react'
import type { ActivityDetails } from '@/cloud/activity'
import type { MinutesReading } from '@/cloud/meetings'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { LongTextField } from '@/components/LongTextField'
import { Notice } from '@/components/Notice'
import { SectionTitle } from '@/components/SectionTitle'
import type { MemberSession } from '@/session/useSession'
import type { Chair } from './ChairChoice'
import { ConflictNotice } from './ConflictNotice'
import { FormFoot } from './FormFoot'
import { FormVotes } from './FormVotes'
import { ItemCard } from './ItemCard'
import { MinutesHead } from './MinutesHead'
import { countFaults, draftFrom, faultsOf, onTopOf, type Purpose, withItem, withItemChanged } from './minutesDraft'
import { PeopleFields } from './PeopleFields'
import { Photos } from './Photos'
import { useMinutesDraft } from './useMinutesDraft'
import { useSaving } from './useSaving'

type MinutesFormProps = {
  reading: MinutesReading
  backEntered: ActivityDetails['backEntered']
  session: MemberSession
  /** Handed to the chair, or corrected. */
  onDone: () => void
  /** Goes back to reading, where there is something to read. */
  onLeave?: () => void
}

const REASON_LENGTH = 100

/** The minutes as one form that reads like the paper one. */
export function MinutesForm({ reading, backEntered, session, onDone, onLeave }: MinutesFormProps) {
  const { activityId, kind, votes, state } = reading
  const self = useMemo(
    () => ({ memberId: session.member._id, name: session.member.name }),
    [session.member._id, session.member.name],
  )
  const written = useMinutesDraft(reading, self.memberId)
  const { value, change, restored, conflict } = written
  const [looked, setLooked] = useState<Purpose | null>(null)
  const saving = useSaving(written, (purpose) => (purpose === 'save' ? undefined : onDone()))
  const faults = looked && faultsOf(value, looked)

  const onItem = useCallback(
    (key: number, next: Partial<MinutesItem>) => change((now) => withItemChanged(now, key, next)),
    [change],
  )
  const onRemove = useCallback(
    (key: number) => change((now) => ({ ...now, items: now.items.filter((item) => item.key !== key) })),
    [change],
  )
  const onRemarks = useCallback((remarks: string) => change((now) => ({ ...now, remarks })), [change])
  const onReason = useCallback((reason: string) => change((now) => ({ ...now, reason })), [change])
  const onChair = useCallback((chair: Chair) => change((now) => ({ ...now, ...chair })), [change])
  const onRecorder = useCallback((recorderId: string) => change((now) => ({ ...now, recorderId })), [change])
  const chair = useMemo(
    () => ({ chairId: value.chairId, chairName: value.chairName }),
    [value.chairId, value.chairName],
  )
  const theirs = () => change((now) => draftFrom(reading, self.memberId, now.edition + 1))
  const send = (purpose: Purpose) => {
    setLooked(purpose)
    const wrong = countFaults(faultsOf(value, purpose))
    if (wrong === 0) return saving.mutate({ purpose, activityId })
    Taro.showToast({ title: `还有 ${wrong} 处要填好`, icon: 'none' })
    // The faults are drawn first.
    setTimeout(() => Taro.pageScrollTo({ selector: '.field-wrong', offsetTop: -16, duration: 200 }), 100)
  }

  return (
    <View>
      <View>
        {conflict ? (
          <ConflictNotice reading={reading} onMine={() => change((now) => onTopOf(now, reading))} onTheirs={theirs} />
        ) : null}
        {restored && !conflict ? <Restored onDrop={theirs} /> : null}
      </View>
      <MinutesHead reading={reading} backEntered={backEntered} />
      {/* Another text put in: the fields, which are the person's alone, are drawn anew. */}
      <View key={`${restored}${value.edition}`}>
        {state === 'confirmed' ? (
          <Card>
            <LongTextField
              label="更正的原因"
              required
              start={value.reason}
              onChange={onReason}
              maxLength={REASON_LENGTH}
              placeholder="例如：漏记了一项决定"
              hint="原因会一直和会议记录放在一起，参加会议的人都看得到"
              error={faults?.reason}
            />
          </Card>
        ) : null}
        <PeopleFields
          reading={reading}
          chair={chair}
          recorderId={value.recorderId}
          self={self}
          fault={faults?.chair}
          onChair={onChair}
          onRecorder={onRecorder}
        />
        <SectionTitle note="不要写涉密内容">议题和决定</SectionTitle>
        <View>
          {value.items.map((item, index) => (
            <ItemCard
              key={item.key}
              item={item}
              place={index + 1}
              faults={faults?.items[item.key]}
              onChange={onItem}
              onRemove={onRemove}
            />
          ))}
        </View>
        <View className="row minutes-add">
          {value.items.length < MINUTES_BOUNDS.items ? (
            <Button small kind="ghost" onClick={() => change(withItem)}>
              ＋ 加一个议题
            </Button>
          ) : (
            <View className="muted">{`最多 ${MINUTES_BOUNDS.items} 个议题`}</View>
          )}
        </View>
        <Card>
          <LongTextField
            label="其他"
            start={value.remarks}
            onChange={onRemarks}
            maxLength={MINUTES_BOUNDS.remarks}
            placeholder="不属于哪个议题的，记在这里"
            error={faults?.remarks}
          />
        </Card>
      </View>
      <FormVotes activityId={activityId} votes={votes} mayAdd={voteKindsAt(kind).length > 0 && state !== 'confirmed'} />
      <SectionTitle note="不放也行">照片</SectionTitle>
      <Photos activityId={activityId} photos={reading.photos} state={state} />
      <View>{faults?.all ? <Notice>{faults.all}</Notice> : null}</View>
      <FormFoot state={state} busy={saving.isPending} stopped={conflict} onSend={send} onLeave={onLeave} />
    </View>
  )
}

function Restored({ onDrop }: { onDrop: () => void }) {
  return (
    <Notice
      tone="gold"
      actions={
        <Button small kind="ghost" onClick={onDrop}>
          不要了，用已保存的
        </Button>
      }
    >
      已接着上次没保存的内容
    </Notice>
  )
}
