import type { Role } from '@domain/members/member'
import { STUDY_PAGE } from '@domain/pages'
import { may, type Permission } from '@domain/permissions'
import {
  birthdaysPage,
  carePage,
  developmentPage,
  draftPage,
  lettersPage,
  opinionsPage,
  pledgesPage,
  RECORD_SETTINGS_PAGE,
  talksPage,
} from '@domain/record-pages'
import type { Area } from '@domain/records/definition'

/** A page where records of an area are seen together, or written from what is recorded. */
export type DeskLink = { title: string; note: string; url: string }

type Known = DeskLink & { area: Area | 'all'; needs?: Permission }

const linksOf = (year: number): readonly Known[] => [
  { area: 'study', title: '我的学习', note: '自己的笔记、集中学习和学时', url: STUDY_PAGE },
  {
    ...{ area: 'people', needs: 'records.manage' },
    ...{ title: '谈心情况', note: '谁和谁谈过，谁还没有谈到', url: talksPage(year) },
  },
  {
    ...{ area: 'people', needs: 'records.manage' },
    ...{ title: '关怀情况', note: '名单上的人今年走访了没有', url: carePage(year) },
  },
  {
    ...{ area: 'people', needs: 'records.manage' },
    ...{ title: '意见答复', note: '每条意见多久答复的', url: opinionsPage(year) },
  },
  {
    ...{ area: 'papers', needs: 'publicity.manage' },
    ...{ title: '拟一份简报', note: '按记录起个草稿，再由人来改', url: draftPage('brief') },
  },
  {
    ...{ area: 'papers', needs: 'records.manage' },
    ...{ title: '拟一份月计划', note: '按清单和安排起个草稿', url: draftPage('monthlyPlan') },
  },
  {
    ...{ area: 'papers', needs: 'records.manage' },
    ...{ title: '拟一份年度总结', note: '按全年记录起个草稿', url: draftPage('workSummary') },
  },
  {
    ...{ area: 'integrity', needs: 'integrity.manage' },
    ...{ title: '责任书签订情况', note: '一级和一级签到哪里了', url: lettersPage(year) },
  },
  {
    ...{ area: 'integrity', needs: 'integrity.manage' },
    ...{ title: '承诺书签名进度', note: '谁签了，谁还没有签', url: pledgesPage(year) },
  },
  {
    ...{ area: 'members', needs: 'members.manage' },
    ...{ title: '发展党员进度', note: '每个人走到哪一步', url: developmentPage(year) },
  },
  {
    ...{ area: 'members', needs: 'members.manage' },
    ...{ title: '近期政治生日', note: '最近谁过政治生日', url: birthdaysPage(year) },
  },
  {
    ...{ area: 'all', needs: 'branch.manage' },
    ...{ title: '学时和记录设置', note: '学时怎么算、几天内可以改', url: RECORD_SETTINGS_PAGE },
  },
]

/** Where records of an area are seen together, for whoever may; of no one area: its settings. */
export function deskLinks(role: Role, area: Area | 'all', year: number): DeskLink[] {
  return linksOf(year)
    .filter((link) => link.area === area && (link.needs === undefined || may(role, link.needs)))
    .map(({ title, note, url }) => ({ title, note, url }))
}
