/**
 * The templates of reminders as the platform would hand them out: ids are invented, and each field has the key and the
 * words of its card. In a deployment both come from mp.weixin.qq.com.
 */
const templates = {
  activity: {
    id: 'tmpl-activity',
    title: '活动提醒',
    fields: {
      what: ['thing1', '活动名称'],
      when: ['time2', '活动时间'],
      where: ['thing3', '活动地点'],
      note: ['thing4', '备注'],
    },
  },
  change: {
    id: 'tmpl-change',
    title: '活动变更提醒',
    fields: {
      what: ['thing1', '活动名称'],
      change: ['phrase2', '变更类型'],
      when: ['time3', '活动时间'],
      note: ['thing4', '备注'],
    },
  },
  todo: {
    id: 'tmpl-todo',
    title: '待办提醒',
    fields: { what: ['thing1', '待办事项'], due: ['date2', '截止日期'], note: ['thing3', '备注'] },
  },
  dues: {
    id: 'tmpl-dues',
    title: '党费提醒',
    fields: { what: ['thing1', '缴纳项目'], due: ['date2', '截止日期'], note: ['thing3', '备注'] },
  },
  answer: {
    id: 'tmpl-answer',
    title: '办理结果通知',
    fields: { what: ['thing1', '办理事项'], result: ['phrase2', '办理结果'], note: ['thing3', '备注'] },
  },
} as const satisfies Record<string, { id: string; title: string; fields: Record<string, readonly [string, string]> }>

/** How WeChat shows the messages of a template: their title, and a word for each field. */
export type TemplateWords = { readonly title: string; readonly labels: Readonly<Record<string, string>> }

/** By template id, for the page that shows what was sent. */
export const templateWords: Readonly<Record<string, TemplateWords>> = Object.fromEntries(
  Object.values(templates).map(({ id, title, fields }) => [
    id,
    { title, labels: Object.fromEntries(Object.values(fields)) },
  ]),
)

/** By topic, for whoever agrees to messages in somebody's place. */
export const templateIds = {
  activity: templates.activity.id,
  change: templates.change.id,
  todo: templates.todo.id,
  dues: templates.dues.id,
  answer: templates.answer.id,
} as const

/** What a deployment would set for the functions: which template each topic goes by, and which field holds what. */
export const reminderEnvironment = {
  REMINDER_TEMPLATES: JSON.stringify(
    Object.fromEntries(
      Object.entries(templates).map(([topic, { id, fields }]) => [
        topic,
        { id, fields: Object.fromEntries(Object.entries(fields).map(([name, [key]]) => [name, key])) },
      ]),
    ),
  ),
}
