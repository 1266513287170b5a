import { defaultStudySettings as rules } from './hours'
import { conversionWords, countedKindsWords, hoursWords, missingStudy, restWords, yearLeft } from './study-words'

test.each([
  [
    'as it is until somebody decides',
    {},
    '一天里满 6 小时算 8 学时，满 3 小时算 4 学时，更短的每满半小时算 0.5 学时。',
  ],
  [
    'whole hours',
    { shorter: 'wholeHours' },
    '一天里满 6 小时算 8 学时，满 3 小时算 4 学时，更短的每满 1 小时算 1 学时。',
  ],
  ['without steps', { conversion: [] }, '每满半小时算 0.5 学时。'],
  [
    'odd lengths',
    { conversion: [90, 75, 45, 30].map((fromMinutes) => ({ fromMinutes, hours: 1.5 })), shorter: 'none' },
    '一天里满 1.5 小时算 1.5 学时，满 75 分钟算 1.5 学时，满 45 分钟算 1.5 学时，满 30 分钟算 1.5 学时，更短的不计学时。',
  ],
] as const)('the conversion %s', (_, change, words) => {
  expect(
    conversionWords({
      ...rules,
      ...change,
      conversion: [...('conversion' in change ? change.conversion : rules.conversion)],
    }),
  ).toBe(words)
})

test('kinds that give hours', () => {
  expect(countedKindsWords(rules)).toBe('计学时的活动：集中学习、党课、主题党日。')
  expect(countedKindsWords({ kinds: [] })).toBe('现在没有哪类活动计学时。')
})

test.each([
  ['collectiveStudy', 1.5, '1.5 学时'],
  ['collectiveStudy', 0, '时间短，不够折算学时'],
  ['branchAssembly', 0, '这类活动不计学时'],
  ['training', 0, '不够折算，不计学时'],
] as const)('%s of %d hours', (kind, hours, words) => {
  expect(hoursWords({ kind, hours }, rules)).toBe(words)
})

const figures = (times: number, hours: number) => ({
  sessions: { done: times, of: 12 },
  hours: { done: hours, of: 32 },
})

test.each([
  [9, 26, '集中学习 3 次、6 学时'],
  [9, 40, '集中学习 3 次'],
  [12, 31.5, '0.5 学时'],
  [12, 32, undefined],
  [14, 33, undefined],
])('%d times and %d hours', (times, hours, words) => {
  expect(missingStudy(figures(times, hours))).toBe(words)
})

test.each([
  ['2026-01-01', '剩 11 个多月'],
  ['2026-11-24', '剩 1 个多月'],
  ['2026-11-30', '剩 1 个月'],
  ['2028-02-28', '剩 10 个多月'],
  ['2028-02-29', '剩 10 个月'],
  ['2026-12-01', '剩 30 天'],
  ['2026-12-30', '剩 1 天'],
  ['2026-12-31', '今天是最后一天'],
])('%s: %s', (today, words) => {
  expect(yearLeft(today)).toBe(words)
})

test('the sentence under the figures', () => {
  expect(restWords(figures(9, 26), 2026, '2026-11-24')).toBe('还差集中学习 3 次、6 学时，剩 1 个多月')
  expect(restWords(figures(12, 32), 2026, '2026-11-24')).toBe('今年的集中学习和学时都够了')
  expect(restWords(figures(9, 32), 2025, '2026-11-24')).toBe('2025 年差集中学习 3 次')
  expect(restWords(figures(0, 0), 2025, '2026-11-24')).toBe('2025 年没有学习的记录')
  expect(restWords(figures(12, 32), 2025, '2026-11-24')).toBe('2025 年的集中学习和学时都够了')
})
