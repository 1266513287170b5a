import fc from 'fast-check'
import { type Attendance, type AttendanceState, attended, minutesOffline, type Proof } from './attendance'
import { acceptProofs, type EntryHead, enterMark, enterProof, type Mark, MOST_PROOFS, withProof } from './proof'

const head: EntryHead = {
  _id: 'activity:member',
  branchId: 'branch',
  activityId: 'activity',
  memberId: 'member',
  on: '2026-11-25',
  year: 2026,
  observer: false,
}
const minute = (n: number) => new Date(Date.UTC(2026, 10, 25, 6, n)).toISOString()

const scan = (at: number, receivedAt = at, key = `t${at}`): Proof => ({
  key,
  state: 'present',
  method: 'scan',
  at: minute(at),
  receivedAt: minute(receivedAt),
  by: 'member',
})
const mark = (
  state: AttendanceState | null,
  was: AttendanceState | null | undefined,
  at: number,
  key = `o${at}`,
): Mark => ({
  state,
  was,
  method: 'officer',
  key,
  at: minute(at),
  receivedAt: minute(at),
  by: 'officer',
})

/** What a person reads of an entry. */
const read = (entry: Attendance | null) => entry && `${entry.state} by ${entry.method} at ${entry.at.slice(14, 16)}`
const scanned = (at: number, before: Attendance | null = null) => enterProof(head, before, scan(at)).entry
const marked = (before: Attendance | null, ...line: Parameters<typeof mark>) => enterMark(head, before, mark(...line))

describe("a member's proofs", () => {
  it('count from the earliest, whichever arrives first', () => {
    const first = enterProof(head, null, scan(5, 40))
    expect([first.outcome, read(first.entry)]).toEqual(['recorded', 'present by scan at 05'])
    const before = enterProof(head, first.entry, scan(3, 50))
    expect([before.outcome, read(before.entry)]).toEqual(['recorded', 'present by scan at 03'])
    const after = enterProof(head, before.entry, scan(9))
    expect([after.outcome, read(after.entry), after.entry.proofs.length]).toEqual([
      'already',
      'present by scan at 03',
      3,
    ])
  })

  it('sent again change nothing', () => {
    const { entry } = enterProof(head, null, scan(5))
    expect(enterProof(head, entry, scan(5, 30))).toEqual({ outcome: 'already', entry, changed: false })
  })

  it('sent twice at once, the later word written first, change nothing either: one of the two is recorded', () => {
    const { entry } = enterProof(head, null, scan(5, 30))
    expect(enterProof(head, entry, scan(5, 29))).toEqual({ outcome: 'already', entry, changed: false })
  })

  it('of a code shown a moment ahead are judged by when they came first, and recorded once', () => {
    const { entry } = enterProof(head, null, scan(6, 6, 't6'))
    const again = enterProof(head, entry, scan(5, 5, 't6'))
    expect([again.outcome, read(again.entry)]).toEqual(['already', 'present by scan at 05'])
  })

  it('outweigh an officer’s note that somebody is away, and stand beside an earlier tap', () => {
    const away = marked(null, 'leave', null, 1).entry
    expect(read(enterProof(head, away, scan(5)).entry)).toBe('present by scan at 05')
    const tapped = marked(null, 'late', null, 2).entry
    const beside = enterProof(head, tapped, scan(5))
    expect([beside.outcome, read(beside.entry)]).toEqual(['already', 'late by officer at 02'])
  })

  it('are kept in a bounded number, the weightiest', () => {
    const many = Array.from({ length: 50 }, (_, at) => scan(at)).reverse()
    const proofs = many.reduce<Proof[]>(withProof, [])
    expect(proofs.map(({ key }) => key)).toEqual(Array.from({ length: MOST_PROOFS }, (_, at) => `t${at}`))
  })

  const anyProof = fc.record({
    key: fc.constantFrom('t1', 't2', 't3', 'd1', 'o1', 'p1'),
    state: fc.constantFrom<AttendanceState>('present', 'late', 'leave', 'absent'),
    method: fc.constantFrom<Proof['method']>('scan', 'code', 'officer', 'paper'),
    at: fc.nat(59).map(minute),
    by: fc.constantFrom('member', 'officer'),
  })
  // The same proof says the same each time; only its arrival differs.
  const someProofs = fc
    .uniqueArray(anyProof, { selector: ({ key }) => key })
    .chain((known) =>
      fc.array(fc.tuple(fc.constantFrom(...(known.length > 0 ? known : [scan(1)])), fc.nat(59)), { maxLength: 12 }),
    )
    .map((list) => list.map(([proof, minutes]): Proof => ({ ...proof, receivedAt: minute(minutes) })))

  it('come to the same in any order and however often they are sent', () => {
    const fold = (list: readonly Proof[]) => list.reduce<Proof[]>(withProof, [])
    fc.assert(
      fc.property(
        someProofs.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          expect(fold(shuffled)).toEqual(fold(list))
          expect(fold([...list, ...shuffled])).toEqual(fold(list))
        },
      ),
    )
  })

  it('come to the earliest presence, or else the earliest note', () => {
    fc.assert(
      fc.property(someProofs, (list) => {
        const [first] = list.reduce<Proof[]>(withProof, [])
        const came = list.filter(({ state }) => attended(state))
        const counting = came.length > 0 ? came : list
        const earliest = counting.map(({ at }) => at).sort()[0]
        expect(first?.at).toBe(earliest)
      }),
    )
  })
})

describe("an officer's line", () => {
  it('about what their screen still shows rules over it', () => {
    const ruled = marked(scanned(5), 'absent', 'present', 8)
    expect([ruled.outcome, read(ruled.entry)]).toEqual(['written', 'absent by officer at 08'])
    expect(ruled.entry?.proofs).toHaveLength(1)
  })

  it('about what has changed meanwhile is one more proof', () => {
    const stale = marked(scanned(5), 'absent', null, 8)
    expect([stale.outcome, read(stale.entry), stale.changed]).toEqual(['kept', 'present by scan at 05', true])
    const earlierTap = marked(scanned(5), 'present', null, 3)
    expect([earlierTap.outcome, read(earlierTap.entry)]).toEqual(['same', 'present by officer at 03'])
  })

  it('sent twice, by a phone that got no answer, is entered once', () => {
    const first = marked(null, 'present', null, 3, 'o-tap')
    const again = marked(first.entry, 'present', null, 4, 'o-tap')
    expect(again).toEqual({ outcome: 'same', entry: first.entry, changed: false })
    const ruled = marked(first.entry, 'leave', 'present', 5)
    expect(marked(ruled.entry, 'leave', 'present', 6)).toEqual({ outcome: 'same', entry: ruled.entry, changed: false })
  })

  it('saying what stands already writes nothing', () => {
    expect(marked(scanned(5), 'present', 'present', 9).changed).toBe(false)
    expect(marked(scanned(5), 'present', undefined, 9).changed).toBe(false)
  })

  it('that names another category of leave says something new', () => {
    const line = (category?: 'duty' | 'sick'): Mark => ({ ...mark('leave', 'leave', 5), category })
    const { entry } = marked(null, 'leave', null, 3)
    const named = enterMark(head, entry, line('duty'))
    expect([named.outcome, named.entry?.category]).toEqual(['written', 'duty'])
    expect(enterMark(head, named.entry, line('duty')).changed).toBe(false)
    expect(enterMark(head, named.entry, line()).changed).toBe(false)
    expect(enterMark(head, named.entry, line('sick')).entry?.category).toBe('sick')
  })

  it('taken back leaves what the member proved, or nothing', () => {
    expect(marked(null, null, null, 4)).toEqual({ outcome: 'same', entry: null, changed: false })
    expect(marked(marked(null, 'present', null, 3).entry, null, 'present', 4)).toEqual({
      outcome: 'removed',
      entry: null,
      changed: true,
    })
    const both = enterProof(head, marked(null, 'present', null, 3).entry, scan(6)).entry
    expect(read(marked(both, null, 'present', 7).entry)).toBe('present by scan at 06')
    const ruled = marked(scanned(5), 'absent', 'present', 8).entry
    expect(read(marked(ruled, null, 'absent', 9).entry)).toBe('present by scan at 05')
  })

  it('cannot take a member’s own check-in back, nor what the screen did not show', () => {
    expect(marked(scanned(5), null, 'present', 8).outcome).toBe('kept')
    expect(marked(marked(null, 'present', null, 3).entry, null, null, 4).outcome).toBe('kept')
  })
})

describe('after an officer has ruled', () => {
  const ruled = marked(marked(null, 'absent', null, 60).entry, 'leave', 'absent', 61).entry

  it('a proof of having been there is noted and waits for a look', () => {
    const late = enterProof(head, ruled, scan(5, 90))
    expect([late.outcome, read(late.entry), late.entry.unseen]).toEqual(['noted', 'leave by officer at 01', true])
    expect(enterProof(head, late.entry, scan(5, 95))).toMatchObject({ outcome: 'noted', changed: false })
    const tapped = marked(ruled, 'present', null, 6)
    expect([tapped.outcome, tapped.entry?.unseen]).toEqual(['kept', true])
  })

  it('it counts once it is accepted', () => {
    const late = enterProof(head, ruled, scan(5, 90)).entry
    const accepted = acceptProofs(late)
    expect([read(accepted), accepted?.unseen, accepted?.ruling]).toEqual([
      'present by scan at 05',
      undefined,
      undefined,
    ])
    expect(ruled && acceptProofs(ruled)).toBeNull()
    expect(acceptProofs(scanned(5))).toBeNull()
  })

  it('ruled again, nothing waits any more', () => {
    const late = enterProof(head, ruled, scan(5, 90)).entry
    expect(marked(late, 'absent', 'leave', 91).entry?.unseen).toBeUndefined()
  })
})

it('counts every change', () => {
  const first = scanned(5)
  const second = enterProof(head, first, scan(7)).entry
  expect([first.revision, second.revision]).toEqual([1, 2])
})

it.each([
  ['at once', 'scan', 5, 6, null],
  ['two minutes late', 'scan', 5, 7, null],
  ['three minutes late', 'scan', 5, 8, 3],
  ['an hour late', 'officer', 5, 65, 60],
  ['from the paper sheet, whenever', 'paper', 5, 500, null],
] as const)('word that comes %s, by %s', (_when, method, at, receivedAt, minutes) => {
  expect(minutesOffline({ method, at: minute(at), receivedAt: minute(receivedAt) })).toBe(minutes)
})
