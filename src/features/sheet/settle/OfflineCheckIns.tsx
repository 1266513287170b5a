import { timeOf } from '@domain/calendar/beijing'
import { formatDelay } from '@domain/calendar/format'
import { View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { confirm } from '@/components/confirm'
import { ListRow } from '@/components/ListRow'
import { SectionTitle } from '@/components/SectionTitle'
import { type NameOf, offlineOnes, type SettleBoard, type SettlePerson } from './sheetLines'

type OfflineCheckInsProps = { board: SettleBoard; nameOf: NameOf; onAway: (person: SettlePerson) => void }

/** Check-ins that were kept on a phone: they count, and an officer who knows better rules over them. */
export function OfflineCheckIns({ board, nameOf, onAway }: OfflineCheckInsProps) {
  const ones = offlineOnes(board.people)
  const ruleOver = async (person: SettlePerson) => {
    const content = `${nameOf(person)} 会记为缺席。他的签到还留着，弄错了可以再改回来。`
    if (await confirm({ title: `${person.name}没来过？`, content, yes: '记为缺席' })) onAway(person)
  }
  if (ones.length === 0) return null
  return (
    <View>
      <SectionTitle note={`${ones.length} 人`}>离线签到，请看一眼</SectionTitle>
      <Card flush>
        {ones.map((person) => (
          <ListRow
            key={person.memberId}
            title={nameOf(person)}
            note={`${person.at ? timeOf(person.at) : ''} 到，${formatDelay(person.minutesOffline ?? 0)}后提交`}
            right={
              <Button small kind="ghost" label={`${person.name}没来过`} onClick={() => ruleOver(person)}>
                没来过
              </Button>
            }
          />
        ))}
      </Card>
      <View className="muted settle-hint">当时没有信号，签到存在手机里，后来才提交。没有疑问就不用动。</View>
    </View>
  )
}
