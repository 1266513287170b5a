import { defaultStudySettings as byDefault, type StudySettings } from './hours'
import { studySettingsProblem } from './settings-problem'

const steps = (...pairs: [number, number][]) => ({
  conversion: pairs.map(([fromMinutes, hours]) => ({ fromMinutes, hours })),
})

test.each<[string, Partial<StudySettings>, string | undefined]>([
  ['the default', {}, undefined],
  ['half hours', steps([360, 7.5], [180, 3.5]), undefined],
  ['no steps, but hours by the clock', { conversion: [] }, undefined],
  ['nothing counts', { conversion: [], shorter: 'none' }, '请至少写一档折算办法，否则什么都不计学时'],
  ['no kinds', { kinds: [] }, '请至少选一种计入学时的活动'],
  ['no target', { target: 0 }, '党员每年的学时要填 1 到 1000 的整数'],
  ['a broken target', { committeeTarget: 56.5 }, '书记和支部委员每年的学时要填 1 到 1000 的整数'],
  ['a third of an hour', steps([360, 1 / 3]), '折算办法第 1 档的学时要大于 0、不超过 24，可以是半个学时'],
  ['no hours', steps([360, 8], [180, 0]), '折算办法第 2 档的学时要大于 0、不超过 24，可以是半个学时'],
  ['no length', steps([0, 8]), '折算办法第 1 档的时长要填 1 到 1440 的整数分钟'],
  ['longer than a day', steps([1441, 8]), '折算办法第 1 档的时长要填 1 到 1440 的整数分钟'],
  ['not a number', steps([Number.NaN, 8]), '折算办法第 1 档的时长要填 1 到 1440 的整数分钟'],
  ['twice the same', steps([360, 8], [360, 4]), '折算办法第 2 档的时长要比上一档短，请从长到短填写'],
  ['shorter for more', steps([360, 8], [180, 8]), '折算办法第 2 档的学时要比上一档少'],
  ['seven steps', steps([7, 7], [6, 6], [5, 5], [4, 4], [3, 3], [2, 2], [1, 1]), '折算办法最多 6 档'],
])('%s', (_, change, problem) => {
  expect(studySettingsProblem({ ...byDefault, ...change })).toBe(problem)
})
