import type { KindDefinition } from '../definition'

const NEVER_ILLNESS = '只写做了什么，不写病情、家庭隐私和身份证号、电话。'

/** 谈心、关怀、意见. */
export const peopleKinds = {
  talk: {
    label: '谈心谈话',
    area: 'people',
    hint: '只记哪天、谁和谁谈了，不记谈话内容。',
    avoid: '谈了什么不要写。',
    enteredBy: 'members',
    keptBy: 'records.manage',
    sees: 'concerned',
    day: { label: '谈话日期' },
    people: { label: '谁和谁谈', least: 2, most: 10 },
    fields: {
      way: {
        type: 'choice',
        label: '方式',
        options: { met: '当面', called: '电话', video: '视频' },
        needed: true,
      },
    },
    counts: 'people',
    standards: ['2.2'],
  },
  careEntry: {
    label: '关怀名单',
    area: 'people',
    hint: '需要组织关怀的党员，列进来以后今年要有一次走访慰问。',
    avoid: NEVER_ILLNESS,
    enteredBy: 'keepers',
    keptBy: 'records.manage',
    sees: 'keepers',
    day: { label: '从哪天起' },
    people: { label: '党员', least: 1, most: 1 },
    fields: {
      why: {
        type: 'choice',
        label: '情况',
        options: { hardship: '生活困难', old: '年老', away: '长期在外', veteran: '老党员', other: '其他' },
        needed: true,
      },
      until: { type: 'day', label: '到哪天为止', ahead: true, hint: '不用再关怀时填' },
    },
    counts: 'people',
    standards: ['2.4'],
  },
  care: {
    label: '走访慰问',
    area: 'people',
    hint: '去看望了谁、谁去的、做了什么。',
    avoid: NEVER_ILLNESS,
    enteredBy: 'keepers',
    keptBy: 'records.manage',
    sees: 'keepers',
    day: { label: '走访日期' },
    people: { label: '看望的党员', least: 1, most: 20 },
    fields: {
      visitors: { type: 'people', label: '谁去的', most: 20, needed: true },
      text: { type: 'text', label: '做了什么', max: 300 },
    },
    files: 3,
    counts: 'people',
    standards: ['2.4'],
  },
  opinion: {
    label: '意见建议',
    area: 'people',
    hint: '对支部工作的意见和建议，每条都会有答复。',
    avoid: '不要写举报线索，举报请走纪检渠道。',
    enteredBy: 'self',
    keptBy: 'records.manage',
    sees: 'concerned',
    mayBeAnonymous: true,
    isAnswered: 'must',
    day: { label: '提出日期' },
    fields: {
      text: { type: 'text', label: '意见建议', max: 1000, needed: true },
    },
    titleField: 'text',
    counts: 'branch',
    standards: ['2.4', '3.2'],
  },
} as const satisfies Record<string, KindDefinition>
