import { dayOf } from '@domain/calendar/beijing'
import { formatDay, formatShortDay } from '@domain/calendar/format'
import { activityPage } from '@domain/pages'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { spoken } from '@/a11y/spoken'
import { Button } from '@/components/Button'
import { Chip } from '@/components/Chip'
import { MarkChip } from '@/components/MarkChip'
import { Sheet } from '@/components/Sheet'
import { nameWith } from '@/session/namesakes'
import { CountLine } from './CountLine'
import { isMissed, MakeUpForm, type Missed } from './MakeUpForm'
import { type ColumnReading, nameWithReason, type RegisterColumn } from './matrix'
import './ActivitySheet.scss'

type ActivitySheetProps = {
  activity: RegisterColumn | undefined
  reading: ColumnReading | undefined
  /** Whether the reader may settle the sheet, and note that something was made up. */
  mayNote: boolean
  open: boolean
  onClose: () => void
}

/** Who was what at one activity: first those nobody has written down yet. */
export function ActivitySheet({ activity, reading, mayNote, open, onClose }: ActivitySheetProps) {
  if (!activity || !reading) return <View />
  return (
    <Sheet open={open} title={activity.title} onClose={onClose}>
      <OneActivity activity={activity} reading={reading} mayNote={mayNote} onClose={onClose} />
    </Sheet>
  )
}

type OneActivityProps = {
  activity: RegisterColumn
  reading: ColumnReading
  mayNote: boolean
  onClose: () => void
}

function OneActivity({ activity, reading, mayNote, onClose }: OneActivityProps) {
  const [noting, setNoting] = useState<Missed & { name: string; hint?: string }>()
  if (noting)
    return (
      <MakeUpForm missed={noting} heading={nameWith(noting.name, noting.hint)} onDone={() => setNoting(undefined)} />
    )
  const { activityId, on, backEntered } = activity
  const go = (url: string) => {
    onClose()
    Taro.navigateTo({ url })
  }
  return (
    <View className="stack">
      <View>
        <View className="muted">{formatDay(on, new Date().toISOString())}</View>
        {backEntered ? (
          <View className="muted">{`补录：${backEntered.by} ${formatShortDay(dayOf(backEntered.at))}`}</View>
        ) : null}
      </View>
      <CountLine counts={reading.counts} />
      {reading.groups.map(({ mark, people }) => {
        const notes = mayNote && isMissed({ mark })
        return (
          <View key={mark}>
            <View className="row">
              {mark === 'upcoming' ? <Chip>还没签到</Chip> : <MarkChip mark={mark} />}
              <View className="muted">{`${people.length} 人${notes ? '，点名字登记补学' : ''}`}</View>
            </View>
            {notes ? (
              <View className="register-people">
                {people.map((person) => (
                  <View
                    key={person.memberId}
                    className="register-person"
                    onClick={() => setNoting({ ...person, activity, cell: { mark, reason: person.reason } })}
                    {...spoken({ role: 'button' })}
                  >
                    {nameWithReason(person)}
                  </View>
                ))}
              </View>
            ) : (
              <View>{people.map(nameWithReason).join('、')}</View>
            )}
          </View>
        )
      })}
      {mayNote && reading.counts.open > 0 && !reading.running ? (
        <Button onClick={() => go(`/packages/meetings/settle/index?id=${activityId}`)}>确认名单</Button>
      ) : null}
      <Button kind="ghost" onClick={() => go(activityPage(activityId))}>
        打开这个活动
      </Button>
    </View>
  )
}
