import { type TopicNature, topicNatureLabels } from '@domain/activities/topic'
import { View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Choice } from '@/components/Choice'
import { SectionTitle } from '@/components/SectionTitle'
import { TextAreaField } from '@/components/TextAreaField'
import { MOST_TOPICS, TOPIC_LENGTH, type TopicDraft, withTopic } from './activityDraft'
import type { PartProps } from './partProps'

const natures = (Object.keys(topicNatureLabels) as TopicNature[]).map((value) => ({
  value,
  label: topicNatureLabels[value],
}))

/** The agenda. Each item says whether it is Party work or business: standard 1.1 wants both in one committee meeting. */
export function TopicFields({ draft, change }: PartProps) {
  const { topics } = draft
  const revise = (key: number, next: Partial<TopicDraft>) =>
    change((draft) => ({
      ...draft,
      topics: draft.topics.map((topic) => (topic.key === key ? { ...topic, ...next } : topic)),
    }))
  const remove = (key: number) =>
    change((draft) => ({ ...draft, topics: draft.topics.filter((topic) => topic.key !== key) }))
  return (
    <View>
      <SectionTitle note="没想好可以空着，以后再补">议题</SectionTitle>
      <View>
        {topics.map((topic, index) => (
          <Card key={topic.key}>
            <View className="topic-text">
              <TextAreaField
                label={`议题 ${index + 1}`}
                value={topic.text}
                onChange={(text) => revise(topic.key, { text })}
                maxLength={TOPIC_LENGTH}
                placeholder="写一句，不要写涉密内容"
              />
            </View>
            <View className="topic-foot">
              <Choice
                label="性质"
                options={natures}
                value={topic.nature}
                onChange={(nature) => revise(topic.key, { nature })}
              />
              <Button small kind="ghost" label={`删除议题 ${index + 1}`} onClick={() => remove(topic.key)}>
                删除
              </Button>
            </View>
          </Card>
        ))}
      </View>
      <View className="row form-add">
        {topics.length < MOST_TOPICS ? (
          <Button small kind="ghost" onClick={() => change(withTopic)}>
            ＋ 加一个议题
          </Button>
        ) : (
          <View className="muted">{`最多 ${MOST_TOPICS} 个议题`}</View>
        )}
      </View>
    </View>
  )
}
