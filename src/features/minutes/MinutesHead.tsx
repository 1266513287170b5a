import { activityKinds } from '@domain/activities/kinds'
import { formatDateTime, formatRange } from '@domain/calendar/format'
import { figuresSentence } from '@domain/meetings/figures'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { memo } from 'react'
import type { ActivityDetails } from '@/cloud/activity'
import type { MinutesReading } from '@/cloud/meetings'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Chip } from '@/components/Chip'
import { Notice } from '@/components/Notice'
import './minutes.scss'
import { awayLines, guestWords, stateWord } from './words'

type MinutesHeadProps = { reading: MinutesReading; backEntered: ActivityDetails['backEntered'] }

/** The paper form's head: what, when, where, who came of whom, and whether that sufficed. */
export const MinutesHead = memo(function MinutesHead({ reading, backEntered }: MinutesHeadProps) {
  const { kind, title, startsAt, endsAt, place, guests, lecturers, state } = reading
  const now = new Date().toISOString()
  return (
    <Card>
      <View className="row between">
        <Chip tone="gold">{activityKinds[kind].label}</Chip>
        <Chip tone={stateWord(state).tone}>{stateWord(state).word}</Chip>
      </View>
      <View className="head minutes-title">{title}</View>
      <Fact name="时间">{formatRange(startsAt, endsAt, now)}</Fact>
      {place ? <Fact name="地点">{place}</Fact> : null}
      {lecturers.length > 0 ? <Fact name="授课">{lecturers.join('、')}</Fact> : null}
      {guests.length > 0 ? <Fact name="来宾">{guestWords(guests)}</Fact> : null}
      {backEntered ? (
        <Fact name="补录">{`会后补记：${formatDateTime(backEntered.at, now)} ${backEntered.by}`}</Fact>
      ) : null}
      <Roll reading={reading} />
    </Card>
  )
})

function Fact({ name, children }: { name: string; children: string }) {
  return (
    <View className="minutes-fact">
      <Text className="minutes-fact-name">{name}</Text>
      <View className="grow typed">{children}</View>
    </View>
  )
}

/** 应到、实到, the quorum's sentence, who was away, and who is not noted yet. */
function Roll({ reading }: { reading: MinutesReading }) {
  const { activityId, figures, quorum, away, open, mayWrite, rollChanged } = reading
  const settle = () => Taro.navigateTo({ url: `/packages/meetings/settle/index?id=${activityId}` })
  return (
    <View>
      <Fact name="到会">{figuresSentence(figures)}</Fact>
      {awayLines(away).map(({ label, names }) => (
        <View key={label} className="minutes-away typed">
          <Text className="muted">{`${label}　`}</Text>
          {names}
        </View>
      ))}
      <View>
        <Quorum quorum={quorum} final={open === 0} />
        {open > 0 ? (
          <Notice
            inside
            actions={
              mayWrite ? (
                <Button small kind="ghost" onClick={settle}>
                  确认名单
                </Button>
              ) : undefined
            }
          >
            {`还有 ${open} 人没登记是否到会${mayWrite ? '，主持人确认以前请先登记' : '，请组织者先登记'}`}
          </Notice>
        ) : null}
        {rollChanged ? (
          <Notice inside>
            {`确认以后考勤有变动，上面是确认时的人数${mayWrite ? '。要写进记录，请点最下面的“更正”' : ''}`}
          </Notice>
        ) : null}
      </View>
    </View>
  )
}

/** Whether they sufficed; while somebody is not noted yet, only as it stands. */
function Quorum({ quorum: { met, sentence }, final }: { quorum: MinutesReading['quorum']; final: boolean }) {
  if (met === null) return null
  if (final)
    return (
      <Notice inside tone={met ? 'ok' : 'late'}>
        {sentence}
      </Notice>
    )
  return <View className="minutes-so-far typed">{`${met ? '✓ ' : '！'}${sentence}`}</View>
}
