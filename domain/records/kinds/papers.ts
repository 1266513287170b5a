import type { KindDefinition } from '../definition'
import type { Field } from '../field'

const title = { type: 'line', label: '标题', max: 80, needed: true } as const satisfies Field
const text = { type: 'text', label: '正文', max: 8000 } as const satisfies Field

/** A paper of the branch: a draft until somebody who keeps such papers has confirmed it. */
const paper = {
  area: 'papers',
  avoid: '不要写涉密内容。',
  enteredBy: 'keepers',
  keptBy: 'records.manage',
  sees: 'branch',
  isDrafted: true,
  fields: { title, text },
  titleField: 'title',
  files: 5,
  counts: 'branch',
} as const

/** 计划、总结、简报. */
export const paperKinds = {
  workPlan: {
    ...paper,
    label: '工作计划',
    hint: '支部一年的工作计划。',
    day: { label: '通过日期' },
    standards: ['2.1'],
    isYearly: true,
  },
  monthlyPlan: {
    ...paper,
    label: '月计划',
    hint: '这个月支部要做的事。',
    day: { label: '日期' },
    standards: [],
  },
  workSummary: {
    ...paper,
    label: '工作总结',
    hint: '支部一年的工作总结。',
    day: { label: '通过日期' },
    standards: ['2.1'],
    isYearly: true,
  },
  brief: {
    ...paper,
    keptBy: 'publicity.manage',
    label: '信息简报',
    hint: '支部活动的信息和简报。',
    day: { label: '印发日期' },
    fields: { title, text, to: { type: 'line', label: '报送哪里', max: 40 } },
    standards: [],
  },
  pointsScheme: {
    ...paper,
    label: '积分标准',
    hint: '党员积分的标准。',
    day: { label: '通过日期' },
    standards: [],
    isYearly: true,
  },
  pointsResult: {
    ...paper,
    sees: 'keepers',
    label: '积分评比结果',
    hint: '一年积分评定的会议结果，不排名。',
    avoid: '不要贴积分排名表。',
    day: { label: '评定日期' },
    standards: [],
    isYearly: true,
  },
  starScheme: {
    ...paper,
    label: '星级创建方案',
    hint: '星级党员创建的方案和评分标准。',
    day: { label: '通过日期' },
    standards: [],
    isYearly: true,
  },
  starResult: {
    ...paper,
    label: '星级评比结果',
    hint: '星级党员评定的结果。',
    day: { label: '评定日期' },
    standards: [],
    isYearly: true,
  },
  campaignLaunch: {
    ...paper,
    label: '创建部署',
    hint: '五好党支部创建的安排部署。',
    day: { label: '部署日期' },
    standards: [],
    isYearly: true,
  },
  campaignSummary: {
    ...paper,
    label: '创建总结',
    hint: '五好党支部创建的总结。',
    day: { label: '日期' },
    standards: [],
    isYearly: true,
  },
} as const satisfies Record<string, KindDefinition>
