/** Books as they may be: for properties that hold whatever was decided about a member. */
import fc from 'fast-check'
import { addDays, addMonths, type Month } from '../calendar/beijing'
import type { Assessed } from './assessment'
import type { DuesLine } from './entry'
import type { DuesMember, DuesSource } from './owed'
import type { PaymentCase } from './payment'
import type { Relieved } from './relief'
import { paidByMonth } from './standing'

const FIRST = '2025-06'
/** A month of three years, a leap February among them. */
export const anyMonth = fc.nat(36).map((away) => addMonths(FIRST, away))
export const anyDay = fc.nat(36 * 30).map((away) => addDays(`${FIRST}-01`, away))
const fen = fc.oneof(fc.nat(3), fc.integer({ min: 1, max: 300_000 }))

const anyMember: fc.Arbitrary<DuesMember> = fc.record(
  {
    _id: fc.constant('m'),
    state: fc.constantFrom('active' as const, 'active' as const, 'transferred' as const, 'left' as const),
    stateSince: fc.oneof(fc.constant(''), anyDay),
    joinedOn: fc.oneof(anyDay, anyMonth),
  },
  { requiredKeys: ['_id', 'state', 'stateSince'] },
)

export const anyAssessments: fc.Arbitrary<Assessed[]> = fc
  .array(fc.record({ from: anyMonth, fen, rhythm: fc.constantFrom('monthly' as const, 'quarterly' as const) }), {
    maxLength: 4,
  })
  .map((all) => all.map((one, nth) => ({ ...one, memberId: 'm', n: nth + 1, livelihood: 'salaried' })))

const anyRelief: fc.Arbitrary<Relieved> = fc
  .record({
    memberId: fc.constant('m'),
    kind: fc.constantFrom('reduced' as const, 'exempt' as const, 'elsewhere' as const),
    from: anyMonth,
    months: fc.nat(12),
    fen,
    state: fc.constantFrom('proposed' as const, 'approved' as const, 'refused' as const, 'withdrawn' as const),
    at: anyDay,
  })
  .map(({ months, ...one }) => ({ ...one, to: addMonths(one.from, months) }))

export const anySource: fc.Arbitrary<DuesSource> = fc.record({
  member: anyMember,
  assessments: anyAssessments,
  reliefs: fc.array(anyRelief, { maxLength: 3 }),
})

const anyLines: fc.Arbitrary<DuesLine[]> = fc.array(fc.record({ month: anyMonth, fen }), { maxLength: 20 })

/** What somebody may be asked to pay on some day, with some of it paid; days in the middle of what was decided. */
export const anyCase: fc.Arbitrary<PaymentCase> = fc
  .record({
    source: anySource,
    lines: anyLines,
    advance: fc.boolean(),
    closed: fc.array(anyMonth, { maxLength: 3 }),
    today: anyDay,
  })
  .map(({ source, lines, advance, closed, today }) => ({
    ...source,
    ...{ paid: paidByMonth(lines), settings: { advance }, closed: new Set<Month>(closed), today },
  }))
