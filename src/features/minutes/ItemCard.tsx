import { type TopicNature, topicNatureLabels } from '@domain/activities/topic'
import { MINUTES_BOUNDS, type MinutesItem } from '@domain/meetings/minutes'
import { CustomWrapper, View } from '@tarojs/components'
import { memo, useCallback, useRef } from 'react'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Choice } from '@/components/Choice'
import { LongTextField } from '@/components/LongTextField'
import type { ItemDraft, ItemFaults } from './minutesDraft'

const natures = (Object.keys(topicNatureLabels) as TopicNature[]).map((value) => ({
  value,
  label: topicNatureLabels[value],
}))

type ItemCardProps = {
  item: ItemDraft
  /** Its place, from 1. */
  place: number
  faults: ItemFaults | undefined
  onChange: (key: number, next: Partial<MinutesItem>) => void
  onRemove: (key: number) => void
}

/** One item of the agenda with what became of it. What is typed here redraws nothing else, and of this only the counter. */
export const ItemCard = memo(function ItemCard({ item, place, faults = {}, onChange, onRemove }: ItemCardProps) {
  const { key, nature } = item
  const start = useRef(item).current
  const onText = useCallback((text: string) => onChange(key, { text }), [onChange, key])
  const onSaid = useCallback((said: string) => onChange(key, { said }), [onChange, key])
  const onDecision = useCallback((decision: string) => onChange(key, { decision }), [onChange, key])
  return (
    <CustomWrapper>
      <Card>
        <LongTextField
          label={`议题 ${place}`}
          start={start.text}
          onChange={onText}
          maxLength={MINUTES_BOUNDS.topic}
          placeholder="写一句，不要写涉密内容"
          error={faults.text}
        />
        <View className="minutes-item-line">
          <Choice
            label={`议题 ${place} 的性质`}
            options={natures}
            value={nature}
            onChange={(next) => onChange(key, { nature: next })}
          />
          <Button small kind="ghost" label={`删除议题 ${place}`} onClick={() => onRemove(key)}>
            删除
          </Button>
        </View>
        <LongTextField
          label="发言摘要"
          start={start.said}
          onChange={onSaid}
          maxLength={MINUTES_BOUNDS.said}
          placeholder="谁说了什么，记要点"
          error={faults.said}
        />
        <LongTextField
          label="决定"
          start={start.decision}
          onChange={onDecision}
          maxLength={MINUTES_BOUNDS.decision}
          placeholder="没有就空着"
          error={faults.decision}
        />
      </Card>
    </CustomWrapper>
  )
})
