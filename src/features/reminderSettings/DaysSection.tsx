import { Picker, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { spoken } from '@/a11y/spoken'
import { Card } from '@/components/Card'
import { Field } from '@/components/Field'
import { ListRow } from '@/components/ListRow'
import { SectionTitle } from '@/components/SectionTitle'
import { collectionDays, collectionDayWords } from './draft'
import type { SectionProps } from './section'

/** The days of each month: the Party day, which has a page of its own, and when dues are collected. */
export function DaysSection({ partyDay, draft, onChange }: SectionProps & { partyDay: string | null }) {
  const { collectionDay } = draft
  const offered = collectionDays(collectionDay)
  const words = collectionDayWords(collectionDay)
  return (
    <View>
      <SectionTitle>每月的日子</SectionTitle>
      <Card flush>
        <ListRow
          mark="党"
          title="固定党日"
          note={partyDay ?? '还没有设置'}
          onClick={() => Taro.navigateTo({ url: '/packages/members/party-day/index' })}
        />
      </Card>
      <Card>
        <Field
          label="党费收缴日"
          hint={collectionDay === null ? '不设，就不提醒交党费' : '当天提醒全体党员；遇到休息日，提前到前一个工作日'}
        >
          <Picker
            mode="selector"
            range={offered.map(collectionDayWords)}
            value={Math.max(0, offered.indexOf(collectionDay))}
            onChange={(event) => onChange({ collectionDay: offered[Number(event.detail.value)] ?? null })}
          >
            <View className="field-box field-line" {...spoken({ role: 'button', label: `党费收缴日 ${words}` })}>
              {words}
            </View>
          </Picker>
        </Field>
      </Card>
    </View>
  )
}
