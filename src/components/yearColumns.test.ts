import { yearColumns } from './yearColumns'

test('a month’s activities are piled up, the first at the bottom', () => {
  const rows = yearColumns([
    { on: '2026-03-20', mark: 'leave' },
    { on: '2026-03-02', mark: 'present' },
    { on: '2026-12-01', mark: 'absent' },
  ])
  expect(rows).toHaveLength(2)
  expect(rows[1]?.[2]).toBe('done')
  expect(rows[0]?.[2]).toBe('leave')
  expect(rows[1]?.[11]).toBe('late')
  expect(rows[0]?.[11]).toBe('none')
  expect(rows.every((row) => row.length === 12)).toBe(true)
})

test('what is still to come leaves no hole in the pile', () => {
  const rows = yearColumns([
    { on: '2026-11-23', mark: 'upcoming' },
    { on: '2026-11-24', mark: 'observer' },
  ])
  expect(rows).toHaveLength(1)
  expect(rows[0]?.[10]).toBe('later')
})

test('an empty year is one row of nothing', () => {
  expect(yearColumns([])).toEqual([Array.from({ length: 12 }, () => 'none')])
})
