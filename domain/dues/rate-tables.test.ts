import { isDay } from '../calendar/beijing'
import { type Livelihood, livelihoodLabels } from '../members/member'
import { type RateTable, rateFor, rateTableFor, rateTables } from './rate-tables'

const kinds = Object.keys(livelihoodLabels) as Livelihood[]
const [first] = rateTables

describe('every table', () => {
  it.each(rateTables.map((table) => [table.id, table] as const))('%s is whole and in order', (_, table) => {
    expect(isDay(`${table.from}-01`)).toBe(true)
    expect(table.source).not.toBe('')
    expect(Object.keys(table.rates).sort()).toEqual([...kinds].sort())
    for (const { base, baseHint, rate } of Object.values(table.rates)) {
      expect(baseHint).not.toBe('')
      // Who pays a share is asked for what it is a share of, and nobody else is.
      expect(base !== '').toBe(rate.how === 'tiers')
      if (rate.how === 'fixed') expect(rate.fen).toBeGreaterThan(0)
      if (rate.how === 'range') expect(rate.most).toBeGreaterThan(rate.least)
      if (rate.how !== 'tiers') continue
      const bounds = rate.tiers.map(({ upTo }) => upTo ?? Number.POSITIVE_INFINITY)
      expect(bounds).toEqual([...new Set(bounds)].sort((a, b) => a - b))
      expect(bounds[bounds.length - 1]).toBe(Number.POSITIVE_INFINITY)
      const points = rate.tiers.map(({ basisPoints }) => basisPoints)
      expect(points).toEqual([...new Set(points)].sort((a, b) => a - b))
      expect(points.every((one) => Number.isInteger(one) && one > 0 && one <= 10_000)).toBe(true)
    }
  })

  it('begins later than the one before it, under an id of its own', () => {
    const months = rateTables.map(({ from }) => from)
    expect(months).toEqual([...new Set(months)].sort())
    expect(new Set(rateTables.map(({ id }) => id)).size).toBe(rateTables.length)
  })
})

describe('the table of a month', () => {
  if (!first) throw new Error('No table')
  const later: RateTable = { ...first, id: 'later', from: '2027-01' }
  const latest: RateTable = { ...first, id: 'latest', from: '2030-07' }

  it.each([
    ['1999-12', '2008'],
    ['2008-03', '2008'],
    ['2008-04', '2008'],
    ['2026-12', '2008'],
    ['2027-01', 'later'],
    ['2030-06', 'later'],
    ['2030-07', 'latest'],
    ['2999-01', 'latest'],
  ])('%s has %s, in whatever order they are listed', (month, id) => {
    expect(rateTableFor(month, [first, later, latest]).id).toBe(id)
    expect(rateTableFor(month, [latest, first, later]).id).toBe(id)
  })

  it('is one of those that are known, unless others are given', () => {
    expect(rateTableFor('2026-11').id).toBe('2008')
    expect(rateFor('retired', '2026-11')).toBe(first.rates.retired)
    expect(() => rateTableFor('2026-11', [])).toThrow(RangeError)
  })
})
