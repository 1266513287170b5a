import { readDeadline } from './deadline'
import { describeSchedule } from './describe-schedule'
import { questionnaire } from './question'

test.each([
  ['12月或次年1月', '一次，最迟 2027-01-31'],
  ['6月底前', '一次，最迟 2026-06-30'],
  ['3月、12月', '2 次，最迟 2026-03-31、2026-12-31'],
  ['每月1次', '12 次，最迟 2026-01-31 至 2026-12-31'],
  ['每季度不少于3次', '至少 12 次，最迟 2026-03-31、2026-06-30、2026-09-30、2026-12-31'],
  ['不少于4次', '至少 4 次，最迟 2026-12-31'],
  ['每人1篇，12月底前', '每人一篇，最迟 2026-12-31'],
  ['全年', '全年，2026-12-31 检查'],
  ['随时', '没有固定日期，到时办理'],
  ['随时，每年不少于2次', '至少 2 次，最迟 2026-12-31；没有固定日期，到时办理'],
])('%s comes to %s', (phrase, sentence) => {
  const schedule = readDeadline(phrase, { year: 2026, ask: questionnaire({}).askFor(1) })
  expect(describeSchedule(schedule, 2026)).toBe(sentence)
})
