import { defaultStudySettings as study } from '@domain/study/hours'
import { decidedOf, draftOf, draftProblem, editOptions, type SettingsDraft, sameDecided } from './draft'

const reading = { editDays: 30, study }
const draft = draftOf(reading)
const first = { id: 'a', length: '6', hours: '8' }

it('comes back from the form as it went in', () => {
  expect(decidedOf(draft)).toEqual(reading)
  expect(decidedOf(draftOf({ editDays: null, study }))).toEqual({ editDays: null, study })
  const odd = {
    ...study,
    conversion: [
      { fromMinutes: 75, hours: 1.5 },
      { fromMinutes: 50, hours: 1 },
    ],
  }
  expect(decidedOf(draftOf({ editDays: 1, study: odd })).study).toEqual(odd)
})

it('is the same in any order of kinds', () => {
  expect(sameDecided(reading, { ...reading, study: { ...study, kinds: [...study.kinds].reverse() } })).toBe(true)
  expect(sameDecided(reading, { ...reading, editDays: null })).toBe(false)
  expect(sameDecided(reading, decidedOf({ ...draft, target: '40' }))).toBe(false)
})

test.each<[string, Partial<SettingsDraft>, string | undefined]>([
  ['as it is', {}, undefined],
  ['a target with spaces', { target: ' 40 ' }, undefined],
  ['no target', { target: '' }, '党员每年的学时要填 1 到 1000 的整数'],
  ['words for a target', { committeeTarget: '很多' }, '书记和支部委员每年的学时要填 1 到 1000 的整数'],
  [
    'a step without a length',
    { steps: [first, { ...first, length: '' }] },
    '折算办法第 2 档的时长要填小时数，例如 3 或 1.5',
  ],
  ['no length at all', { steps: [{ ...first, length: '0' }] }, '折算办法第 1 档的时长要填小时数，例如 3 或 1.5'],
  [
    'a step without hours',
    { steps: [{ ...first, hours: 'x' }] },
    '折算办法第 1 档的学时要大于 0、不超过 24，可以是半个学时',
  ],
  [
    'steps the wrong way',
    { steps: [{ ...first, length: '3' }, first] },
    '折算办法第 2 档的时长要比上一档短，请从长到短填写',
  ],
  ['no kinds', { kinds: [] }, '请至少选一种计入学时的活动'],
])('%s', (_, change, problem) => {
  expect(draftProblem({ ...draft, ...change })).toBe(problem)
})

it('offers a week, a month and the year, and what is set', () => {
  expect(editOptions(null).map(({ label }) => label)).toEqual(['一周', '一个月', '到年度封存'])
  expect(editOptions(14)[0]).toEqual({ value: '14', label: '14 天' })
})
