import type { Day } from '../calendar/beijing'
import type { DevelopmentStepId } from './steps'

/** How long lies between two steps: at least, or at most. Never more than a warning: a branch may know better. */
export type Interval = {
  from: DevelopmentStepId
  to: DevelopmentStepId
  months: number
  /** Why, in the words of a sentence that follows a day. */
  rule: string
}

/** Not before. */
export const minimums: readonly Interval[] = [
  // 细则 art. 13: 经过一年以上培养教育和考察.
  { from: 'activist', to: 'prospect', months: 12, rule: '积极分子要经过一年以上培养教育和考察，才能确定为发展对象' },
  // 党章 art. 7: 预备党员的预备期为一年, from the day on which the branch meeting admitted them.
  { from: 'admissionMeeting', to: 'fullMeeting', months: 12, rule: '预备期为一年，期满才能讨论转正' },
]

/**
 * A limit, with how many days ahead it is worth saying, a last limit for special cases, and the day since which it holds
 * where that is not always.
 */
export type Limit = Interval & { near: number; special?: { months: number; rule: string }; since?: Day }

/** Not after. */
export const maximums: readonly Limit[] = [
  // 细则 art. 7: 收到入党申请书后，应当在一个月内派人同入党申请人谈话.
  { from: 'applied', to: 'firstTalk', months: 1, near: 7, rule: '收到申请书后一个月内要派人谈话' },
  // 细则 as revised in May 2026, art. 19: within a month of the superior committee's consent. Until then (local).
  {
    from: 'preReview',
    to: 'admissionMeeting',
    months: 1,
    near: 7,
    rule: '预审合格后一个月内要开支部大会讨论',
    since: '2026-05-18',
  },
  // 细则, the articles on approval: 应当在三个月内审批 … 如遇特殊情况可适当延长审批时间，但不得超过六个月.
  {
    from: 'admissionMeeting',
    to: 'admissionApproved',
    months: 3,
    near: 14,
    rule: '接收预备党员的决议，上级党委要在三个月内审批',
    special: { months: 6, rule: '特殊情况也不能超过六个月' },
  },
  // 细则, the articles on 转正: 应当在三个月内审批.
  { from: 'fullMeeting', to: 'fullApproved', months: 3, near: 14, rule: '转正的决议，上级党委要在三个月内审批' },
]

/** 党章 art. 7: when the year of probation is over, whether somebody becomes a full member is to be discussed in time. */
export const probation: Limit = {
  from: 'admissionMeeting',
  to: 'fullMeeting',
  months: 12,
  near: 30,
  rule: '预备期满后要及时讨论能否转正；延长预备期的，按支部大会决议办',
}
