/**
 * Every kind of reminder, in one table: to whom, when, by which of WeChat's topics, and what it says. A kind that a later
 * record brings is one entry; settings, inbox, timer and the year's simulation follow.
 */
import { activityCancelled, activityChanged } from './activity-changes'
import { activityAhead, activityToday, leaveDecided } from './activity-reminders'
import { duesAnswered, duesDue, duesLate, duesObjected } from './dues-reminders'
import { bindingRequested, noteDecided, politicalBirthday } from './people-reminders'
import type { ReminderReading } from './reading'
import { awaitingSignOff, taskDue, taskLate, taskLateToLeader, taskLateWeekly } from './task-reminders'
import type { Told } from './told'
import type { Topic } from './topics'

/** A kind of reminder. Of several things told together, what stands first here is named first. */
type ReminderKind = {
  label: string
  /** To whom and when, as the settings say it. */
  hint: string
  topic: Topic
  /** A branch cannot switch off what somebody would come in vain for. */
  always?: true
  /** Looked at once a day only: nothing about it changes within one. */
  daily?: true
  /** What is due of it by the records, whether or not its time has come. */
  told: (reading: ReminderReading) => Told[]
}

export const reminderKinds = {
  activityChanged: {
    ...{ label: '活动改期', hint: '改期、换地点后，告诉应到的人', topic: 'change', always: true },
    told: activityChanged,
  },
  activityCancelled: {
    ...{ label: '活动取消', hint: '取消后，告诉原来要来的人', topic: 'change', always: true },
    told: activityCancelled,
  },
  activityToday: {
    ...{ label: '今天的活动', hint: '当天早上，告诉应到的人；9 点前开始的，前一天傍晚', topic: 'activity' },
    told: activityToday,
  },
  leaveDecided: {
    ...{ label: '请假答复', hint: '有了答复，告诉请假的人', topic: 'answer' },
    told: leaveDecided,
  },
  duesDue: {
    ...{ label: '党费收缴日', hint: '收缴日当天，告诉还没交的人；遇休息日提前', topic: 'dues', daily: true },
    told: duesDue,
  },
  duesLate: {
    ...{ label: '欠交党费', hint: '欠 1 个月、3 个月、5 个月时，只告诉本人', topic: 'dues', daily: true },
    told: duesLate,
  },
  duesObjected: {
    ...{ label: '有人说党费有误', hint: '告诉管党费的委员', topic: 'todo' },
    told: duesObjected,
  },
  duesAnswered: {
    ...{ label: '党费疑问的答复', hint: '有了答复，告诉问的人', topic: 'answer' },
    told: duesAnswered,
  },
  activityAhead: {
    ...{ label: '活动预告', hint: '活动前 3 个工作日，告诉应到的人', topic: 'activity' },
    told: activityAhead,
  },
  taskLate: {
    ...{ label: '事项逾期', hint: '过期后第一个工作日，告诉责任人', topic: 'todo', daily: true },
    told: taskLate,
  },
  taskDue: {
    ...{ label: '事项快到期', hint: '到期前 7 天和前 1 天，告诉责任人', topic: 'todo', daily: true },
    told: taskDue,
  },
  taskLateToLeader: {
    ...{ label: '逾期告诉责任领导', hint: '逾期一周，告诉责任领导一次', topic: 'todo', daily: true },
    told: taskLateToLeader,
  },
  taskLateWeekly: {
    ...{ label: '每周逾期汇总', hint: '逾期超过一周的，每周合成一条告诉责任人', topic: 'todo', daily: true },
    told: taskLateWeekly,
  },
  awaitingSignOff: {
    ...{ label: '等待确认完成', hint: '办好的事等确认，每周合成一条告诉责任领导', topic: 'todo', daily: true },
    told: awaitingSignOff,
  },
  bindingRequested: {
    ...{ label: '有人申请加入', hint: '告诉管名册的委员', topic: 'todo' },
    told: bindingRequested,
  },
  noteDecided: {
    ...{ label: '所写的有了答复', hint: '笔记、意见有了答复，或者复核通过，告诉写的人', topic: 'answer' },
    told: noteDecided,
  },
  politicalBirthday: {
    ...{ label: '政治生日', hint: '提前一周，告诉管名册的委员', topic: 'todo', daily: true },
    told: politicalBirthday,
  },
} as const satisfies Record<string, ReminderKind>

/** A line of {@link reminderKinds}. */
export type ReminderKindId = keyof typeof reminderKinds

/** Their ids, in the table's order. */
export const reminderKindIds = Object.keys(reminderKinds) as ReminderKindId[]

/** A kind as the table has it. */
export function kindOf(id: ReminderKindId): ReminderKind {
  return reminderKinds[id]
}

/** What a kind is called. What is kept may be of one that is no more: then it is just a message. */
export function kindLabel(id: string): string {
  return id in reminderKinds ? kindOf(id as ReminderKindId).label : '消息'
}
