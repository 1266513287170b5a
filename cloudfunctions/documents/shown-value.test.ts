import { shownValue } from './shown-value'

const day = new Date('2026-06-30T00:00:00Z')

test.each<[Date | number | string | boolean, string, string]>([
  [1, '', '1'],
  [1, 'General', '1'],
  [0.1 + 0.2, '', '0.3'],
  [1234567, '#,##0', '1234567'],
  [0.9, '0%', '90%'],
  [0.255, '0.0%', '25.5%'],
  [1, '0.00', '1.00'],
  [3, '00', '03'],
  [4, '0"次"', '4次'],
  [2, '"第"0"项"', '第2项'],
  [-4, '00', '-4'],
  [4, '[DBNum1]General', '4'],
  ['3月、12月', '@', '3月、12月'],
  [true, '', 'true'],
  [day, 'mm-dd-yy', '2026-06-30'],
  [day, 'yyyy/m/d', '2026-06-30'],
  [day, '[$-804]yyyy"年"m"月"d"日";@', '2026-06-30'],
  [day, 'yyyy"年"m"月"', '2026年6月'],
  [day, 'm"月"d"日"', '6月30日'],
  [day, 'd-mmm', '6月30日'],
  [day, 'mmm', '6月'],
  [day, 'yyyy', '2026年'],
  [day, 'aaaa', '2026-06-30'],
  [new Date('2026-06-30T14:30:00Z'), 'yyyy-mm-dd hh:mm', '2026-06-30 14:30'],
  [new Date('1899-12-30T14:30:00Z'), 'h:mm AM/PM', '14:30'],
  [new Date(Number.NaN), 'm"月"d"日"', '######'],
])('%p as %s is shown as %s', (value, format, shown) => {
  expect(shownValue(value, format)).toBe(shown)
})
