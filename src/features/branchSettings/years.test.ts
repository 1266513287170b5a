import { openWords, yearsOf } from './years'

const states = (closed: number[], now: string) => yearsOf(closed, now).map(({ year, state }) => `${year} ${state}`)

test('this year can be closed from December on, in Beijing', () => {
  expect(states([2025], '2026-11-30T15:59:00.000Z')).toEqual(['2026 running', '2025 closed', '2024 open', '2023 open'])
  expect(states([2025], '2026-11-30T16:00:00.000Z')[0]).toBe('2026 open')
})

test('a closed year stays in sight, however long ago', () => {
  expect(states([2019], '2026-11-30T02:00:00.000Z')).toEqual([
    '2026 running',
    '2025 open',
    '2024 open',
    '2023 open',
    '2019 closed',
  ])
})

test('what is still open is said with its figure', () => {
  expect(openWords([{ counts: { open: 2 } }, { counts: { open: 10 } }])).toContain('还有 12 人次')
  expect(openWords([{ counts: { open: 0 } }])).toBe('全年的出席情况都登记了。')
})
