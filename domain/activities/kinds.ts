import type { Audience } from './audience'
import type { Topic } from './topic'

/**
 * Every kind of meeting and activity, in the handbook's order: one table. Default topics are headings a person completes,
 * not text made up for them. 谈心谈话 is no meeting and has no entry here.
 */
export const activityKinds = {
  branchAssembly: {
    label: '党员大会',
    short: '大会',
    audience: { scope: 'all' },
    minutes: 120,
    topics: [{ text: '', nature: 'party' }],
    hint: '每季度至少 1 次，全体党员参加',
  },
  committeeMeeting: {
    label: '支委会',
    short: '支委会',
    audience: { scope: 'committee' },
    minutes: 90,
    topics: [
      { text: '', nature: 'party' },
      { text: '', nature: 'business' },
    ],
    hint: '每月至少 1 次，支部委员参加；同时有党建和业务议题才算“双当双抓”',
  },
  groupMeeting: {
    label: '党小组会',
    short: '小组会',
    audience: { scope: 'groups' },
    minutes: 60,
    topics: [{ text: '', nature: 'party' }],
    hint: '选定的党小组参加',
  },
  partyLecture: {
    label: '党课',
    short: '党课',
    audience: { scope: 'all' },
    minutes: 90,
    topics: [{ text: '', nature: 'party' }],
    hint: '书记每年至少讲 1 次',
  },
  themePartyDay: {
    label: '主题党日',
    short: '党日',
    audience: { scope: 'all' },
    minutes: 180,
    topics: [{ text: '', nature: 'party' }],
    hint: '每月 1 次，有主题、有内容',
  },
  organisationalLifeMeeting: {
    label: '组织生活会',
    short: '生活会',
    audience: { scope: 'all' },
    minutes: 180,
    topics: [{ text: '', nature: 'party' }],
    hint: '每年至少 1 次',
  },
  collectiveStudy: {
    label: '集中学习',
    short: '学习',
    audience: { scope: 'all' },
    minutes: 90,
    topics: [{ text: '', nature: 'party' }],
    hint: '每人每年至少 12 次',
  },
  appraisalMeeting: {
    label: '民主评议会',
    short: '评议会',
    audience: { scope: 'all' },
    minutes: 150,
    topics: [{ text: '', nature: 'party' }],
    hint: '每年 1 次：自评、互评、测评',
  },
} as const satisfies Record<
  string,
  { label: string; short: string; audience: Pick<Audience, 'scope'>; minutes: number; topics: Topic[]; hint: string }
>

/** A line of {@link activityKinds}. */
export type ActivityKind = keyof typeof activityKinds

/** The kinds in the handbook's order. */
export const activityKindIds = Object.keys(activityKinds) as ActivityKind[]
