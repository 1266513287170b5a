/**
 * Addresses of the app's pages, as more than one place opens them: other pages, and the cloud's messages. Written once, so that a
 * page that moves leaves no card of WeChat's pointing at nothing.
 */

/** An activity. */
export const activityPage = (activityId: string) => `/packages/activities/detail/index?id=${activityId}`

/** What the page of a year's list shows at first. */
export type ListFilter = 'all' | 'mine' | 'waiting' | 'late'

/** A year's list. */
export const listPage = (year: number, filter: ListFilter = 'all') =>
  `/packages/year/list/index?year=${year}&filter=${filter}`

/** A task of it; its id holds colons. */
export const taskPage = (year: number, taskId: string) =>
  `/packages/year/task/index?year=${year}&task=${encodeURIComponent(taskId)}`

/** Where a list is imported, and brought up to date. */
export const importPage = (year: number) => `/packages/list-import/import/index?year=${year}`

/** 加入支部的申请. */
export const REQUESTS_PAGE = '/packages/members/requests/index'

/** 消息; WeChat's card of several things opens it, too. */
export const INBOX_PAGE = '/packages/messages/inbox/index'

/** 微信提醒. */
export const SUBSCRIPTIONS_PAGE = '/packages/messages/subscriptions/index'

/** 提醒情况: of the whole branch, or with parameters of one thing. */
export const REACH_PAGE = '/packages/messages/reach/index'

/** 我的党费; of another year with `?year=`. */
export const DUES_PAGE = '/packages/dues/mine/index'

/** 党费: where the branch stands, for its officers. */
export const DUES_BOARD_PAGE = '/packages/dues-desk/board/index'

/** 收党费: who owes what today. */
export const DUES_COLLECT_PAGE = '/packages/dues-desk/collect/index'

/** 导入交费明细. */
export const DUES_STATEMENT_PAGE = '/packages/dues-desk/statement/index'

/** 年初核定 of a year. */
export const duesRoundPage = (year: number) => `/packages/dues-desk/round/index?year=${year}`

/** 上缴和封账 of a year. */
export const duesClosingsPage = (year: number) => `/packages/dues-desk/closings/index?year=${year}`

/** 党费收缴登记表 of a year, with its exports. */
export const duesRegisterPage = (year: number) => `/packages/dues-desk/register/index?year=${year}`

/** A member's dues of a year, as an officer sees them. */
export const memberDuesPage = (memberId: string, year: number) =>
  `/packages/dues-desk/member/index?id=${memberId}&year=${year}`

/** 记录: a year's records at a glance, by kind. */
export const RECORDS_PAGE = '/packages/records/home/index'

/** 学习: one's own notes and what counts. */
export const STUDY_PAGE = '/packages/study/mine/index'

/** 我的一年. */
export const OWN_YEAR_PAGE = '/packages/study/year/index'
