import fc from 'fast-check'
import { activityKindIds } from '../activities/kinds'
import {
  countByKind,
  countMarks,
  markWord,
  type RegisterMark,
  registerMark,
  registerMarkLabels,
  sumCounts,
} from './register'

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

  it('counts by kind: every mark once, whatever the kinds', () => {
    const cell = fc.record({
      mark: fc.constantFrom(...(Object.keys(registerMarkLabels) as RegisterMark[])),
      kind: fc.constantFrom(...activityKindIds),
    })
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        const marks = cells.map(({ mark }) => mark)
        const byKind = countByKind(marks, cells, activityKindIds)
        expect(byKind.map(({ kind }) => kind)).toEqual(activityKindIds)
        expect(byKind.reduce((sum, { held }) => sum + held, 0)).toBe(cells.length)
        expect(sumCounts(byKind.map(({ counts }) => counts))).toEqual(countMarks(marks))
      }),
    )
  })

  it('counts by kind: a made-up absence is neither attended nor absent, and a kind nobody held is there with nothing', () => {
    const columns = [{ kind: 'collectiveStudy' }, { kind: 'collectiveStudy' }, { kind: 'partyLecture' }] as const
    const [study, lecture, assembly] = countByKind(['present', 'madeUp', 'leave'], columns, [
      'collectiveStudy',
      'partyLecture',
      'branchAssembly',
    ])
    expect(study).toMatchObject({ held: 2, counts: { expected: 2, attended: 1, madeUp: 1, absent: 0 } })
    expect(lecture).toMatchObject({ held: 1, counts: { expected: 1, leave: 1 } })
    expect(assembly).toMatchObject({ held: 0, counts: { expected: 0 } })
  })

  it.each([
    ['leave', 'duty', '请假（因公）'],
    ['leave', undefined, '请假'],
    ['absent', 'duty', '缺席'],
    ['madeUp', 'sick', '补学'],
  ] as const)('says %s of category %s as %s', (mark, category, word) => {
    expect(markWord(mark, category)).toBe(word)
  })
})
