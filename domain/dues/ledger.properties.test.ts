import fc from 'fast-check'
import { source, TODAY } from './book.fixture'
import { reversalId } from './entry'
import { type Confirm, type Kept, type Ledger, paidIn, type Told } from './ledger-model.fixture'
import { type Answer, anyPlay, MONTHS, play } from './ledger-plays.fixture'
import { standingOf } from './standing'

/** The balance by hand: entry by entry, what is taken back left out with its reversal. */
function byHand(entries: readonly Kept[], month: string): number {
  const back = new Set(entries.flatMap(({ reverses }) => reverses ?? []))
  let sum = 0
  for (const { _id, kind, lines } of entries) {
    if (kind !== 'paid' || back.has(_id)) continue
    for (const line of lines) if (line.month === month) sum += line.fen
  }
  return sum
}

const runs = { numRuns: 10_000 }
function always(holds: (ledger: Ledger, heard: Answer[], confirms: Confirm[]) => void): void {
  fc.assert(
    fc.property(anyPlay, (one) => {
      const { ledger, heard } = play(one)
      holds(ledger, heard, one.confirms)
    }),
    runs,
  )
}

test('the balance shown is the sum of the entries', () => {
  always((ledger) => {
    const entries = [...ledger.entries.values()]
    const of = source({ assessments: ledger.assessments })
    for (const month of MONTHS) {
      expect(standingOf(of, paidIn(ledger), month, TODAY).paid).toBe(byHand(entries, month))
    }
  })
})

test('nothing is counted twice, however often it is sent', () => {
  always(({ entries }, _heard, confirms) => {
    for (const { batchId } of confirms) {
      const of = [...entries.values()].filter((one) => one.batchId === batchId && one.kind !== 'reversed')
      expect(of.length).toBeLessThanOrEqual(1)
    }
  })
})

test('no month is paid above what it was judged to ask', () => {
  always(({ judged }) => {
    for (const { before, fen, owed } of judged) expect(before + fen).toBeLessThanOrEqual(owed)
  })
})

test('a reversal cancels exactly its entry, once, and nothing cancels a reversal', () => {
  always(({ entries }) => {
    for (const one of entries.values()) {
      if (one.kind !== 'reversed') continue
      const of = entries.get(one.reverses ?? '')
      expect(of?.kind).not.toBe('reversed')
      expect(one).toMatchObject({ _id: reversalId(of?._id ?? ''), n: of?.n, extra: of?.extra, fen: -(of?.fen ?? 0) })
      expect(one.lines).toEqual(of?.lines.map(({ month, fen }) => ({ month, fen: -fen })))
    }
    const reversed = [...entries.values()].flatMap(({ reverses }) => reverses ?? [])
    expect(reversed).toHaveLength(new Set(reversed).size)
  })
})

test('who was told that it is registered, or was before, has exactly one entry with their lines', () => {
  always(({ entries }, heard, confirms) => {
    for (const { actor, told } of heard) {
      if (actor.deed.kind !== 'register' || (told !== 'registered' && told !== 'already')) continue
      const { batchId, lines } = confirms[actor.deed.nth] as Confirm
      const of = [...entries.values()].filter((one) => one.batchId === batchId && one.kind !== 'reversed')
      expect(of.map((one) => one.lines)).toEqual([lines])
    }
  })
})

test('who was told that it is taken back has it taken back', () => {
  always(({ entries }, heard) => {
    for (const { actor, told } of heard) {
      if (actor.deed.kind !== 'reverse' || told !== 'reversed') continue
      expect(entries.get(reversalId(actor.deed.entryId))?.by).toBe(actor.by)
    }
  })
})

test('the plays are of all kinds: registered, again, too late, taken back', () => {
  const told = new Set<Told>()
  let collisions = 0
  always((_ledger, heard) => {
    for (const one of heard) told.add(one.told)
    if (heard.filter((one) => one.told === 'registered').length > 1) collisions += 1
  })
  expect([...told].sort()).toEqual(['already', 'assessed', 'refused', 'registered', 'reversed', 'settled'])
  expect(collisions).toBeGreaterThan(100)
})
