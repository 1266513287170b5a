/**
 * The 25 steps from the application to the filed papers, as 《中国共产党发展党员工作细则》 (2014) has them in its five parts; one
 * table in their order. The ids stay: records hold them.
 */
export const developmentOptions = {
  applied: '1 递交入党申请书',
  interviewed: '2 党组织派人谈话',
  activist: '3 推荐和确定入党积极分子',
  activistFiled: '4 上级党委备案（积极分子）',
  mentors: '5 指定培养联系人',
  trained: '6 培养教育考察',
  candidate: '7 确定发展对象',
  candidateFiled: '8 报上级党委备案（发展对象）',
  sponsors: '9 确定入党介绍人',
  reviewed: '10 进行政治审查',
  courses: '11 开展集中培训',
  committeeReview: '12 支部委员会审查',
  preReview: '13 上级党委预审',
  form: '14 填写入党志愿书',
  admitted: '15 支部大会讨论（接收预备党员）',
  talked: '16 上级党委派人谈话',
  approved: '17 上级党委审批',
  recorded: '18 再上一级组织部门备案',
  placed: '19 编入党支部和党小组',
  sworn: '20 入党宣誓',
  observed: '21 继续教育和考察',
  requested: '22 提出转正申请',
  confirmed: '23 支部大会讨论（转正）',
  confirmedApproved: '24 上级党委审批（转正）',
  filed: '25 材料归档',
} as const

/** A step of {@link developmentOptions}. */
export type DevelopmentStep = keyof typeof developmentOptions
