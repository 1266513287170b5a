import fc from 'fast-check'
import { addDays } from '../calendar/beijing'
import { answerTime, medianDays } from './answer-time'

test.each<[string, string, string | undefined, string, number, number, string]>([
  ['the same day', '2026-11-25', '2026-11-25', '2026-11-30', 0, 0, '当天答复'],
  ['three days later', '2026-11-23', '2026-11-26', '2026-11-30', 3, 3, '3 天后答复'],
  ['over a weekend', '2026-11-27', '2026-11-30', '2026-12-05', 3, 1, '3 天后答复'],
  ['over National Day, with its make-up days', '2026-09-30', '2026-10-12', '2026-12-05', 12, 4, '12 天后答复'],
  ['today', '2026-11-25', undefined, '2026-11-25', 0, 0, '今天提出'],
  ['waiting', '2026-11-25', undefined, '2026-11-30', 5, 3, '已等 5 天'],
  ['over New Year', '2025-12-31', undefined, '2026-01-01', 1, 0, '已等 1 天'],
  ['dated before it was asked', '2026-11-25', '2026-11-20', '2026-11-30', 0, 0, '当天答复'],
  ['asked tomorrow', '2026-11-26', undefined, '2026-11-25', 0, 0, '今天提出'],
])('%s', (_, askedOn, answeredOn, today, days, workdays, words) => {
  const answered = answeredOn !== undefined
  expect(answerTime({ askedOn, answeredOn }, today)).toEqual({ answered, days, workdays, words })
})

test('no more workdays than days, and a wait of two spans is the sum of both', () => {
  const span = fc.nat(200)
  fc.assert(
    fc.property(span, span, span, (start, one, other) => {
      const asked = addDays('2025-06-01', start)
      const [middle, end] = [addDays(asked, one), addDays(asked, one + other)]
      const whole = answerTime({ askedOn: asked }, end)
      const parts = [answerTime({ askedOn: asked }, middle), answerTime({ askedOn: middle }, end)]
      expect(whole.days).toBe(one + other)
      expect(whole.workdays).toBeLessThanOrEqual(whole.days)
      expect(whole.workdays).toBe(parts.reduce((sum, { workdays }) => sum + workdays, 0))
      expect(answerTime({ askedOn: asked, answeredOn: end }, addDays(end, 9))).toMatchObject({ days: whole.days })
    }),
  )
})

test.each<[number[], number | undefined]>([
  [[], undefined],
  [[0], 0],
  [[9, 2], 5.5],
  [[10, 9, 2], 9],
  [[100, 1, 3, 2], 2.5],
  [[4, 4, 4, 4], 4],
])('the middle of %j days is %p', (days, middle) => {
  expect(medianDays(days.map((one) => ({ days: one })))).toBe(middle)
})
