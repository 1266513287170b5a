import fc from 'fast-check'
import { electionResult, faultOfElection } from './election'
import type { Room } from './room'
import type { Candidate, ElectionTally } from './vote'

const names = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛']
const candidates = (count: number): Candidate[] => names.slice(0, count).map((name) => ({ id: name, name }))
const tally = (ballots: number, votes: readonly number[], invalid = 0): ElectionTally => ({
  ballots,
  invalid,
  votes: Object.fromEntries(votes.map((count, at) => [names[at], count])),
})

describe('who must be present', () => {
  it.each([
    [0, 0, 0, false],
    [1, 0, 1, false],
    [1, 1, 1, true],
    [2, 1, 2, false],
    [2, 2, 2, true],
    [3, 2, 3, false],
    [3, 3, 3, true],
    [4, 3, 4, false],
    [4, 4, 4, true],
    [5, 3, 4, false],
    [5, 4, 4, true],
    [24, 19, 20, false],
    [24, 20, 20, true],
    [25, 19, 20, false],
    [25, 20, 20, true],
  ])('of %i entitled, %i present: %i must be, valid %s', (entitled, present, mustBePresent, valid) => {
    const result = electionResult({ entitled, present }, 1, candidates(2), tally(0, []))
    expect(result).toMatchObject({ mustBePresent, valid })
  })
})

describe('who is elected', () => {
  it.each<[string, number, number, number[], { elected: string; tied?: string; exactlyHalf?: string; open?: number }]>([
    ['those with more than half', 22, 2, [20, 18, 4], { elected: '甲乙' }],
    ['those with the most votes, where more have enough', 22, 2, [14, 16, 15], { elected: '乙丙' }],
    ['nobody with exactly half', 22, 2, [20, 11, 11], { elected: '甲', exactlyHalf: '乙丙', open: 1 }],
    ['nobody with less', 22, 2, [20, 10, 3], { elected: '甲', open: 1 }],
    ['nobody at all', 21, 1, [10, 10], { elected: '', open: 1 }],
    ['at a tie for the last seat those above it', 22, 3, [20, 15, 15, 15], { elected: '甲', tied: '乙丙丁', open: 2 }],
    ['at a tie of all nobody yet', 22, 1, [12, 12], { elected: '', tied: '甲乙', open: 1 }],
    ['both of a tie that fits', 22, 2, [15, 15, 12], { elected: '甲乙' }],
    ['a tie below the last seat changes nothing', 22, 1, [20, 12, 12], { elected: '甲' }],
    ['a tie at exactly half is none', 22, 1, [11, 11], { elected: '', exactlyHalf: '甲乙', open: 1 }],
    ['the only voter’s choice', 1, 1, [1], { elected: '甲' }],
    ['both of two voters', 2, 1, [1, 2], { elected: '乙', exactlyHalf: '甲' }],
  ])('%s', (_case, present, seats, votes, { elected, tied = '', exactlyHalf = '', open = 0 }) => {
    const room = { entitled: present, present }
    const result = electionResult(room, seats, candidates(votes.length), tally(present, votes))
    expect(result).toMatchObject({
      valid: true,
      elected: [...elected],
      tied: [...tied],
      exactlyHalf: [...exactlyHalf],
      open,
    })
  })

  it.each([
    [1, 1],
    [2, 2],
    [3, 2],
    [4, 3],
    [5, 3],
    [24, 13],
    [25, 13],
  ])('of %i present %i votes are needed, and elect', (present, needed) => {
    const elect = (votes: number) =>
      electionResult({ entitled: present, present }, 1, candidates(1), tally(present, [votes]))
    expect(elect(needed)).toMatchObject({ needed, elected: ['甲'], open: 0 })
    expect(elect(needed - 1)).toMatchObject({ needed, elected: [], open: 1 })
  })

  it('is nobody where too few are present, and nothing is flagged', () => {
    const result = electionResult({ entitled: 24, present: 18 }, 2, candidates(3), tally(18, [18, 9, 9]))
    expect(result).toMatchObject({ valid: false, elected: [], exactlyHalf: [], tied: [], open: 2 })
  })

  it('finds no votes for an id that every object has', () => {
    const odd = [{ id: 'constructor', name: '甲' }]
    expect(electionResult({ entitled: 1, present: 1 }, 1, odd, tally(1, [])).elected).toEqual([])
  })
})

describe('the sentence of an election', () => {
  const valid = '应到会有选举权 24 人，实到 22 人，达到五分之四，选举有效；当选要过实到的半数，至少 12 票。'

  it.each<[string, Room, number, ElectionTally, string]>([
    [
      'all seats filled',
      { entitled: 24, present: 22 },
      2,
      tally(22, [20, 18, 2], 1),
      `${valid}收回选票 22 张，有效 21 张、无效 1 张。当选：甲 20 票、乙 18 票。`,
    ],
    [
      'a tie',
      { entitled: 24, present: 22 },
      2,
      tally(20, [18, 12, 12]),
      `${valid}收回选票 20 张，有效 20 张、无效 0 张。当选：甲 18 票。乙、丙同为 12 票，名额还有 1 个，请就这 2 人再次投票，得票多的当选。`,
    ],
    [
      'exactly half',
      { entitled: 24, present: 22 },
      2,
      tally(22, [18, 11, 3]),
      `${valid}收回选票 22 张，有效 22 张、无效 0 张。当选：甲 18 票。乙得 11 票，正好是实到的一半，没有过半数，不算当选。还空 1 个名额，请对不足的名额另行选举。`,
    ],
    [
      'nobody elected',
      { entitled: 24, present: 22 },
      2,
      tally(22, [9, 8, 7]),
      `${valid}收回选票 22 张，有效 22 张、无效 0 张。没有人得票过半数。还空 2 个名额，请对不足的名额另行选举。`,
    ],
    [
      'too few present',
      { entitled: 24, present: 19 },
      2,
      tally(19, [19, 19]),
      '应到会有选举权 24 人，实到 19 人，不到五分之四（20 人），选举无效，请另行召集。',
    ],
    ['nobody entitled', { entitled: 0, present: 0 }, 2, tally(0, []), '没有人有选举权，不能选举。'],
  ])('tells %s', (_case, room, seats, counted, sentence) => {
    expect(electionResult(room, seats, candidates(3), counted).sentence).toBe(sentence)
  })
})

describe('an election that cannot be', () => {
  const room = { entitled: 24, present: 22 }
  const broken = '人数和票数只能填 0 或更大的整数，请核对'

  it.each<[string, Room, number, Candidate[], ElectionTally, string | null]>([
    ['is not this one', room, 2, candidates(3), tally(22, [20, 18, 2], 1), null],
    ['is not one with ballots missing', room, 2, candidates(3), tally(20, [20]), null],
    ['is not one with every ballot full', room, 2, candidates(3), tally(22, [22, 20, 2]), null],
    [
      'more present than entitled',
      { entitled: 24, present: 25 },
      2,
      candidates(3),
      tally(22, []),
      '到会 25 人，比应到的 24 人还多，请核对',
    ],
    ['no seats', room, 0, candidates(3), tally(22, []), '应选名额至少 1 个，请核对'],
    ['too few candidates', room, 4, candidates(3), tally(22, []), '应选 4 名，候选人只有 3 名，请核对'],
    ['a candidate twice', room, 1, [...candidates(2), ...candidates(1)], tally(22, []), '候选人甲列了两次，请核对'],
    [
      'more ballots than voters',
      room,
      2,
      candidates(3),
      tally(23, []),
      '收回选票 23 张，比到会的 22 人还多，请核对；确实多了，选举无效，要重新投票',
    ],
    [
      'more invalid than ballots',
      room,
      2,
      candidates(3),
      tally(20, [], 21),
      '无效票 21 张，比收回的 20 张还多，请核对',
    ],
    [
      'votes for somebody unknown',
      room,
      2,
      candidates(2),
      tally(22, [20, 18, 2]),
      '有得票的人不在候选人里，请先把他加进候选人',
    ],
    [
      'more votes than valid ballots',
      room,
      2,
      candidates(3),
      tally(22, [22], 1),
      '甲得 22 票，比有效票 21 张还多，请核对',
    ],
    [
      'more names than seats',
      room,
      1,
      candidates(3),
      tally(22, [12, 10, 1]),
      '得票共 23 票，22 张有效票每张最多选 1 人，最多 22 票，请核对',
    ],
    ['broken seats', room, 1.5, candidates(3), tally(22, []), broken],
    ['broken ballots', room, 1, candidates(3), tally(Number.NaN, []), broken],
    ['negative invalid ones', room, 1, candidates(3), tally(22, [], -1), broken],
    ['negative votes', room, 1, candidates(3), tally(22, [12, -1]), broken],
  ])('%s', (_case, people, seats, standing, counted, fault) => {
    expect(faultOfElection(people, seats, standing, counted)).toBe(fault)
  })
})

describe('any election', () => {
  /** Every number may be as it likes within the rules that {@link faultOfElection} keeps, but for names on one ballot. */
  const elections = fc
    .record({ present: fc.nat(30), away: fc.nat(8), standing: fc.integer({ min: 1, max: names.length }) })
    .chain(({ present, away, standing }) =>
      fc.record({
        room: fc.constant({ entitled: present + away, present }),
        seats: fc.integer({ min: 1, max: standing }),
        votes: fc.array(fc.nat(present), { minLength: standing, maxLength: standing }),
        order: fc.shuffledSubarray(candidates(standing), { minLength: standing }),
      }),
    )

  it('is valid exactly with four fifths present, and somebody entitled', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(300), (a, b) => {
        const room = { entitled: Math.max(a, b), present: Math.min(a, b) }
        const { valid, mustBePresent } = electionResult(room, 1, candidates(1), tally(0, []))
        expect(valid).toBe(room.entitled > 0 && 5 * room.present >= 4 * room.entitled)
        if (room.entitled > 0) expect(valid).toBe(room.present >= mustBePresent)
      }),
    )
  })

  it('elects no more than there are seats, nobody with half or less, and nobody before one with more votes', () => {
    fc.assert(
      fc.property(elections, ({ room, seats, votes, order }) => {
        const result = electionResult(room, seats, order, tally(room.present, votes))
        const counted = new Map(votes.map((count, at) => [names[at], count]))
        const votesOf = (id: string) => counted.get(id) ?? 0
        const { elected, tied, exactlyHalf, open } = result
        expect(elected.length + open).toBe(seats)
        for (const id of [...elected, ...tied]) expect(votesOf(id)).toBeGreaterThanOrEqual(result.needed)
        for (const id of exactlyHalf) expect(2 * votesOf(id)).toBe(room.present)
        expect(new Set([...elected, ...tied, ...exactlyHalf]).size).toBe(
          elected.length + tied.length + exactlyHalf.length,
        )
        const worst = Math.min(...elected.map(votesOf))
        for (const { id } of order) if (!elected.includes(id)) expect(votesOf(id)).toBeLessThan(worst)
        // A round decides a tie only if not all of them fit; without one a seat stays empty only for want of votes.
        if (tied.length > 0) expect(tied.length).toBeGreaterThan(open)
        const enough = order.filter(({ id }) => 2 * votesOf(id) > room.present)
        if (result.valid && tied.length === 0) expect(elected).toHaveLength(Math.min(seats, enough.length))
      }),
    )
  })

  it('does not depend on the order of the candidates', () => {
    fc.assert(
      fc.property(elections, ({ room, seats, votes, order }) => {
        const sets = (standing: Candidate[]) => {
          const { elected, tied, exactlyHalf } = electionResult(room, seats, standing, tally(room.present, votes))
          return [elected, tied, exactlyHalf].map((ids) => [...ids].sort())
        }
        expect(sets(order)).toEqual(sets(candidates(votes.length)))
      }),
    )
  })

  it('never takes the seat of somebody for whom more votes are found', () => {
    fc.assert(
      fc.property(elections, fc.nat(names.length), fc.integer({ min: 1, max: 5 }), (election, at, more) => {
        const { room, seats, votes, order } = election
        const id = names[at]
        const before = electionResult(room, seats, order, tally(room.present, votes))
        fc.pre(id !== undefined && before.elected.includes(id))
        const found = votes.map((count, index) => (index === at ? count + more : count))
        expect(electionResult(room, seats, order, tally(room.present, found)).elected).toContain(id)
      }),
    )
  })

  it('has no fault if its ballots were really cast', () => {
    const marks = fc.array(fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), { maxLength: 20 })
    fc.assert(
      fc.property(marks, fc.integer({ min: 1, max: 5 }), fc.nat(5), (papers, seats, silent) => {
        const marked = (paper: boolean[]) => paper.filter((mark) => mark).length
        const good = papers.filter((paper) => marked(paper) <= seats)
        const votes = [0, 1, 2, 3, 4].map((at) => good.filter((paper) => paper[at]).length)
        const counted = tally(papers.length, votes, papers.length - good.length)
        const present = papers.length + silent
        expect(faultOfElection({ entitled: present, present }, seats, candidates(5), counted)).toBeNull()
      }),
    )
  })
})
