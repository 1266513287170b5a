/**
 * What people agree to be told by WeChat: one topic is one template of its subscribe messages (订阅消息), and an acceptance is
 * good for one message. Kinds of reminders (`kinds.ts`) are finer; each goes by one of these.
 */
import type { FieldType } from './field-values'
import type { Topic } from './topic-ids'

/** Fields in the order the card shows them; a template's own field is found by the deployment's settings. */
export const topics = {
  activity: {
    label: '活动提醒',
    hint: '活动前三个工作日和当天早上',
    fields: { what: 'thing', when: 'time', where: 'thing', note: 'thing' },
  },
  change: {
    label: '活动变更',
    hint: '活动改期、换地点或取消',
    fields: { what: 'thing', change: 'phrase', when: 'time', note: 'thing' },
  },
  todo: {
    label: '待办提醒',
    hint: '责任清单里轮到您的事，和合并成一条的提醒',
    fields: { what: 'thing', due: 'date', note: 'thing' },
  },
  dues: {
    label: '党费提醒',
    hint: '收缴日还没交的，和欠交的',
    fields: { what: 'thing', due: 'date', note: 'thing' },
  },
  answer: {
    label: '办理结果',
    hint: '请假、党费疑问、笔记和意见有了答复',
    fields: { what: 'thing', result: 'phrase', note: 'thing' },
  },
} as const satisfies Record<Topic, { label: string; hint: string; fields: Record<string, FieldType> }>

export { type Topic, topicIds } from './topic-ids'

/** What a card of the topic says, by its fields. */
export type TopicFields = Record<string, string>
