import fc from 'fast-check'
import { faultOfCounts, resolutionResult } from './resolution'
import type { Room } from './room'
import type { Counts } from './vote'

const counts = (inFavour: number, against = 0, abstain = 0): Counts => ({ for: inFavour, against, abstain })

describe('a resolution', () => {
  it.each([
    [0, 0, 0, 'noQuorum', 1],
    [1, 0, 0, 'noQuorum', 1],
    [1, 1, 0, 'notPassed', 1],
    [1, 1, 1, 'passed', 1],
    [2, 1, 1, 'noQuorum', 2],
    [2, 2, 1, 'exactlyHalf', 2],
    [2, 2, 2, 'passed', 2],
    [3, 2, 1, 'notPassed', 2],
    [3, 2, 2, 'passed', 2],
    [4, 2, 2, 'noQuorum', 3],
    [4, 3, 2, 'exactlyHalf', 3],
    [4, 3, 3, 'passed', 3],
    [5, 3, 2, 'notPassed', 3],
    [5, 3, 3, 'passed', 3],
    [24, 12, 12, 'noQuorum', 13],
    [24, 13, 12, 'exactlyHalf', 13],
    [24, 13, 13, 'passed', 13],
    [24, 24, 12, 'exactlyHalf', 13],
    [24, 24, 11, 'notPassed', 13],
    [25, 25, 12, 'notPassed', 13],
    [25, 13, 13, 'passed', 13],
  ] as const)('of %i entitled, %i present, %i for: %s, needing %i', (entitled, present, inFavour, outcome, needed) => {
    expect(resolutionResult('resolution', { entitled, present }, counts(inFavour))).toMatchObject({ outcome, needed })
  })

  it.each([
    [24, 18, counts(15, 2, 1), '应到有表决权 24 人，过半数要 13 人；赞成 15、反对 2、弃权 1，通过。'],
    [24, 20, counts(12, 6, 2), '赞成 12 人，正好是 24 人的一半，没有过半数，不算通过，请会议另作决定。'],
    [
      24,
      20,
      counts(12, 5, 1),
      '赞成 12 人，正好是 24 人的一半，没有过半数，不算通过，请会议另作决定。到会的另有 2 人没有表决。',
    ],
    [
      24,
      20,
      counts(11, 5, 1),
      '应到有表决权 24 人，过半数要 13 人；赞成 11、反对 5、弃权 1，到会的另有 3 人没有表决，没有通过。',
    ],
    [24, 12, counts(12), '应到有表决权 24 人，实到 12 人，正好一半，不到过半数（13 人），还差 1 人才能表决。'],
    [0, 0, counts(0), '应到的人里没有人有表决权，不能表决。'],
  ])('of %i entitled, %i present, %j explains itself', (entitled, present, votes, sentence) => {
    expect(resolutionResult('resolution', { entitled, present }, votes).sentence).toBe(sentence)
  })
})

describe('a committee’s decision', () => {
  it.each([
    [0, 0, 0, 'noQuorum', 1],
    [1, 1, 1, 'passed', 1],
    [2, 1, 1, 'noQuorum', 1],
    [2, 2, 1, 'exactlyHalf', 2],
    [3, 2, 1, 'exactlyHalf', 2],
    [3, 2, 2, 'passed', 2],
    [3, 3, 2, 'passed', 2],
    [4, 2, 2, 'noQuorum', 2],
    [4, 3, 2, 'passed', 2],
    [5, 2, 2, 'noQuorum', 2],
    [5, 3, 2, 'passed', 2],
    [5, 4, 2, 'exactlyHalf', 3],
    [5, 5, 2, 'notPassed', 3],
    [24, 13, 7, 'passed', 7],
    [25, 24, 12, 'exactlyHalf', 13],
  ] as const)('of %i members, %i present, %i for: %s, needing %i', (entitled, present, inFavour, outcome, needed) => {
    const room = { entitled, present }
    expect(resolutionResult('committeeDecision', room, counts(inFavour))).toMatchObject({ outcome, needed })
  })

  it.each([
    [5, 4, counts(3, 1), '应到支部委员 5 人，到会 4 人，到会的过半数要 3 人；赞成 3、反对 1、弃权 0，通过。'],
    [5, 4, counts(2, 2), '赞成 2 人，正好是到会 4 人的一半，没有过半数，不算通过，请会议另作决定。'],
    [4, 2, counts(2), '应到支部委员 4 人，实到 2 人，正好一半，不到过半数（3 人），还差 1 人才能表决。'],
  ])('of %i members, %i present, %j explains itself', (entitled, present, votes, sentence) => {
    expect(resolutionResult('committeeDecision', { entitled, present }, votes).sentence).toBe(sentence)
  })
})

describe('counts that cannot be', () => {
  it.each([
    ['everybody voted', { entitled: 24, present: 18 }, counts(15, 2, 1), null],
    ['not everybody voted', { entitled: 24, present: 18 }, counts(1), null],
    ['nobody was there', { entitled: 0, present: 0 }, counts(0), null],
    [
      'more votes than voters',
      { entitled: 24, present: 17 },
      counts(15, 2, 1),
      '赞成、反对、弃权共 18 票，比到会的 17 人还多，请核对',
    ],
    ['more present than entitled', { entitled: 24, present: 25 }, counts(15), '到会 25 人，比应到的 24 人还多，请核对'],
    ['a negative number', { entitled: 24, present: 18 }, counts(15, -1, 1), '人数和票数只能填 0 或更大的整数，请核对'],
    ['a broken number', { entitled: 24, present: 18 }, counts(1.5), '人数和票数只能填 0 或更大的整数，请核对'],
  ])('%s', (_case, room, votes, fault) => {
    expect(faultOfCounts(room, votes)).toBe(fault)
  })
})

describe('any vote that can be', () => {
  const votes = fc
    .tuple(fc.nat(60), fc.nat(60), fc.nat(60), fc.nat(60), fc.nat(60))
    .map(([inFavour, against, abstain, silent, away]): [Room, Counts] => {
      const present = inFavour + against + abstain + silent
      return [{ entitled: present + away, present }, counts(inFavour, against, abstain)]
    })

  it('has no fault, and passes exactly with more than half', () => {
    fc.assert(
      fc.property(votes, ([room, cast]) => {
        expect(faultOfCounts(room, cast)).toBeNull()
        const resolution = resolutionResult('resolution', room, cast)
        expect(resolution.outcome === 'passed').toBe(2 * cast.for > room.entitled)
        expect(resolution.outcome === 'passed').toBe(cast.for >= resolution.needed)
        const decision = resolutionResult('committeeDecision', room, cast)
        const most = 2 * cast.for > room.present
        expect(decision.outcome === 'passed').toBe(most && 2 * room.present > room.entitled)
      }),
    )
  })

  it('is not undone by one who changes from against to for', () => {
    fc.assert(
      fc.property(votes, fc.constantFrom('resolution', 'committeeDecision'), ([room, cast], kind) => {
        fc.pre(cast.against > 0 && resolutionResult(kind, room, cast).outcome === 'passed')
        const changed = counts(cast.for + 1, cast.against - 1, cast.abstain)
        expect(resolutionResult(kind, room, changed).outcome).toBe('passed')
      }),
    )
  })
})
