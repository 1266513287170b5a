import { topicNatureLabels } from '@domain/activities/topic'
import type { MinutesText } from '@domain/meetings/minutes'
import { Text, View } from '@tarojs/components'
import type { MinutesReading } from '@/cloud/meetings'
import { Card } from '@/components/Card'
import { Chip } from '@/components/Chip'
import './minutes.scss'

type MinutesDocumentProps = { text: MinutesText; people: MinutesReading['people'] }

/** What was written, as a page of paper reads: no fields, nothing to tap. */
export function MinutesDocument({ text, people }: MinutesDocumentProps) {
  const nameOf = (id: string | undefined) => people.find(({ memberId }) => memberId === id)?.name
  const { chairId, chairName, recorderId, items, remarks } = text
  return (
    <Card>
      <View className="row wrap minutes-led">
        <Said name="主持人">{nameOf(chairId) ?? chairName ?? '没有写'}</Said>
        <Said name="记录人">{nameOf(recorderId) ?? '没有写'}</Said>
      </View>
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: minutes are read as they are; two items may say the same
        <View key={index} className="minutes-item">
          <View className="row minutes-item-head">
            <View className="grow typed minutes-topic">{`${index + 1}．${item.text}`}</View>
            <Chip tone={item.nature === 'party' ? 'gold' : 'plain'}>{topicNatureLabels[item.nature]}</Chip>
          </View>
          {item.said ? <Paragraph name="发言摘要">{item.said}</Paragraph> : null}
          {item.decision ? (
            <View className="minutes-decision">
              <View className="muted">决定</View>
              <View className="typed">{item.decision}</View>
            </View>
          ) : null}
        </View>
      ))}
      {remarks ? (
        <View className="minutes-item">
          <View className="muted">其他</View>
          <View className="typed">{remarks}</View>
        </View>
      ) : null}
    </Card>
  )
}

function Said({ name, children }: { name: string; children: string }) {
  return (
    <View>
      <Text className="muted">{`${name}　`}</Text>
      <Text>{children}</Text>
    </View>
  )
}

function Paragraph({ name, children }: { name: string; children: string }) {
  return (
    <View className="minutes-paragraph">
      <View className="muted">{name}</View>
      <View className="typed">{children}</View>
    </View>
  )
}
