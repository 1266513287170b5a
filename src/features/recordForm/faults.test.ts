import type { RecordKindId } from '@domain/records/kinds'
import { countFaults, faultsOf, type RecordFaults } from './faults'
import { newDraft, type RecordDraft } from './recordDraft'

const now = '2026-11-25T06:00:00.000Z'
const draft = (kind: RecordKindId, more: Partial<RecordDraft>): RecordDraft => ({
  ...newDraft(kind, 'R', {}, { memberId: 'me', keeps: false }, now),
  ...more,
})

test.each<[string, RecordKindId, Partial<RecordDraft>, number, RecordFaults]>([
  ['what is needed', 'visit', {}, 0, { fields: { form: '请填写“形式”', place: '请填写“去了哪里”' } }],
  [
    'a bound, at its field',
    'appointmentOpinion',
    { values: { count: '1000' } },
    0,
    { fields: { count: '要在 0 到 999 条之间' } },
  ],
  ['no number', 'appointmentOpinion', { values: { count: '几' } }, 0, { fields: { count: '要填整数' } }],
  [
    'a phone number',
    'opinion',
    { values: { text: '打 13812345678' } },
    0,
    { fields: { text: '里有身份证号或手机号，系统不保存这些，请删掉' } },
  ],
  ['the day', 'opinion', { on: '2026-11-26', values: { text: '好' } }, 0, { fields: {}, on: '提出日期不能晚于今天' }],
  ['too few people', 'talk', { values: { way: 'met' } }, 0, { fields: {}, people: '请选择谁和谁谈，至少 2 人' }],
  [
    'fields that do not go together',
    'studyNote',
    { values: { text: '补', makesUp: true } },
    0,
    { fields: {}, all: '补学请选一下是哪次活动' },
  ],
  [
    'a note with nothing in it',
    'studyNote',
    { values: { activity: 'A' } },
    0,
    { fields: {}, all: '还没有内容：写几句、贴一个链接，或者放一张照片都行' },
  ],
  ['a note that is a photo', 'studyNote', {}, 1, { fields: {} }],
  ['a note that is an address', 'studyNote', { values: { link: 'https://example.cn' } }, 0, { fields: {} }],
  ['nobody’s opinion', 'opinion', { anonymous: true, values: { text: '好' } }, 0, { fields: {} }],
])('%s', (_what, kind, more, files, expected) => {
  const found = faultsOf(kind, draft(kind, more), files, now)
  expect(found).toEqual(expected)
  expect(countFaults(found) > 0).toBe(JSON.stringify(expected) !== '{"fields":{}}')
})
