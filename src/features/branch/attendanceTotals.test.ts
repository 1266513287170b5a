import { countMarks } from '@domain/attendance/register'
import { attendanceTotals } from './attendanceTotals'

test('adds everybody up, with the denominator', () => {
  const rows = [
    { counts: countMarks(['present', 'late', 'open', 'upcoming']) },
    { counts: countMarks(['leave', 'observer', 'open']) },
  ]
  expect(attendanceTotals(rows)).toEqual({ words: '全年实到 2/5 人次', open: 2 })
})

test('nothing over yet is said as that', () => {
  expect(attendanceTotals([{ counts: countMarks(['upcoming']) }])).toEqual({ words: '今年还没有应到记录', open: 0 })
})
