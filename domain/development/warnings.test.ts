import { developmentState } from './state'
import type { DevelopmentStepId } from './steps'

type Days = Partial<Record<DevelopmentStepId, string>>

const stateOf = (days: Days, today: string) =>
  developmentState(
    Object.entries(days).map(([step, on]) => ({ step: step as DevelopmentStepId, on })),
    today,
  )

const warned = (days: Days, today: string) =>
  stateOf(days, today).warnings.map(({ level, words }) => `${level} ${words}`)

test.each<[string, Days, string, string[]]>([
  ['nothing known', {}, '2026-11-25', []],
  ['applied', { applied: '2026-03-01' }, '2026-03-24', []],
  [
    'the talk is due',
    { applied: '2026-03-01' },
    '2026-03-25',
    ['due 收到申请书后一个月内要派人谈话：2026年4月1日到期'],
  ],
  [
    'on its last day',
    { applied: '2026-03-01' },
    '2026-04-01',
    ['due 收到申请书后一个月内要派人谈话：2026年4月1日到期'],
  ],
  [
    'the talk is late',
    { applied: '2026-03-01' },
    '2026-04-02',
    ['late 收到申请书后一个月内要派人谈话：2026年4月1日已到期，还没有登记'],
  ],
  ['talked on the last day', { applied: '2026-03-01', firstTalk: '2026-04-01' }, '2026-11-25', []],
  [
    'talked too late',
    { applied: '2026-03-01', firstTalk: '2026-04-02' },
    '2026-11-25',
    ['check 收到申请书后一个月内要派人谈话：期限是2026年4月1日，请核对日期或写明原因'],
  ],
  ['a year as an activist', { activist: '2025-03-01', prospect: '2026-03-01' }, '2026-11-25', []],
  [
    'a day less',
    { activist: '2025-03-01', prospect: '2026-02-28' },
    '2026-11-25',
    ['check 积极分子要经过一年以上培养教育和考察，才能确定为发展对象：最早是2026年3月1日，请核对日期'],
  ],
  [
    'before it began',
    { activist: '2026-03-01', prospect: '2026-02-28' },
    '2026-11-25',
    ['check “确定发展对象”早于“推荐和确定入党积极分子”，请核对日期'],
  ],
  ['on one day', { committeeReview: '2026-03-01', preReview: '2026-03-01' }, '2026-03-02', []],
  ['one rank has no order', { politicalReview: '2026-03-01', prospectFiled: '2026-04-01' }, '2026-11-25', []],
  [
    'the meeting after the superior committee’s consent',
    { preReview: '2026-06-01' },
    '2026-07-02',
    ['late 预审合格后一个月内要开支部大会讨论：2026年7月1日已到期，还没有登记'],
  ],
  ['the same before the rule was there', { preReview: '2026-05-17' }, '2026-07-02', []],
  [
    'approval near',
    { admissionMeeting: '2026-03-01' },
    '2026-05-18',
    ['due 接收预备党员的决议，上级党委要在三个月内审批：2026年6月1日到期'],
  ],
  [
    'approval after three months',
    { admissionMeeting: '2026-03-01' },
    '2026-06-02',
    ['late 接收预备党员的决议，上级党委要在三个月内审批，特殊情况也不能超过六个月：2026年6月1日已到期，还没有登记'],
  ],
  [
    'approval after six months',
    { admissionMeeting: '2026-03-01' },
    '2026-09-02',
    [
      'late 接收预备党员的决议，上级党委要在三个月内审批，特殊情况也不能超过六个月：最长期限2026年9月1日也已过，还没有登记',
    ],
  ],
  [
    'probation nearly over',
    { admissionMeeting: '2025-12-20', admissionApproved: '2026-01-20' },
    '2026-11-25',
    ['due 预备期2026年12月20日满：预备期满后要及时讨论能否转正；延长预备期的，按支部大会决议办'],
  ],
  ['probation not nearly over', { admissionMeeting: '2025-12-26', admissionApproved: '2026-01-20' }, '2026-11-25', []],
  [
    'discussed before it is over',
    { admissionMeeting: '2025-12-20', admissionApproved: '2026-01-20', fullMeeting: '2026-11-25' },
    '2026-11-25',
    ['check 预备期为一年，期满才能讨论转正：最早是2026年12月20日，请核对日期'],
  ],
  [
    'full, but not approved',
    { admissionMeeting: '2025-01-20', admissionApproved: '2025-03-20', fullMeeting: '2026-01-20' },
    '2026-04-21',
    ['late 转正的决议，上级党委要在三个月内审批：2026年4月20日已到期，还没有登记'],
  ],
  ['a day to come', { applied: '2026-11-26' }, '2026-11-25', ['check “递交入党申请书”的日期还没有到，请核对']],
])('%s', (_, days, today, warnings) => {
  expect(warned(days, today)).toEqual(warnings)
})
