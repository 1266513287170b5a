import fc from 'fast-check'
import { figuresOf, figuresSentence, type MeetingFigures } from './figures'

const day = '2026-11-25'
const branch = [
  { _id: 'full', standing: 'full' },
  { _id: 'fullSinceToday', standing: 'full', admittedOn: '2026-11-25' },
  { _id: 'fullTomorrow', standing: 'full', admittedOn: '2026-11-26' },
  { _id: 'noVote', standing: 'full', noVote: true },
  { _id: 'probationary', standing: 'probationary' },
] as const
const everybody = branch.map(({ _id }) => _id)
const nobody = { expected: 0, came: 0 }

describe('who should have come and who came', () => {
  it('keeps apart full, probationary, with and without a vote, as they stood on the day', () => {
    expect(figuresOf(branch, everybody, ['full', 'fullTomorrow', 'noVote'], 1, day)).toEqual({
      all: { expected: 5, came: 3 },
      full: { expected: 3, came: 2 },
      probationary: { expected: 2, came: 1 },
      noVote: { expected: 1, came: 1 },
      entitled: { expected: 2, came: 1 },
      observers: 0,
      guests: 1,
    })
  })

  it('counts an observer in no part, a vote of theirs least of all', () => {
    const figures = figuresOf(branch, ['noVote'], ['full', 'noVote'], 0, day)
    expect(figures.all).toEqual({ expected: 1, came: 1 })
    expect(figures.entitled).toEqual(nobody)
    expect(figures.observers).toBe(1)
  })

  it('counts nobody twice, and nobody it does not know', () => {
    const figures = figuresOf(branch, ['full', 'full', 'ghost'], ['full', 'full', 'ghost', 'spirit'], 0, day)
    expect(figures.all).toEqual({ expected: 1, came: 1 })
    expect(figures.observers).toBe(0)
  })

  it('adds up, whoever is expected and whoever comes', () => {
    const ids = fc.array(fc.constantFrom(...everybody))
    fc.assert(
      fc.property(ids, ids, (expected, came) => {
        const { all, full, probationary, noVote, entitled, observers } = figuresOf(branch, expected, came, 0, day)
        for (const count of ['expected', 'came'] as const) {
          expect(full[count] + probationary[count]).toBe(all[count])
          expect(entitled[count] + noVote[count]).toBe(full[count])
        }
        expect(all.came).toBeLessThanOrEqual(all.expected)
        expect(all.came + observers).toBe(new Set(came).size)
      }),
    )
  })
})

describe('the sentence of the minutes', () => {
  const figures: MeetingFigures = {
    all: { expected: 28, came: 25 },
    full: { expected: 26, came: 24 },
    probationary: { expected: 2, came: 1 },
    noVote: nobody,
    entitled: { expected: 26, came: 24 },
    observers: 2,
    guests: 1,
  }

  it.each<[string, Partial<MeetingFigures>, string]>([
    ['everything', {}, '应到 28 人，实到 25 人：正式党员 24/26，预备党员 1/2；有表决权 24/26；列席 2 人，来宾 1 人'],
    [
      'somebody without a vote',
      { noVote: { expected: 1, came: 0 }, entitled: { expected: 25, came: 24 }, observers: 0 },
      '应到 28 人，实到 25 人：正式党员 24/26，预备党员 1/2；有表决权 24/25，暂无表决权 0/1；来宾 1 人',
    ],
    [
      'full members alone',
      { all: { expected: 26, came: 24 }, probationary: nobody, observers: 0, guests: 0 },
      '应到 26 人，实到 24 人：正式党员 24/26；有表决权 24/26',
    ],
    [
      'probationary members alone',
      { all: { expected: 2, came: 1 }, full: nobody, entitled: nobody, guests: 0 },
      '应到 2 人，实到 1 人：预备党员 1/2；列席 2 人',
    ],
    [
      'nobody',
      { all: nobody, full: nobody, probationary: nobody, entitled: nobody, observers: 0, guests: 0 },
      '应到 0 人，实到 0 人',
    ],
  ])('says %s', (_case, more, sentence) => {
    expect(figuresSentence({ ...figures, ...more })).toBe(sentence)
  })
})
