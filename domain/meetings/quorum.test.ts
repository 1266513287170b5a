import fc from 'fast-check'
import { activityKindIds } from '../activities/kinds'
import type { MeetingFigures, Part } from './figures'
import { quorumBy, quorumOf } from './quorum'

const nobody = { expected: 0, came: 0 }
const figures = (more: Partial<MeetingFigures>): MeetingFigures => ({
  all: nobody,
  full: nobody,
  probationary: nobody,
  noVote: nobody,
  entitled: nobody,
  observers: 0,
  guests: 0,
  ...more,
})

describe('quorum', () => {
  it.each([
    [0, 0, 1, false, false],
    [0, 1, 1, false, false],
    [1, 1, 1, true, false],
    [1, 2, 2, false, true],
    [2, 2, 2, true, false],
    [1, 3, 2, false, false],
    [2, 3, 2, true, false],
    [2, 4, 3, false, true],
    [3, 4, 3, true, false],
    [2, 5, 3, false, false],
    [3, 5, 3, true, false],
    [12, 24, 13, false, true],
    [13, 24, 13, true, false],
    [12, 25, 13, false, false],
    [13, 25, 13, true, false],
  ])('%i of %i (needed %i): met %s, exactly half %s', (came, of, needed, met, exactlyHalf) => {
    for (const rule of ['entitled', 'committee'] as const) {
      expect(quorumBy(rule, { expected: of, came })).toMatchObject({ met, exactlyHalf, needed, of, came })
    }
  })

  it.each([
    ['entitled', 24, 15, '应到有表决权 24 人，实到 15 人，过半数（13 人），可以表决。'],
    ['entitled', 24, 12, '应到有表决权 24 人，实到 12 人，正好一半，不到过半数（13 人），还差 1 人才能表决。'],
    ['entitled', 25, 9, '应到有表决权 25 人，实到 9 人，不到过半数（13 人），还差 4 人才能表决。'],
    ['entitled', 0, 0, '应到的人里没有人有表决权，不能表决。'],
    ['committee', 5, 3, '应到支部委员 5 人，实到 3 人，过半数（3 人），可以表决。'],
    ['committee', 4, 2, '应到支部委员 4 人，实到 2 人，正好一半，不到过半数（3 人），还差 1 人才能表决。'],
    ['committee', 0, 0, '没有应到的支部委员，不能作决定。'],
  ] as const)('explains itself: %s of %i, %i came', (rule, expected, came, sentence) => {
    expect(quorumBy(rule, { expected, came }).sentence).toBe(sentence)
  })

  it('asks at an assembly for those entitled, however many others come', () => {
    const heads = figures({
      all: { expected: 10, came: 9 },
      entitled: { expected: 8, came: 4 },
      observers: 5,
      guests: 5,
    })
    expect(quorumOf('branchAssembly', heads)).toMatchObject({ met: false, exactlyHalf: true, of: 8, came: 4 })
  })

  it('asks in the committee for its members', () => {
    const heads = figures({ all: { expected: 5, came: 3 }, entitled: { expected: 4, came: 2 } })
    expect(quorumOf('committeeMeeting', heads)).toMatchObject({ met: true, of: 5, came: 3 })
  })

  it.each(activityKindIds.filter((kind) => kind !== 'branchAssembly' && kind !== 'committeeMeeting'))(
    'asks nothing of a %s',
    (kind) => {
      expect(quorumOf(kind, figures({ all: { expected: 10, came: 1 } }))).toEqual({
        met: null,
        exactlyHalf: false,
        needed: 0,
        of: 10,
        came: 1,
        sentence: '这类活动不要求到会比例。',
      })
    },
  )

  it('is met by more than half and nothing less, and one more never undoes it', () => {
    const part: fc.Arbitrary<Part> = fc
      .nat(200)
      .chain((expected) => fc.record({ expected: fc.constant(expected), came: fc.nat(expected) }))
    fc.assert(
      fc.property(part, ({ expected, came }) => {
        const { met, exactlyHalf, needed } = quorumBy('entitled', { expected, came })
        expect(met).toBe(2 * came > expected)
        expect(met).toBe(came >= needed)
        expect(met && exactlyHalf).toBe(false)
        if (met) expect(quorumBy('entitled', { expected, came: came + 1 }).met).toBe(true)
      }),
    )
  })
})
