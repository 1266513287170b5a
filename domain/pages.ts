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

/** Records of some kinds of a year: `kinds` with commas between. */
export const recordListPage = (kinds: readonly string[], year: number) =>
  `/packages/records/list/index?kinds=${kinds.join(',')}&year=${year}`

/** A record. */
export const recordPage = (recordId: string) => `/packages/records/detail/index?id=${recordId}`

/** What a new form begins with; `values` are its fields' by name. */
export type FormStart = {
  activityId?: string
  on?: string
  people?: readonly string[]
  values?: Readonly<Record<string, string>>
}

/** The form of a new record. */
export const newRecordPage = (kind: string, { activityId = '', on = '', people = [], values }: FormStart = {}) =>
  `/packages/records/form/index?kind=${kind}&activity=${activityId}&on=${on}&people=${people.join(',')}${
    values ? `&values=${encodeURIComponent(JSON.stringify(values))}` : ''
  }`

/** The form of a record that is there. */
export const editRecordPage = (kind: string, recordId: string) =>
  `/packages/records/form/index?kind=${kind}&id=${recordId}`

/** 学习: one's own notes and what counts. */
export const STUDY_PAGE = '/packages/study/mine/index'

/** 我的一年. */
export const OWN_YEAR_PAGE = '/packages/study/year/index'

/** A member's year sheet, as an officer sees it. */
export const memberYearPage = (memberId: string, year: number) =>
  `/packages/study/year/index?id=${memberId}&year=${year}`

/** 谈心谈话 of a year: who has talked with whom. */
export const talksPage = (year: number) => `/packages/records-desk/talks/index?year=${year}`

/** 责任书 of a year: layers and missing links. */
export const lettersPage = (year: number) => `/packages/records-desk/letters/index?year=${year}`

/** 承诺书 of a year: how far they are signed. */
export const pledgesPage = (year: number) => `/packages/records-desk/pledges/index?year=${year}`

/** 关怀名单 of a year. */
export const carePage = (year: number) => `/packages/records-desk/care/index?year=${year}`

/** 意见建议 of a year with their answers. */
export const opinionsPage = (year: number) => `/packages/records-desk/opinions/index?year=${year}`

/** 发展党员: who is how far. */
export const developmentPage = (year: number) => `/packages/records-desk/development/index?year=${year}`

/** 政治生日. */
export const birthdaysPage = (year: number) => `/packages/records-desk/birthdays/index?year=${year}`

/** 代拟初稿: a paper drafted from what is recorded. */
export const draftPage = (kind: string) => `/packages/records-desk/draft/index?kind=${kind}`

/** 学时和记录设置. */
export const RECORD_SETTINGS_PAGE = '/packages/records-desk/settings/index'
