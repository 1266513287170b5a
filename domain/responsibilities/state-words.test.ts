import { type DatedTask, stateWords, windowWords, withSpokenDays } from './state-words'

const today = '2026-06-25'
const task = (change: Partial<DatedTask>): DatedTask => ({
  ...{ from: '2026-06-01', to: '2026-06-30', state: 'due' },
  ...change,
})

test.each<[Partial<DatedTask>, string]>([
  [{ from: '2026-04-01', to: '2026-04-30' }, '4月1日–4月30日'],
  [{ from: '2026-04-30', to: '2026-04-30' }, '4月30日'],
  [{ from: '2026-12-01', to: '2027-01-31' }, '12月1日–2027年1月31日'],
  [{ from: '2027-01-01', to: '2027-01-31' }, '2027年1月1日–1月31日'],
  [{ from: '2026-01-01', to: '2026-12-31', open: 'allYear' }, '全年，12月31日前'],
  [{ from: '2026-01-01', to: '2026-12-31', open: 'onRequest' }, '有要求时办'],
])('%j is to be done %s', (change, words) => {
  expect(windowWords(task(change), today)).toBe(words)
})

test.each<[Partial<DatedTask>, string]>([
  [{}, '还有 5 天'],
  [{ to: today }, '今天到期'],
  [{ to: '2026-06-22', state: 'late' }, '已逾期 3 天'],
  [{ from: '2026-07-01', to: '2027-01-31', state: 'ahead' }, '7月1日开始'],
  [{ state: 'done', doneOn: '2026-06-12' }, '6月12日完成'],
  [{ to: '2026-05-31', state: 'doneLate', doneOn: '2026-06-03' }, '6月3日逾期完成，晚了 3 天'],
  [{ state: 'done' }, '已完成'],
  [{ state: 'doneLate' }, '逾期完成'],
  [{ state: 'open', open: 'onRequest' }, '有要求时办'],
])('%j: %s', (change, words) => {
  expect(stateWords(task(change), today)).toBe(words)
})

test('days of a text are said as people say them', () => {
  expect(withSpokenDays('2 次，最迟 2026-04-30、2027-01-31', today)).toBe('2 次，最迟 4月30日、2027年1月31日')
})
