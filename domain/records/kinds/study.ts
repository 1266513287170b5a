import type { KindDefinition } from '../definition'

const NO_SECRETS = '不要写涉密内容，也不要写身份证号、电话。'

/** 学习. */
export const studyKinds = {
  studyNote: {
    label: '学习笔记',
    area: 'study',
    hint: '几句话、一个链接或手写笔记的照片都行，长短不限。',
    avoid: NO_SECRETS,
    enteredBy: 'self',
    keptBy: 'records.manage',
    sees: 'concerned',
    mayShare: true,
    isAnswered: 'may',
    day: { label: '学习日期' },
    fields: {
      title: { type: 'line', label: '题目', max: 60, hint: '可以不填' },
      text: { type: 'text', label: '笔记或心得', max: 8000 },
      link: { type: 'link', label: '链接', hint: '学了哪篇文章，可以贴网址' },
      activity: { type: 'activity', label: '是哪次活动的', hint: '可以不选' },
      makesUp: { type: 'flag', label: '这是补学', hint: '那次没能参加，后来自己补学了' },
    },
    titleField: 'title',
    files: 9,
    counts: 'people',
    standards: ['3.1'],
  },
  training: {
    label: '参加培训',
    area: 'study',
    hint: '党校、培训班、网络学院等，按半天计学时。',
    enteredBy: 'members',
    keptBy: 'records.manage',
    sees: 'concerned',
    day: { label: '开始日期' },
    people: { label: '参加的人', least: 1, most: 100 },
    fields: {
      title: { type: 'line', label: '培训名称', max: 60, needed: true },
      organiser: { type: 'line', label: '举办单位', max: 40 },
      halfDays: { type: 'count', label: '共几个半天', least: 1, most: 60, unit: '个半天', needed: true },
    },
    titleField: 'title',
    files: 3,
    counts: 'people',
    standards: ['3.1'],
  },
  article: {
    label: '理论文章',
    area: 'study',
    hint: '党建理论研讨文章、调研报告，写题目，文章可以作附件或贴链接。',
    avoid: NO_SECRETS,
    enteredBy: 'self',
    keptBy: 'records.manage',
    sees: 'branch',
    day: { label: '完成日期' },
    fields: {
      title: { type: 'line', label: '题目', max: 80, needed: true },
      published: { type: 'line', label: '发表在哪里', max: 60, hint: '没有发表就不填' },
      text: { type: 'text', label: '摘要', max: 2000 },
      link: { type: 'link', label: '链接' },
    },
    titleField: 'title',
    files: 3,
    counts: 'people',
    standards: ['3.1'],
  },
} as const satisfies Record<string, KindDefinition>
