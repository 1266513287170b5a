import { type RateTable, rateTables } from './rate-tables'

const [first] = rateTables
if (!first) throw new Error('No table')

const { rates } = first

/** A rule that has never been, behind those that have: from 2027 on other bounds and rates, and relief owes half a yuan. */
export const withInvented: readonly RateTable[] = [
  ...rateTables,
  {
    id: 'invented',
    from: '2027-01',
    source: '虚构',
    rates: {
      ...rates,
      salaried: {
        ...rates.salaried,
        rate: {
          how: 'tiers',
          tiers: [{ upTo: 400_000, basisPoints: 75 }, { upTo: 800_000, basisPoints: 125 }, { basisPoints: 175 }],
        },
      },
      farmer: { ...rates.farmer, rate: { how: 'range', least: 50, most: 500 } },
      assisted: { ...rates.assisted, rate: { how: 'fixed', fen: 50 } },
    },
  },
]
