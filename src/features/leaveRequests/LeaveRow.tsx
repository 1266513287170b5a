import { leaveCategories } from '@domain/attendance/leave'
import { dayOf, timeOf } from '@domain/calendar/beijing'
import { formatRelativeDay } from '@domain/calendar/format'
import { Text, View } from '@tarojs/components'
import { memo } from 'react'
import { Button } from '@/components/Button'
import { Chip } from '@/components/Chip'
import { leaveWord } from '@/components/leaveWords'
import { nameWith } from '@/session/namesakes'
import type { MemberSession } from '@/session/useSession'
import { type LeaveLine, standingOf } from './requests'

type LeaveRowProps = {
  line: LeaveLine
  /** What tells them from a namesake. */
  hint: string | undefined
  me: MemberSession['member']
  now: string
  onGrant: (line: LeaveLine) => void
  onRefuse: (line: LeaveLine) => void
}

/** One request: who, why, since when, and the two answers. */
export const LeaveRow = memo(function LeaveRow({ line, hint, me, now, onGrant, onRefuse }: LeaveRowProps) {
  const { name, category, state, askedAt, answer, lapsed } = line
  const standing = standingOf(line, me)
  const asked = `${formatRelativeDay(dayOf(askedAt), now)} ${timeOf(askedAt)} 提出`
  const { word, tone } = leaveWord({ state, lapsed })
  return (
    <View className="leave-row">
      <View className="row between">
        <View className="row grow">
          <Text className="title">{nameWith(name, hint)}</Text>
          <Chip tone="gold">{leaveCategories[category].label}</Chip>
        </View>
        {state === 'asked' && !lapsed ? null : <Chip tone={state === 'granted' && !lapsed ? 'ok' : tone}>{word}</Chip>}
      </View>
      <View className="muted">{asked}</View>
      {answer && state === 'refused' ? <View className="muted typed">{`答复：${answer}`}</View> : null}
      <View>
        {standing.kind === 'decide' ? (
          <View className="row leave-answers">
            <Button small kind="ghost" label={`不准${name}的假`} onClick={() => onRefuse(line)}>
              不准
            </Button>
            <Button small label={`准${name}的假`} onClick={() => onGrant(line)}>
              准假
            </Button>
          </View>
        ) : null}
        {standing.kind === 'change' ? (
          <View className="row leave-answers">
            {state === 'granted' ? (
              <Button small kind="ghost" onClick={() => onRefuse(line)}>
                改为不准
              </Button>
            ) : (
              <Button small kind="ghost" onClick={() => onGrant(line)}>
                改为准假
              </Button>
            )}
          </View>
        ) : null}
        {standing.kind === 'none' && standing.why ? <View className="muted">{standing.why}</View> : null}
      </View>
    </View>
  )
})
