/** Plays of the ledger's model: who does what, in which order their steps come, and what breaks. */
import fc from 'fast-check'
import { MONTHLY } from './book.fixture'
import {
  type Act,
  assess,
  type Confirm,
  emptyLedger,
  type Ledger,
  register,
  reverse,
  type Told,
} from './ledger-model.fixture'

/** Months that are paid for. */
export const MONTHS = ['2026-09', '2026-10', '2026-11']
const officer = fc.constantFrom('zhang', 'li')

/** One or several months, in part, whole or too much. */
const anyLines = fc.uniqueArray(
  fc.record({ month: fc.constantFrom(...MONTHS), fen: fc.constantFrom(1, 2000, MONTHLY - 2000, MONTHLY, MONTHLY + 1) }),
  { minLength: 1, maxLength: 3, selector: ({ month }) => month },
)
const anyConfirms = fc
  .array(fc.record({ lines: anyLines, extra: fc.constantFrom(false, false, false, true) }), {
    minLength: 3,
    maxLength: 3,
  })
  .map((all) => all.map((one, nth): Confirm => ({ ...one, batchId: `batch${nth}` })))

/** Of three confirms, each perhaps sent again and again; entries taken back, also twice, reversals, and some that are not there. */
const anyDeed = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('register' as const), nth: fc.nat(2), batchFirst: fc.boolean() }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('reverse' as const),
      entryId: fc.constantFrom('m:1', 'm:1', 'm:2', 'm:2', 'm:1:r', 'm:99'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('assess' as const), fen: fc.constantFrom(2000, 6000) }) },
)
/** `dies`: before which of its steps, if before any; `isLost`: it is done, and nobody hears of it. */
const anyActor = fc.record({
  deed: anyDeed,
  by: officer,
  dies: fc.oneof(fc.constant(9), fc.constant(9), fc.nat(4)),
  isLost: fc.boolean(),
})
type Actor = typeof anyActor extends fc.Arbitrary<infer A> ? A : never

export const anyPlay = fc.record({
  confirms: anyConfirms,
  actors: fc.array(anyActor, { minLength: 1, maxLength: 7 }),
  order: fc.array(fc.nat(6), { maxLength: 30 }),
})
type Play = typeof anyPlay extends fc.Arbitrary<infer P> ? P : never
/** What somebody heard of what they did. */
export type Answer = { actor: Actor; told: Told }

function actOf(ledger: Ledger, { deed, by }: Actor, confirms: readonly Confirm[]): Act {
  if (deed.kind === 'reverse') return reverse(ledger, deed.entryId, by)
  if (deed.kind === 'assess') return assess(ledger, deed.fen)
  const confirm = confirms[deed.nth]
  if (!confirm) throw new Error('No such confirm')
  return register(ledger, confirm, by, deed.batchFirst)
}

/** Plays all acts, their steps in that order and what is left of them one after the other; answers what people heard. */
export function play({ confirms, actors, order }: Play): { ledger: Ledger; heard: Answer[] } {
  const ledger = emptyLedger()
  const heard: Answer[] = []
  const running = actors.map((actor) => ({ actor, act: actOf(ledger, actor, confirms), steps: 0, isOver: false }))
  const step = (one: (typeof running)[number]) => {
    if (one.isOver) return
    one.isOver = one.steps === one.actor.dies
    if (one.isOver) return
    one.steps += 1
    const { done, value } = one.act.next()
    one.isOver = done === true
    if (done && !one.actor.isLost) heard.push({ actor: one.actor, told: value })
  }
  for (const nth of order) if (running[nth]) step(running[nth])
  for (const one of running) while (!one.isOver) step(one)
  return { ledger, heard }
}
