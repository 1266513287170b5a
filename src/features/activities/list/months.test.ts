import { countByMonth, monthFigures, monthsOf, splitMonth } from './months'

const card = { on: '2026-11-25', phase: 'past', expected: true, mine: null } as const
const came = {
  ...card,
  mine: { state: 'late', observer: false, at: '2026-11-25T06:20:00.000Z', method: 'scan' },
} as const

test('a year has its twelve months', () => {
  expect(monthsOf(2026)).toHaveLength(12)
  expect(monthsOf(2026)[0]).toBe('2026-01')
  expect(monthsOf(2026)[11]).toBe('2026-12')
})

test('cancelled activities are not counted', () => {
  expect([...countByMonth([card, came, { ...card, phase: 'cancelled' }, { ...card, on: '2026-01-05' }])]).toEqual([
    ['2026-11', 2],
    ['2026-01', 1],
  ])
})

test('what is on or to come stands apart from what is over', () => {
  const { coming, over } = splitMonth([
    card,
    { ...card, phase: 'checkIn' },
    { ...card, phase: 'cancelled' },
    { ...card, phase: 'upcoming' },
  ])
  expect(coming.map(({ phase }) => phase)).toEqual(['checkIn', 'upcoming'])
  expect(over.map(({ phase }) => phase)).toEqual(['past', 'cancelled'])
})

test('figures have their denominators, and what is still ahead is not missed yet', () => {
  expect(monthFigures([card, came, { ...card, phase: 'upcoming' }, { ...card, phase: 'cancelled' }])).toBe(
    '已办 2/3 次，我到 1/2 次',
  )
  expect(monthFigures([{ ...card, phase: 'upcoming' }])).toBe('已办 0/1 次')
  expect(monthFigures([{ ...card, phase: 'cancelled' }])).toBe('')
})
