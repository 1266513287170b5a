import { goldenYear, readOptions } from './options'

it('plays the golden year unless told otherwise', () => {
  expect(readOptions([])).toEqual({ ...goldenYear, summary: false, everyHalfHour: false, update: false })
  expect(readOptions(['--from', '2027-03-01', '--to', '2027-03-31', '--summary'])).toMatchObject({
    ...{ from: '2027-03-01', to: '2027-03-31', summary: true },
  })
  expect(readOptions(['--help'])).toBe('help')
})

it.each([
  [['--from', '2027-02-30'], '日期要写成'],
  [['--from', '2027-03-02', '--to', '2027-03-01'], '不能早于'],
  [['--from', '2026-01-01'], '最多'],
  [['--to', '2027-11-30', '--update'], '请去掉别的选项'],
  [['--every', '--update'], '请去掉别的选项'],
  [['--month', '3'], '用法'],
])('refuses %j with a sentence', (args, sentence) => {
  expect(() => readOptions(args)).toThrow(sentence)
})
