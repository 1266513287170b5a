/**
 * Addresses of pages of records, study and their boards: in a file of their own, so that they stay out of the package that every
 * phone loads first, whose pages open none of them.
 */

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

/** 导出记录 of a year as .xlsx. */
export const recordExportPage = (year: number) => `/packages/records-desk/export/index?year=${year}`
