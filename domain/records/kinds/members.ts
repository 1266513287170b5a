import { developmentSteps } from '../../development/steps'
import type { KindDefinition } from '../definition'

const developmentOptions: Record<string, string> = Object.fromEntries(
  developmentSteps.map(({ id, n, label }) => [id, `${n} ${label}`]),
)

const kept = {
  area: 'members',
  enteredBy: 'keepers',
  keptBy: 'members.manage',
  standards: [],
} as const

/** 党员队伍. */
export const memberKinds = {
  politicalBirthday: {
    ...kept,
    sees: 'branch',
    label: '政治生日',
    hint: '给谁过了政治生日。',
    day: { label: '日期' },
    people: { label: '过生日的人', least: 1, most: 30 },
    fields: { text: { type: 'text', label: '怎么过的', max: 300 } },
    files: 5,
    counts: 'people',
  },
  transfer: {
    ...kept,
    sees: 'concerned',
    label: '组织关系转接',
    hint: '谁转进来、谁转出去，从哪里、到哪里。',
    avoid: '不写身份证号、住址。',
    day: { label: '介绍信日期' },
    people: { label: '党员', least: 1, most: 1 },
    fields: {
      direction: { type: 'choice', label: '转入还是转出', options: { in: '转入', out: '转出' }, needed: true },
      branch: { type: 'line', label: '对方党组织', max: 60, needed: true },
      receiptOn: { type: 'day', label: '收到回执的日期', hint: '转出的收到回执再填' },
    },
    titleField: 'branch',
    files: 3,
    counts: 'people',
  },
  developmentStep: {
    ...kept,
    sees: 'keepers',
    label: '发展党员',
    hint: '每走一步记一条：谁、哪一步、哪天。间隔不够会提醒，不会拦您。',
    avoid: '只写姓名和步骤，政审内容不要写。',
    day: { label: '日期' },
    people: { label: '预备党员（已在名册）', least: 0, most: 1, hint: '还不是党员的，在下面写姓名' },
    fields: {
      person: { type: 'line', label: '姓名', max: 20, needed: true },
      step: { type: 'choice', label: '第几步', options: developmentOptions, needed: true },
    },
    titleField: 'person',
    files: 3,
    counts: 'branch',
  },
} as const satisfies Record<string, KindDefinition>
