import { flawOf } from './check'
import { evidenceOf } from './evidence'
import { type BranchRecord, concernedBy, isBackEntered, isOpen, NOBODY, signatureId } from './record'
import { linesOf } from './words'

const visit = { kind: 'visit', state: 'recorded', by: 'm1', people: ['m1', 'm2'] } as const

function record(changes: Partial<BranchRecord> = {}): BranchRecord {
  const base = {
    _id: 'r1',
    branchId: 'b',
    kind: 'visit' as const,
    on: '2026-03-02',
    year: 2026,
    title: '向阳村',
    values: {},
  }
  return {
    ...{
      ...base,
      people: ['m1', 'm2'],
      concerned: ['m1', 'm2'],
      open: true,
      state: 'recorded',
      answers: [],
      files: [],
    },
    ...{ fileKey: '', by: 'm1', enteredOn: '2026-03-02', at: '', updatedBy: 'm1', updatedAt: '', revision: 0 },
    ...changes,
  }
}

test.each([
  ['a visit', {}, true, ['m1', 'm2']],
  ['a held one', { textHeld: true }, false, ['m1']],
  ['one taken back', { withdrawn: { by: 'm1', at: '', reason: '' } }, false, ['m1']],
  ['a talk', { kind: 'talk' }, false, ['m1', 'm2']],
  ['care', { kind: 'care', by: 's', people: ['m1'] }, false, [NOBODY]],
  ['a note', { kind: 'studyNote', people: ['m1'] }, false, ['m1']],
  ['a shared note', { kind: 'studyNote', people: ['m1'], shared: true }, true, ['m1']],
  ['a draft', { kind: 'workPlan', state: 'draft', by: 's', people: [] }, false, ['s']],
  ['a note entered for somebody', { kind: 'studyNote', by: 's', people: ['m1'] }, false, ['s', 'm1']],
  ['an opinion without a name', { kind: 'opinion', by: '', people: [] }, false, [NOBODY]],
] as const)('%s: open, and whom it concerns', (_what, changes, open, concerned) => {
  const seen = { ...visit, people: [...visit.people], ...changes } as BranchRecord
  expect(isOpen(seen)).toBe(open)
  expect(concernedBy(seen)).toEqual(concerned)
})

test.each([
  ['2026-03-02', '2026-03-02', false],
  ['2026-03-02', '2026-03-09', false],
  ['2026-03-02', '2026-03-10', true],
  ['2026-12-31', '2027-01-08', true],
])('of %s, entered on %s: 补录 %s', (on, enteredOn, late) => {
  expect(isBackEntered({ on, enteredOn })).toBe(late)
})

describe('evidence', () => {
  const hash = 'a'.repeat(64)
  const letter = record({ kind: 'responsibilityLetter', people: ['m2'], values: { upper: ['m1'] }, textHash: hash })
  const signed = (memberId: string, on: string, textHash = hash) => ({ recordId: 'r1', memberId, on, textHash })

  it('is of everybody who took part, and says who may read it where not all may', () => {
    expect(evidenceOf(record(), [])).toEqual([
      { kind: 'visit', id: 'r1', on: '2026-03-02', title: '向阳村', peopleIds: ['m1', 'm2'] },
    ])
    expect(evidenceOf(record({ kind: 'talk', open: false }), [])).toMatchObject([{ seenBy: ['m1', 'm2'] }])
    expect(evidenceOf(record({ enteredOn: '2026-06-01' }), [])).toMatchObject([
      { backEntered: true, enteredOn: '2026-06-01' },
    ])
  })

  it('is none of a draft or of what was taken back', () => {
    expect(evidenceOf(record({ state: 'draft' }), [])).toEqual([])
    expect(evidenceOf(record({ withdrawn: { by: 'm1', at: '', reason: '' } }), [])).toEqual([])
  })

  it('of a pledge is each valid name, on the day it was put there', () => {
    const pledge = record({ kind: 'integrityPledge', people: [], textHash: hash })
    const names = [
      signed('m1', '2026-06-05'),
      signed('m2', '2026-06-06', 'b'.repeat(64)),
      { ...signed('m3', '2026-06-07'), recordId: 'r2' },
    ]
    expect(evidenceOf(pledge, names)).toMatchObject([{ personId: 'm1', on: '2026-06-05' }])
  })

  it('of a letter is there when the last of both sides has signed', () => {
    expect(evidenceOf(letter, [signed('m1', '2026-05-20')])).toEqual([])
    expect(evidenceOf(letter, [signed('m2', '2026-05-20'), signed('m1', '2026-05-22')])).toMatchObject([
      { on: '2026-05-22' },
    ])
  })
})

test('a signature’s id is of its record, member and version', () => {
  expect(signatureId('r1', 'm1', 'abcdef0123456789')).toBe('r1:m1:abcdef012345')
})

const now = '2026-11-25T02:00:00.000Z'
test.each([
  [{ kind: 'visit', on: '2026-11-26', people: ['m1'], values: {} }, '日期不能晚于今天'],
  [{ kind: 'visit', on: '2026-11-25', people: [], values: {} }, '请选择去的人'],
  [{ kind: 'talk', on: '2026-11-25', people: ['m1'], values: { way: 'met' } }, '至少 2 人'],
  [{ kind: 'workPlan', on: '2026-11-25', people: ['m1'], values: { title: '计划' } }, '不用选人'],
  [{ kind: 'careEntry', on: '2026-11-25', people: ['m1'], values: { why: 'old', until: '2026-11-01' } }, '不能早于'],
  [{ kind: 'rectification', on: '2026-11-25', people: ['m1'], values: { title: '改', due: '2026-11-24' } }, '不能早于'],
  [
    { kind: 'responsibilityLetter', on: '2026-11-25', people: ['m1'], values: { title: '书', text: '文' } },
    '上一级请选一位',
  ],
  [
    {
      kind: 'responsibilityLetter',
      on: '2026-11-25',
      people: ['m1'],
      values: { title: '书', text: '文', upper: ['m2'], upperOutside: '书记' },
    },
    '上一级请选一位',
  ],
  [
    {
      kind: 'rectification',
      on: '2026-11-25',
      people: ['m1'],
      values: { title: '改', due: '2027-01-24', doneOn: '2026-11-26' },
    },
    '“改好的日期”不能晚于今天',
  ],
] as const)('%j: %s', (form, sentence) => {
  expect(flawOf(form as unknown as Parameters<typeof flawOf>[0], now)).toContain(sentence)
})

test('a record in words, field by field in the catalogue’s order', () => {
  const names = { member: (id: string) => ({ m1: '褚伟', m2: '卫东升' })[id] ?? '', activity: () => '11月党课' }
  const values = { place: '向阳村', form: 'village', text: '送书' }
  expect(linesOf('visit', values, names).map(({ words }) => words)).toEqual(['驻村', '向阳村', '送书'])
  expect(linesOf('care', { visitors: ['m1', 'm2'] }, names)[0]?.words).toBe('褚伟、卫东升')
  const note = { activity: 'a1', makesUp: true, text: '学' }
  expect(linesOf('studyNote', note, names).map(({ words }) => words)).toEqual(['学', '11月党课', '是'])
  expect(linesOf('rectification', { title: '改', due: '2026-12-01' }, names)[1]?.words).toBe('2026年12月1日')
  expect(linesOf('appointmentOpinion', { count: 0 }, names)[0]?.words).toBe('0 条')
})
