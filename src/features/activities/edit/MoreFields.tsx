import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/Button'
import { newLocalId } from '@/storage/localId'
import { GuestFields } from './GuestFields'
import { withGuest } from './guestsDraft'
import { LecturerFields, type LecturerFieldsProps } from './LecturerFields'
import type { PartProps } from './partProps'
import { newRepeat } from './seriesDraft'

type MoreFieldsProps = LecturerFieldsProps & { mayRepeat: boolean; series: (part: PartProps) => ReactNode }

/** What most activities do without: lecturers, guests, other days. Each waits behind a small button until it is wanted. */
export function MoreFields({ groups, people, mayRepeat, series, ...part }: MoreFieldsProps) {
  const { draft, change } = part
  const [asked, setAsked] = useState(false)
  // Of a lecture both are asked above, where people look for them.
  const lecture = draft.kind === 'partyLecture'
  const withLecturers = asked || draft.lecturers.length > 0
  const withGuests = draft.guests.length > 0
  return (
    <View>
      <View>{!lecture && withLecturers ? <LecturerFields {...part} groups={groups} people={people} /> : null}</View>
      <View>{!lecture && withGuests ? <GuestFields {...part} /> : null}</View>
      <View>{series(part)}</View>
      <View className="row wrap form-more">
        {lecture || withGuests ? null : (
          <Button
            small
            kind="ghost"
            onClick={() => change((now) => ({ ...now, guests: withGuest(now.guests, false) }))}
          >
            ＋ 请外面的人
          </Button>
        )}
        {lecture || withLecturers ? null : (
          <Button small kind="ghost" onClick={() => setAsked(true)}>
            ＋ 谁来讲
          </Button>
        )}
        {mayRepeat && draft.repeat === null ? (
          <Button small kind="ghost" onClick={() => change((now) => ({ ...now, repeat: newRepeat(newLocalId) }))}>
            ＋ 重复安排
          </Button>
        ) : null}
      </View>
    </View>
  )
}
