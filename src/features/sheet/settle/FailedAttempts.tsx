import { timeOf } from '@domain/calendar/beijing'
import { View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { ListRow } from '@/components/ListRow'
import { SectionTitle } from '@/components/SectionTitle'
import { failedOnes, type NameOf, type SettleBoard, type SettlePerson } from './sheetLines'

type FailedAttemptsProps = { board: SettleBoard; nameOf: NameOf; onCame: (person: SettlePerson) => void }

/** Who tried to check in and could not, and why: whoever was there is entered with one tap. */
export function FailedAttempts({ board, nameOf, onCame }: FailedAttemptsProps) {
  const ones = failedOnes(board)
  return (
    <View>
      {ones.length === 0 ? null : (
        <View>
          <SectionTitle note={`${ones.length} 人`}>试过签到、没有签上</SectionTitle>
          <Card flush>
            {ones.map(({ person, reasons, times, lastAt }) => (
              <ListRow
                key={person.memberId}
                title={nameOf(person)}
                note={`${reasons.join('；')}。${times > 1 ? `试了 ${times} 次，最后 ` : ''}${timeOf(lastAt)}`}
                right={
                  <Button small kind="ghost" label={`登记${person.name}出席`} onClick={() => onCame(person)}>
                    登记为出席
                  </Button>
                }
              />
            ))}
          </Card>
        </View>
      )}
    </View>
  )
}
