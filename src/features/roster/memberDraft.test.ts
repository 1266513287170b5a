import { formatKnownDate } from '@domain/calendar/format'
import { blankDraft, draftOf, type MemberFields, readDraft } from './memberDraft'

const entry: MemberFields = {
  name: '李文博',
  gender: 'male',
  standing: 'full',
  role: 'organisation',
  groupId: 'g1',
  livelihood: 'salaried',
  leadingCadre: true,
  joinedOn: '2008-07',
  admittedOn: '2009-07-01',
  note: '借调到县里',
  noVote: true,
}

test('an entry comes back from its form unchanged', () => {
  expect(readDraft(draftOf(entry))).toEqual({ fields: entry, problems: {} })
})

test('what is left empty is not sent', () => {
  const { fields, problems } = readDraft({ ...blankDraft, name: ' 王芳 ', note: '  ' })
  expect(problems).toEqual({})
  expect(JSON.parse(JSON.stringify(fields))).toEqual({
    name: '王芳',
    standing: 'full',
    role: 'member',
    livelihood: 'salaried',
    leadingCadre: false,
  })
})

test('a name is needed', () => {
  expect(readDraft({ ...blankDraft, name: '  ' }).problems).toEqual({ name: '请填写姓名' })
})

test.each([
  ['2020-07', '2020-06-30', true],
  ['2020-07-15', '2020-07', false],
  ['2020-07', '2020-07-01', false],
  ['', '2020-07', false],
  ['2020-07', '', false],
])('joined %s, admitted %s: contradiction %s', (joinedOn, admittedOn, wrong) => {
  expect('admittedOn' in readDraft({ ...blankDraft, name: '王芳', joinedOn, admittedOn }).problems).toBe(wrong)
})

test('someone on probation has no day of admission', () => {
  const draft = { ...draftOf(entry), standing: 'probationary' as const }
  expect(readDraft(draft).fields.admittedOn).toBeUndefined()
})

test('someone on probation has no vote to be without', () => {
  const draft = { ...draftOf(entry), standing: 'probationary' as const }
  expect(readDraft(draft).fields.noVote).toBeUndefined()
  expect(readDraft({ ...draftOf(entry), vote: 'yes' }).fields.noVote).toBeUndefined()
})

test('a date says as much as is known', () => {
  expect(formatKnownDate('2008-07-01')).toBe('2008年7月1日')
  expect(formatKnownDate('2008-07')).toBe('2008年7月')
})
