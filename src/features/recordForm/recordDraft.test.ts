import { recordKindIds } from '@domain/records/kinds'
import type { RecordJob } from '@/outbox/jobs'
import {
  askedFields,
  draftOf,
  draftOfJob,
  inputOf,
  isLight,
  newDraft,
  newDraftKey,
  type RecordDraft,
  sentValues,
  valuesIn,
} from './recordDraft'

const now = '2026-11-25T06:00:00.000Z'
const self = { memberId: 'me', keeps: false }
const begin = (kind: Parameters<typeof newDraft>[0], start = {}, keeps = false) =>
  newDraft(kind, 'R', start, { ...self, keeps }, now)
const names = (kind: Parameters<typeof askedFields>[0], values = {}) => askedFields(kind, values).map(([name]) => name)

test.each([
  ['a visit is one’s own, today', begin('visit'), { on: '2026-11-25', people: ['me'] }],
  [
    'somebody else is named by the link, oneself beside them',
    begin('talk', { people: ['you'] }),
    { people: ['me', 'you'] },
  ],
  ['who keeps the kind enters it for others', begin('talk', { people: ['a', 'b'] }, true), { people: ['a', 'b'] }],
  ['a paper is nobody’s', begin('workPlan', {}, true), { people: [] }],
  [
    'the activity of the link',
    begin('studyNote', { activityId: 'A', on: '2026-11-20' }),
    { on: '2026-11-20', values: { activity: 'A' } },
  ],
  ['no activity where none is asked for', begin('visit', { activityId: 'A' }), { values: {} }],
  ['a number that is stepped stands at its least', begin('training'), { values: { halfDays: 1 } }],
  [
    'what the button said of the fields',
    begin('studyNote', { activityId: 'A', values: { makesUp: 'true' } }),
    { on: '2026-11-25', values: { activity: 'A', makesUp: true } },
  ],
  ['a number as it is asked for', begin('training', { values: { halfDays: '3' } }), { values: { halfDays: 3 } }],
])('%s', (_what, draft, expected) => {
  expect(draft).toMatchObject(expected)
})

test('what a field cannot hold is not begun with', () => {
  const values = { makesUp: 'perhaps', link: 'nowhere', constructor: 'x', text: '学' }
  expect(begin('studyNote', { values }).values).toEqual({ text: '学' })
})

test.each([
  ['{"makesUp":"true"}', { makesUp: 'true' }],
  ['%7B%22person%22%3A%22%E7%8E%8B%22%7D', { person: '王' }],
  ['{"text":"50%"}', { text: '50%' }],
  ['{"a":1,"b":"c"}', { b: 'c' }],
  ['["a"]', {}],
  ['{oops', {}],
  ['%', {}],
  ['', {}],
])('an address says %s', (address, values) => {
  expect(valuesIn(address)).toEqual(values)
})

test('what one button was about is kept apart from what another is about; the day does not matter', () => {
  const key = (start: Parameters<typeof newDraftKey>[1]) => newDraftKey('studyNote', start)
  expect(key({ activityId: '', people: [], values: {}, on: '2026-11-20' })).toBe('record.new:studyNote')
  const keys = [
    key({ activityId: 'A' }),
    key({ activityId: 'B' }),
    key({ activityId: 'A', values: { makesUp: 'true' } }),
    key({ people: ['a', 'b'] }),
    key({ people: ['a', 'c'] }),
    key({}),
  ]
  expect(new Set(keys).size).toBe(keys.length)
  expect(key({ activityId: 'A', on: '2026-11-20' })).toBe(keys[0])
})

test('what is asked depends on what was chosen', () => {
  expect(names('attestation')).toEqual(['matter'])
  expect(names('attestation', { matter: 'noViolations' })).toEqual(['matter', 'cases'])
  expect(names('attestation', { matter: 'discipline' })).toEqual(['matter', 'kept'])
})

test.each<[string, Parameters<typeof sentValues>[0], RecordDraft['values'], object]>([
  ['numbers are numbers', 'appointmentOpinion', { count: ' １２ ' }, { count: 12 }],
  ['what is no number is sent as it is', 'appointmentOpinion', { count: '12条' }, { count: '12条' }],
  [
    'blanks and empty fields go',
    'visit',
    { place: ' 乡里 ', text: '  ', form: 'village' },
    { place: '乡里', form: 'village' },
  ],
  [
    'what is not asked any more goes',
    'attestation',
    { matter: 'discipline', cases: '2', kept: 'yes' },
    { matter: 'discipline', kept: 'yes' },
  ],
  ['a switch that is off goes', 'studyNote', { makesUp: false, text: '学' }, { text: '学' }],
])('%s', (_what, kind, typed, sent) => {
  expect(sentValues(kind, typed)).toEqual(sent)
})

test('sharing and leaving out the name are sent where the kind knows them', () => {
  const both = { ...begin('opinion'), shared: true, anonymous: true, people: ['me'], values: { text: '好' } }
  expect(inputOf('opinion', { ...both, on: '2026-11-02' }, false, now)).toEqual({
    ...{ recordId: 'R', revision: null, kind: 'opinion', on: '2026-11-25', people: [], values: { text: '好' } },
    anonymous: true,
  })
  expect(inputOf('studyNote', both)).toMatchObject({ people: ['me'], shared: true })
  expect(inputOf('workPlan', both, true)).toMatchObject({ confirm: true, people: ['me'] })
})

test('a form of what is there, and of what waits, is what was sent', () => {
  const values = { good: 12, fair: 0, plain: 0, poor: 0 }
  const reading = { recordId: 'R', kind: 'secretaryReport' as const, revision: 3, on: '2026-11-20', values }
  const draft = draftOf({ ...reading, people: [{ memberId: 'a' }] })
  expect(draft.values).toEqual({ good: '12', fair: '0', plain: '0', poor: '0' })
  const input = inputOf('secretaryReport', draft)
  expect(input).toEqual({ ...reading, people: ['a'] })
  const files = [{ id: 'f', name: 'f.jpg', path: 'p', size: 1, cloudPath: 'c' }]
  const job = { input, files } as RecordJob
  expect(draftOfJob(job)).toEqual({ ...draft, files })
})

test('only a note is its text first', () => {
  expect(recordKindIds.filter(isLight)).toEqual(['studyNote'])
})
