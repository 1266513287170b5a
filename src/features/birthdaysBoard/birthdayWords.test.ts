import { type Birthday, birthdayGroups, birthdayNote, congratulation } from './birthdayWords'

const TODAY = '2026-11-25'
const birthday = (name: string, on: string, more: Partial<Birthday> = {}): Birthday => ({
  ...{ memberId: name, name, on, years: 9, ...more },
})

test.each<[string, string, string]>([
  [TODAY, '今天 · 入党 9 周年', '陈红同志：今天是您的政治生日，入党 9 周年。祝您政治生日快乐！'],
  ['2026-12-05', '12月5日 · 入党 9 周年', '陈红同志：12月5日是您的政治生日，入党 9 周年。祝您政治生日快乐！'],
  ['2027-01', '1月（只知道月份） · 入党 9 周年', '陈红同志：1月是您的政治生日，入党 9 周年。祝您政治生日快乐！'],
])('on %s', (on, note, words) => {
  expect(birthdayNote(birthday('陈红', on), TODAY)).toBe(note)
  expect(congratulation(birthday('陈红', on), TODAY)).toBe(words)
})

test('whose it is by now, whose comes, and whose is marked', () => {
  const { now, later, marked } = birthdayGroups({
    today: TODAY,
    past: [birthday('甲', '2026-11-02'), birthday('乙', '2026-10-20', { recordId: 'r' })],
    coming: [birthday('丙', '2026-11'), birthday('丁', '2026-11-30'), birthday('戊', '2026-12-01')],
  })
  const names = (some: Birthday[]) => some.map(({ name }) => name)
  expect([now, later, marked].map(names)).toEqual([['甲', '丙', '丁'], ['戊'], ['乙']])
})
