import { type ActivityKind, activityKindIds, activityKinds } from '../activities/kinds'

/**
 * What a branch writes down besides its activities, and what people call it: one entry a kind. `kept`: there are such records
 * here, and they count by themselves; of the others people say that they are done.
 */
const otherRecords = {
  attendance: { label: '参加组织生活', kept: true },
  workPlan: { label: '工作计划' },
  workSummary: { label: '工作总结' },
  pointsScheme: { label: '积分标准' },
  pointsResult: { label: '积分评比结果' },
  starScheme: { label: '星级创建方案' },
  starResult: { label: '星级评比结果' },
  campaignLaunch: { label: '创建部署' },
  campaignSummary: { label: '创建总结' },
  studyNote: { label: '学习笔记' },
  talk: { label: '谈心谈话' },
  service: { label: '服务记录' },
  visit: { label: '走基层记录' },
  handbookCheck: { label: '手册检查' },
  duesMonth: { label: '当月党费收齐', kept: true },
  article: { label: '理论文章' },
  appraisal: { label: '民主评议结果' },
  secretaryReport: { label: '述职评议' },
  brief: { label: '信息简报' },
  integrityPledge: { label: '廉政承诺书' },
  integrityPlan: { label: '廉政工作计划' },
  integritySummary: { label: '廉政工作总结' },
  responsibilityLetter: { label: '责任书' },
  integrityReport: { label: '述责述廉' },
  integrityTalk: { label: '约谈' },
  warningEducation: { label: '警示教育' },
} as const satisfies Record<string, { label: string; kept?: true }>

/** Every kind of record that can show a row's work as done: meetings and activities, and what a branch writes down besides. */
export type RecordKind = ActivityKind | keyof typeof otherRecords

const catalogue = { ...activityKinds, ...otherRecords }

/** What a kind is called where a person reads what is missing. */
export const recordLabels = Object.fromEntries(
  Object.entries(catalogue).map(([kind, { label }]) => [kind, label]),
) as Record<RecordKind, string>

/** Whether records of that kind are kept here: activities are. */
export function isKept(kind: RecordKind): boolean {
  return (activityKindIds as readonly string[]).includes(kind) || 'kept' in catalogue[kind]
}
