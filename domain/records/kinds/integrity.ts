import type { KindDefinition } from '../definition'
import type { Field } from '../field'

const title = { type: 'line', label: '标题', max: 80, needed: true } as const satisfies Field
const text = { type: 'text', label: '正文', max: 8000 } as const satisfies Field

const kept = { area: 'integrity', enteredBy: 'keepers', keptBy: 'integrity.manage', sees: 'branch' } as const
const paper = { ...kept, isDrafted: true, fields: { title, text }, titleField: 'title', files: 5 } as const

/** 党风廉政. */
export const integrityKinds = {
  integrityPledge: {
    ...kept,
    label: '廉政承诺书',
    hint: '写好承诺书的文字，大家在手机上签名；文字一改，就要重新签。',
    isSigned: 'pledge',
    day: { label: '发出日期' },
    people: { label: '谁要签', least: 0, most: 200, hint: '不选就是全体党员' },
    fields: { title, text: { ...text, needed: true } },
    titleField: 'title',
    files: 3,
    counts: 'people',
    standards: [],
  },
  responsibilityLetter: {
    ...kept,
    label: '责任书',
    hint: '一级和一级签：上一级是谁，和谁签。文字一改，就要重新签。',
    isSigned: 'letter',
    day: { label: '签订日期' },
    people: { label: '和谁签（下一级）', least: 1, most: 100 },
    fields: {
      upper: { type: 'people', label: '上一级', most: 1, hint: '是支部外面的领导就写在下面' },
      upperOutside: { type: 'line', label: '上一级（支部以外）', max: 20 },
      title,
      text: { ...text, needed: true },
    },
    titleField: 'title',
    files: 3,
    counts: 'branch',
    standards: [],
  },
  integrityPlan: {
    ...paper,
    label: '廉政工作计划',
    hint: '一年的党风廉政工作计划。',
    day: { label: '通过日期' },
    isYearly: true,
    counts: 'branch',
    standards: [],
  },
  integritySummary: {
    ...paper,
    label: '廉政工作总结',
    hint: '一年的党风廉政工作总结。',
    day: { label: '通过日期' },
    isYearly: true,
    counts: 'branch',
    standards: [],
  },
  integrityTalk: {
    ...kept,
    sees: 'concerned',
    label: '约谈',
    hint: '只记约谈过了，不记内容。',
    avoid: '为什么约谈、谈了什么都不要写。',
    day: { label: '约谈日期' },
    people: { label: '被约谈的人', least: 1, most: 30 },
    fields: { by: { type: 'people', label: '谁约谈的', most: 3, from: 'committee' } },
    counts: 'people',
    standards: [],
  },
  integrityReport: {
    ...kept,
    label: '述责述廉',
    hint: '谁述责述廉了，报告可以作附件。',
    day: { label: '日期' },
    people: { label: '述责述廉的人', least: 1, most: 30 },
    fields: { activity: { type: 'activity', label: '在哪次会上' } },
    files: 5,
    counts: 'people',
    standards: [],
  },
  warningEducation: {
    ...kept,
    label: '警示教育',
    hint: '党纪条规教育、警示教育：学了什么。在会上学的，选那次活动。',
    avoid: '通报内容涉密的不要写。',
    day: { label: '日期' },
    people: { label: '参加的人', least: 0, most: 200, hint: '在会上学的可以不选，看那次签到' },
    fields: { title, activity: { type: 'activity', label: '在哪次活动' } },
    titleField: 'title',
    files: 5,
    counts: 'branch',
    standards: [],
  },
  appointmentOpinion: {
    ...kept,
    label: '选人用人意见',
    hint: '对选人用人提了几条意见；今年没有，就填 0。',
    avoid: '只写条数，不写被推荐人和意见内容。',
    day: { label: '日期' },
    fields: { count: { type: 'count', label: '意见', least: 0, most: 999, unit: '条', needed: true } },
    counts: 'branch',
    standards: ['5.2'],
  },
} as const satisfies Record<string, KindDefinition>
