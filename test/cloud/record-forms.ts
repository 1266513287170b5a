import type { Values } from '../../domain/records/field'
import { kindOf, type RecordKindId } from '../../domain/records/kinds'
import { type Person, type SeededBranch, seedActivity } from './branch'
import type { TestCloud } from './cloud'
import { freshId } from './world'

/** What each kind asks for at least. */
const least: Record<RecordKindId, Values> = {
  studyNote: { text: '学了报告' },
  training: { title: '党务培训', halfDays: 4 },
  article: { title: '谈谈支部建设' },
  talk: { way: 'met' },
  careEntry: { why: 'old' },
  care: {},
  opinion: { text: '学习可以安排在下午' },
  communityReport: { community: '城东社区' },
  service: { title: '打扫小区' },
  visit: { form: 'grassroots', place: '向阳村' },
  workPlan: { title: '年度工作计划' },
  monthlyPlan: { title: '11月计划' },
  workSummary: { title: '年度工作总结' },
  brief: { title: '支部开展主题党日' },
  pointsScheme: { title: '积分标准' },
  pointsResult: { title: '积分评定会议' },
  starScheme: { title: '星级方案' },
  starResult: { title: '星级评定' },
  campaignLaunch: { title: '创建部署' },
  campaignSummary: { title: '创建总结' },
  workMethod: { title: '三步工作法' },
  demonstration: { title: '党员示范岗' },
  commendation: { title: '先进支部', by: '机关党委', form: 'commended' },
  disclosure: { matter: 'dues', place: '公开栏' },
  rectification: { title: '学习不够经常', due: '2099-01-01' },
  secretaryReport: { good: 8, fair: 1, plain: 0, poor: 0 },
  appraisal: {
    ...{ selfOn: '2026-01-05', peersOn: '2026-01-06', excellent: 3, qualified: 6, barely: 0, unqualified: 0 },
    committeeBelow: 0,
  },
  satisfaction: { satisfied: 9, mostly: 1, unsatisfied: 0 },
  handbookCheck: {},
  attestation: { matter: 'noComplaints', cases: 0 },
  integrityPledge: { title: '廉政承诺书', text: '我承诺廉洁自律' },
  responsibilityLetter: { title: '责任书', text: '一岗双责', upperOutside: '机关党委书记' },
  integrityPlan: { title: '廉政计划' },
  integritySummary: { title: '廉政总结' },
  integrityTalk: {},
  integrityReport: {},
  warningEducation: { title: '观看警示片' },
  appointmentOpinion: { count: 0 },
  politicalBirthday: {},
  transfer: { direction: 'out', branch: '城西支部' },
  developmentStep: { person: '秦小雨', step: 'applied' },
}

const some: Person[] = ['secretary', 'member', 'second']

/** A form of the kind with the least it asks for, and so many people. */
export function leastOf(kind: RecordKindId, { ids }: SeededBranch): { values: Values; people: string[] } {
  const { people } = kindOf(kind)
  const chosen = some.slice(0, people?.least ?? 0).map((person) => ids[person])
  const values = kind === 'care' ? { visitors: [ids.organisation] } : least[kind]
  return { values, people: chosen }
}

/** The id of an activity of the branch. */
export async function activityIdOf(t: TestCloud, branch: SeededBranch): Promise<string> {
  return seedActivity(t, branch, freshId(), { begins: -180, ends: -60 })._id
}
