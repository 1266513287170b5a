import { activityKinds } from '@domain/activities/kinds'
import type { Group } from '@domain/branch/branch'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Chip } from '@/components/Chip'
import { TextInput } from '@/components/TextInput'
import type { useDraft } from '@/storage/useDraft'
import type { Planning } from '../mayPlan'
import { AudienceFields } from './AudienceFields'
import { type ActivityDraft, PLACE_LENGTH, TITLE_LENGTH, withKind } from './activityDraft'
import { expectedAmong, type Person } from './audienceDraft'
import { type Faults, faultsOf } from './faults'
import { GuestFields } from './GuestFields'
import { KindChoice } from './KindChoice'
import { LecturerFields } from './LecturerFields'
import { MoreFields } from './MoreFields'
import type { PartProps } from './partProps'
import { Restored } from './Restored'
import { TimeFields } from './TimeFields'
import { TopicFields } from './TopicFields'
import { instantsOf } from './timesDraft'
import './ActivityForm.scss'

type ActivityFormProps = {
  draft: ReturnType<typeof useDraft<ActivityDraft>>
  /** Begins again from nothing, or from what the cloud has. */
  restart: () => void
  planning: Planning
  groups: readonly Group[]
  people: readonly Person[] | undefined
  /** What the cloud found wrong. */
  refused: Faults
  /** What else is missing, beside what every form has to say. */
  asked?: Faults
  /** The verb of the one action. */
  verb: string
  busy: boolean
  onSend: () => void
  /** What was done last year at this time, beside the theme that is asked for. */
  lastYear?: string
  /** What is asked where a planned activity is moved. */
  move?: (part: PartProps) => ReactNode
  /** What is asked about a series, or a new one. */
  series: (part: PartProps) => ReactNode
  mayRepeat: boolean
}

/** An activity's form: kind, what, when, where, about what, who. What is rarely wanted is folded at its end. */
export function ActivityForm(props: ActivityFormProps) {
  const { draft, restart, planning, groups, people, refused, verb, busy, onSend, lastYear, move, series } = props
  const [looked, setLooked] = useState(false)
  const { value, change, restored } = draft
  const { kind } = value
  if (kind === null) return <KindChoice onChoose={(kind) => change((now) => withKind(now, kind, planning))} />
  const own = { ...faultsOf(value, people && expectedAmong(value.audience, people).length), ...props.asked }
  const faults: Faults = looked ? { ...refused, ...own } : refused
  const part = { draft: value, change, faults }
  const send = () => {
    setLooked(true)
    if (Object.keys(own).length === 0) return onSend()
    Taro.showToast({ title: `还有 ${Object.keys(own).length} 处要填好`, icon: 'none' })
    // The faults are drawn first.
    setTimeout(() => Taro.pageScrollTo({ selector: '.field-wrong', offsetTop: -16, duration: 200 }), 100)
  }
  return (
    <View>
      <View>{restored ? <Restored onRestart={restart} /> : null}</View>
      <Card>
        <View className="row between">
          <Chip tone="gold">{activityKinds[kind].label}</Chip>
          {planning.for === 'branch' ? (
            <Button small kind="ghost" onClick={() => change((now) => ({ ...now, kind: null }))}>
              换一类
            </Button>
          ) : null}
        </View>
        <View className="muted">{activityKinds[kind].hint}</View>
      </Card>
      <Card>
        <View>{lastYear ? <View className="form-last-year typed">{lastYear}</View> : null}</View>
        <TextInput
          label="主题"
          required
          value={value.title}
          onChange={(title) => change((now) => ({ ...now, title }))}
          maxLength={TITLE_LENGTH}
          placeholder="例如：重温入党誓词"
          error={faults.title}
        />
        <TimeFields {...part} />
        <TextInput
          label="地点"
          required
          value={value.place}
          onChange={(place) => change((now) => ({ ...now, place }))}
          maxLength={PLACE_LENGTH}
          placeholder="例如：二楼会议室"
          error={faults.place}
        />
        <View className="muted">{pastNote(value)}</View>
      </Card>
      <View>{move?.(part)}</View>
      <View>
        {kind === 'partyLecture' ? (
          <View>
            <LecturerFields {...part} groups={groups} people={people} />
            {value.guests.length > 0 ? <GuestFields {...part} /> : null}
          </View>
        ) : null}
      </View>
      <TopicFields {...part} />
      <AudienceFields {...part} planning={planning} groups={groups} people={people} />
      <MoreFields {...part} groups={groups} people={people} mayRepeat={props.mayRepeat} series={series} />
      <View className="form-foot">
        <Button onClick={send} busy={busy}>
          {verb}
        </Button>
      </View>
    </View>
  )
}

/** Entering what was held already is always possible: attendance is then entered from the sheet. */
function pastNote(draft: ActivityDraft): string {
  const { startDay, startTime, endDay, endTime } = draft
  const over = startDay && startTime && endDay && endTime && instantsOf(draft).endsAt < new Date().toISOString()
  return over ? '这个时间已经过去，保存以后可以补录签到。' : ''
}
