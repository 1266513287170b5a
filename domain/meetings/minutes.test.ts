import { hasChair, itemsFromTopics, lengthOfMinutes, type MinutesText, type Roll, sameRoll, sameText } from './minutes'

const text: MinutesText = {
  chairId: 'zhou',
  recorderId: 'he',
  items: [{ text: '定全年计划', nature: 'party', said: '逐人发言', decision: '通过' }],
  remarks: '',
}
const nobody = { expected: 0, came: 0 }
const roll: Roll = {
  figures: {
    all: { expected: 3, came: 1 },
    full: { expected: 3, came: 1 },
    probationary: nobody,
    noVote: nobody,
    entitled: { expected: 3, came: 1 },
    observers: 1,
    guests: 0,
  },
  came: ['zhou', 'guest'],
  away: [
    { memberId: 'he', state: 'leave', category: 'duty' },
    { memberId: 'shen', state: 'absent' },
  ],
}

test('minutes begin with the agenda, with room for what was said', () => {
  expect(itemsFromTopics([{ text: '定全年计划', nature: 'party' }])).toEqual([
    { text: '定全年计划', nature: 'party', said: '', decision: '' },
  ])
})

test('every character that was written counts', () => {
  expect(lengthOfMinutes({ ...text, remarks: '散会' })).toBe(5 + 4 + 2 + 2)
})

test.each([
  [{}, false],
  [{ chairName: '' }, false],
  [{ chairId: 'zhou' }, true],
  [{ chairName: '方启明' }, true],
])('%j says who led the meeting: %s', (chair, said) => {
  expect(hasChair(chair)).toBe(said)
})

test('the same words are the same text, in whatever order a phone sends them, and whatever else is kept with them', () => {
  const [item] = text.items
  const otherwise = { ...text, items: [{ decision: item?.decision ?? '', said: '逐人发言', ...item }], revision: 4 }
  expect(sameText(text, otherwise as MinutesText)).toBe(true)
  expect(sameText(text, { ...text, chairId: undefined, chairName: '方启明' })).toBe(false)
  expect(sameText(text, { ...text, items: [...text.items, ...text.items] })).toBe(false)
  expect(sameText(text, { ...text, remarks: '散会' })).toBe(false)
})

describe('a sheet that is compared with the one confirmed', () => {
  it('is the same in another order, and when somebody’s vote is noted otherwise since', () => {
    const again: Roll = {
      figures: { ...roll.figures, entitled: { expected: 2, came: 1 }, noVote: { expected: 1, came: 0 } },
      came: [...roll.came].reverse(),
      away: [...roll.away].reverse(),
    }
    expect(sameRoll(roll, again)).toBe(true)
  })

  it.each<[string, Partial<Roll>]>([
    ['one more came', { came: [...roll.came, 'shen'] }],
    ['one came instead of another', { came: ['zhou', 'shen'] }],
    ['the reason is another', { away: [{ memberId: 'he', state: 'leave', category: 'sick' }, ...roll.away.slice(1)] }],
    ['leave became an absence', { away: [{ memberId: 'he', state: 'absent' }, ...roll.away.slice(1)] }],
    ['more were expected', { figures: { ...roll.figures, all: { expected: 4, came: 1 } } }],
    ['a guest was noted', { figures: { ...roll.figures, guests: 1 } }],
  ])('is another when %s', (_what, change) => {
    expect(sameRoll(roll, { ...roll, ...change })).toBe(false)
  })
})
