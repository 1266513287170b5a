/**
 * 发展党员: the 25 steps in five stages by which somebody joins, as organisation departments draw them from
 * 《中国共产党发展党员工作细则》 (2014, revised in May 2026) and the Party's constitution. Days alone are kept, no papers.
 */

export const developmentStages = {
  application: { label: '申请入党' },
  activist: { label: '入党积极分子的确定和培养教育' },
  prospect: { label: '发展对象的确定和考察' },
  admission: { label: '预备党员的接收' },
  probation: { label: '预备党员的教育、考察和转正' },
} as const

export type DevelopmentStage = keyof typeof developmentStages

/**
 * Every step with its stage and its rank: a lower rank comes first, and of one rank there is no fixed order. The hints are
 * what no two dates show; 公示 stands in the revision of 2026 before a prospect is decided on, elsewhere it is local.
 */
const table = {
  applied: { label: '递交入党申请书', stage: 'application', rank: 1, hint: '年满十八岁' },
  firstTalk: { label: '党组织派人谈话', stage: 'application', rank: 2, hint: '收到申请书后一个月内' },
  activist: { label: '推荐和确定入党积极分子', stage: 'activist', rank: 3 },
  activistFiled: { label: '积极分子报上级党委备案', stage: 'activist', rank: 4 },
  mentors: { label: '指定培养联系人', stage: 'activist', rank: 4, hint: '一至两名正式党员' },
  training: { label: '培养教育考察', stage: 'activist', rank: 4, hint: '每半年考察一次，时间在一年以上' },
  prospect: { label: '确定发展对象', stage: 'prospect', rank: 5, hint: '先公示，不少于 5 个工作日' },
  prospectFiled: { label: '发展对象报上级党委备案', stage: 'prospect', rank: 6 },
  introducers: { label: '确定入党介绍人', stage: 'prospect', rank: 6, hint: '两名正式党员' },
  politicalReview: { label: '进行政治审查', stage: 'prospect', rank: 6, hint: '这里只记日期，不写审查内容' },
  intensiveTraining: { label: '开展集中培训', stage: 'prospect', rank: 6, hint: '一般不少于 3 天或 24 学时' },
  committeeReview: { label: '支部委员会审查', stage: 'admission', rank: 7 },
  preReview: { label: '上级党委预审', stage: 'admission', rank: 8 },
  applicationForm: { label: '填写入党志愿书', stage: 'admission', rank: 9 },
  admissionMeeting: { label: '支部大会讨论接收', stage: 'admission', rank: 10, hint: '入党时间和预备期从这一天算起' },
  superiorTalk: { label: '上级党委派人谈话', stage: 'admission', rank: 11 },
  admissionApproved: { label: '上级党委审批', stage: 'admission', rank: 12, hint: '三个月内，特殊情况不超过六个月' },
  admissionFiled: { label: '报再上一级组织部门备案', stage: 'admission', rank: 13 },
  assigned: { label: '编入党支部和党小组', stage: 'probation', rank: 13 },
  oath: { label: '入党宣誓', stage: 'probation', rank: 13 },
  probationTraining: { label: '继续教育和考察', stage: 'probation', rank: 13 },
  fullApplied: { label: '提出转正申请', stage: 'probation', rank: 14 },
  fullMeeting: { label: '支部大会讨论转正', stage: 'probation', rank: 15, hint: '预备期满一年以后' },
  fullApproved: { label: '上级党委审批转正', stage: 'probation', rank: 16, hint: '三个月内' },
  archived: { label: '材料归档', stage: 'probation', rank: 17 },
} as const satisfies Record<string, { label: string; stage: DevelopmentStage; rank: number; hint?: string }>

export type DevelopmentStepId = keyof typeof table

export type DevelopmentStep = {
  id: DevelopmentStepId
  /** 1 to 25. */
  n: number
  label: string
  stage: DevelopmentStage
  rank: number
  hint?: string
}

/** The 25 steps in their order. */
export const developmentSteps: readonly DevelopmentStep[] = (Object.keys(table) as DevelopmentStepId[]).map(
  (id, index) => ({ id, n: index + 1, ...table[id] }),
)

/** A step of the table. */
export function developmentStep(id: DevelopmentStepId): DevelopmentStep {
  return { id, n: developmentSteps.findIndex((step) => step.id === id) + 1, ...table[id] }
}
