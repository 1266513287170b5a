import fc from 'fast-check'
import type { AttendanceState } from '../../domain/attendance/attendance'
import type { Faults } from '../../local/gateway/faults'

/** Something a member's phone brings: a code shown so many slots ago; what is not of now has been kept. */
export type Brought = { does: 'scan' | 'digits'; who: number; slotsAgo: number }

/** An officer's taps, sent together; the screen showed nobody noted. */
export type Tapped = {
  does: 'tap'
  officer: number
  tap: string
  agoMs: number
  lines: { who: number; state: AttendanceState }[]
}

/** A call, how often the phone sends it, and whether over HTTP, where answers can be lost. */
export type Sent = { step: Brought | Tapped; times: number; overHttp: boolean }

/** One small activity: who does what, in waves of which each is all at once, and what goes wrong meanwhile. */
export type Scenario = {
  members: number
  waves: Sent[][]
  /** Who did not come, by member, should nobody have noted them. */
  away: ('absent' | 'leave')[]
  /** Brought while the sheet is being settled, and after. */
  racing: Sent[]
  late: Sent[]
  /** What the officer says to each member's late check-in. */
  accepts: boolean[]
  faults: Pick<Faults, 'conflicts' | 'dropBefore' | 'dropAfter' | 'dropCalls' | 'dropAnswers'>
}

const MOST_MEMBERS = 4
const who = fc.nat(MOST_MEMBERS - 1)

// The activity began an hour ago: 150 slots ago it was ten minutes old, and who came later was late.
const brought = (slotsAgo: fc.Arbitrary<number>): fc.Arbitrary<Brought> =>
  fc.record({ does: fc.constantFrom('scan', 'scan', 'digits'), who, slotsAgo })

const tapped: fc.Arbitrary<Tapped> = fc.record({
  does: fc.constant('tap'),
  officer: fc.nat(1),
  tap: fc.stringMatching(/^[0-9A-Za-z]{12}$/),
  agoMs: fc.constantFrom(0, 60_000, 50 * 60_000, 65 * 60_000),
  lines: fc.uniqueArray(
    fc.record({ who, state: fc.constantFrom<AttendanceState>('present', 'present', 'late', 'leave', 'absent') }),
    { selector: (line) => line.who, minLength: 1, maxLength: 3 },
  ),
})

const sent = (step: fc.Arbitrary<Brought | Tapped>): fc.Arbitrary<Sent> =>
  fc.record({ step, times: fc.constantFrom(1, 1, 1, 1, 2, 3), overHttp: fc.boolean() })

const kept = sent(brought(fc.constantFrom(8, 120, 148, 152, 200)))
const anything = sent(fc.oneof(brought(fc.constantFrom(0, 0, 8, 148, 152)), brought(fc.constantFrom(0, 200)), tapped))

/** Any scenario of one activity with two to four members and two officers. */
export const anyScenario: fc.Arbitrary<Scenario> = fc.record({
  members: fc.integer({ min: 2, max: MOST_MEMBERS }),
  waves: fc.array(fc.array(anything, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 }),
  away: fc.array(fc.constantFrom('absent', 'leave'), { minLength: MOST_MEMBERS, maxLength: MOST_MEMBERS }),
  racing: fc.array(kept, { maxLength: 1 }),
  late: fc.array(kept, { minLength: 1, maxLength: 2 }),
  accepts: fc.array(fc.boolean(), { minLength: MOST_MEMBERS, maxLength: MOST_MEMBERS }),
  faults: fc.record({
    conflicts: fc.nat(2),
    dropBefore: fc.nat(1),
    dropAfter: fc.nat(2),
    dropCalls: fc.nat(1),
    dropAnswers: fc.nat(2),
  }),
})
