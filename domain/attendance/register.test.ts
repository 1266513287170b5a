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
    ['expected, away, made up since', over, 'm', { state: 'absent', observer: false, madeUp: true }, 'madeUp'],
    ['expected and came, whatever was made up', over, 'm', { state: 'late', observer: false, madeUp: true }, 'late'],
    ['not expected, noted on leave', over, 'x', { state: 'leave', observer: true }, 'leave'],
  ] as const)('%s', (_case, activity, member, entry, mark) => {
    expect(registerMark(activity, member, entry && { activityId: 'a', madeUp: false, ...entry })).toBe(mark)
  })

  it.each([
    ['over', over, 'leave'],
    ['still to come', ahead, 'upcoming'],
  ] as const)('granted leave shows once the activity is %s, unless they came', (_when, activity, mark) => {
    expect(registerMark(activity, 'm', undefined, true)).toBe(mark)
    expect(registerMark(activity, 'x', undefined, true)).toBe('none')
    const came = { activityId: 'a', state: 'present', observer: false, madeUp: false } as const
    expect(registerMark(activity, 'm', came, true)).toBe('present')
  })

  it('counts: expected is attended, leave, absent, made up and open together; observers and what is to come fill nothing', () => {
    const marks = fc.array(fc.constantFrom(...(Object.keys(registerMarkLabels) as RegisterMark[])))
    fc.assert(
      fc.property(marks, (list) => {
        const counts = countMarks(list)
        expect(counts.expected).toBe(counts.attended + counts.leave + counts.absent + counts.madeUp + counts.open)
        expect(counts.attended).toBeGreaterThanOrEqual(counts.late)
        const rest = list.filter((mark) => mark === 'none' || mark === 'upcoming').length
        expect(counts.expected + counts.observer + rest).toBe(list.length)
      }),
    )
  })
})
