import { attendanceLabels } from '@domain/attendance/attendance'
import { timeOf } from '@domain/calendar/beijing'
import { formatDelay } from '@domain/calendar/format'
import { View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { SectionTitle } from '@/components/SectionTitle'
import type { NameOf, SettleBoard, SettlePerson } from './sheetLines'

type LateCheckInsProps = {
  board: SettleBoard
  nameOf: NameOf
  onAccept: (people: readonly SettlePerson[], yes: boolean) => void
}

/** When they were there, as far as their phone shows it, and as what they are recorded now. */
function noteOf({ proven, state }: SettlePerson): string {
  const now = state ? `现在记为${attendanceLabels[state]}` : ''
  if (!proven) return now
  const delay = proven.minutesOffline === null ? '' : `，${formatDelay(proven.minutesOffline)}后提交`
  return [`${timeOf(proven.at)} 到${delay}`, now].filter(Boolean).join('；')
}

/** Check-ins that came in after somebody had ruled that they were away: each waits for a look. */
export function LateCheckIns({ board, nameOf, onAccept }: LateCheckInsProps) {
  const ones = board.people.filter(({ unseen }) => unseen)
  return (
    <View>
      {ones.length === 0 ? null : (
        <View>
          <SectionTitle note={`${ones.length} 条`}>名单确认后又到的签到</SectionTitle>
          <Card flush>
            {ones.map((person) => (
              <View key={person.memberId} className="settle-row">
                <View className="grow">
                  <View>{nameOf(person)}</View>
                  <View className="muted">{noteOf(person)}</View>
                </View>
                <View className="row settle-answers">
                  <Button
                    small
                    kind="ghost"
                    label={`不采纳${person.name}的签到`}
                    onClick={() => onAccept([person], false)}
                  >
                    不采纳
                  </Button>
                  <Button small label={`采纳${person.name}的签到`} onClick={() => onAccept([person], true)}>
                    采纳
                  </Button>
                </View>
              </View>
            ))}
            {ones.length > 1 ? (
              <View className="row settle-all">
                <Button small kind="ghost" onClick={() => onAccept(ones, true)}>
                  {`全部采纳 ${ones.length} 条`}
                </Button>
              </View>
            ) : null}
          </Card>
        </View>
      )}
    </View>
  )
}
