import fc from 'fast-check'
import { countMarks, type RegisterMark, registerMark, registerMarkLabels } from './register'

const over = { id: 'a', expected: ['m'], over: true }
const ahead = { ...over, over: false }

describe('attendance register', () => {
  it.each([
    ['expected and came', over, 'm', { state: 'present', observer: false }, 'present'],
    ['expected and late', over, 'm', { state: 'late', observer: false }, 'late'],
    ['expected, on leave', over, 'm', { state: 'leave', observer: false }, 'leave'],
    ['expected, absent', over, 'm', { state: 'absent', observer: false }, 'absent'],
    ['expected, nobody said', over, 'm', undefined, 'open'],
    ['expected, still to come', ahead, 'm', undefined, 'upcoming'],
    ['not expected', over, 'x', undefined, 'none'],
    ['not expected but came', over, 'x', { state: 'present', observer: true }, 'observer'],
    ['not expected but late', over, 'x', { state: 'late', observer: true }, 'observer'],
    ['not expected, noted on leave', over, 'x', { state: 'leave', observer: true }, 'leave'],
  ] as const)('%s', (_case, activity, member, entry, mark) => {
    expect(registerMark(activity, member, entry && { activityId: 'a', ...entry })).toBe(mark)
  })

  it('counts: expected is attended, leave, absent and open together; observers and what is to come fill nothing', () => {
    const marks = fc.array(fc.constantFrom(...(Object.keys(registerMarkLabels) as RegisterMark[])))
    fc.assert(
      fc.property(marks, (list) => {
        const counts = countMarks(list)
        expect(counts.expected).toBe(counts.attended + counts.leave + counts.absent + counts.open)
        expect(counts.attended).toBeGreaterThanOrEqual(counts.late)
        const rest = list.filter((mark) => mark === 'none' || mark === 'upcoming').length
        expect(counts.expected + counts.observer + rest).toBe(list.length)
      }),
    )
  })
})
