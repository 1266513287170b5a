import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { type Door, type Evidence, judgeEvidence, proofOf } from './check-in'
import { digitsOf, doorKey, type Sign, slotAt, slotStart, tokenOf } from './check-in-code'

const sign: Sign = (key, text) => createHmac('sha256', key).update(text).digest('hex')
const BEGINS = Date.parse('2026-11-25T06:30:00.000Z')
const at = (minutes: number) => new Date(BEGINS + minutes * 60_000).toISOString()

const door: Door = {
  activityId: 'A1b2C3d4E5f6',
  key: 'the activity’s own',
  cancelled: false,
  window: { opensAt: at(-30), lateAt: at(10), closesAt: at(120) },
  movedFrom: [],
}

const tokenAt = (minutes: number, from: Door = door) =>
  tokenOf(from.activityId, doorKey(from.key, from.window, sign), slotAt(at(minutes)), sign)
const digitsAt = (minutes: number, from: Door = door) =>
  digitsOf(from.activityId, doorKey(from.key, from.window, sign), slotAt(at(minutes)), sign)

const verdict = (evidence: Evidence, now: number, at_: Door = door): string => {
  const judged = judgeEvidence(evidence, at_, at(now), sign)
  return judged.good ? judged.shownAt : judged.code
}
const live = (minutes: number, from?: Door): Evidence => ({ token: tokenAt(minutes, from), kept: false })
const kept = (minutes: number, from?: Door): Evidence => ({ token: tokenAt(minutes, from), kept: true })
const MINUTE = 60_000

describe('a token', () => {
  it.each([
    ['the moment it is shown', 0, 0, at(0)],
    ['40 seconds after it went', 0, 59 / 60, at(0)],
    ['from a screen whose clock is a slot ahead', 1 / 3, 0.3, at(1 / 3)],
  ])('sent at once counts %s', (_when, shown, now, proven) => {
    expect(verdict(live(shown), now)).toBe(proven)
  })

  it.each([
    ['a minute after it appeared', 0, 1, 'TOKEN_EXPIRED'],
    ['an hour later', 0, 60, 'TOKEN_EXPIRED'],
    ['of two slots ahead', 2 / 3, 0, 'TOKEN_EARLY'],
    ['of tomorrow', 60 * 24, 0, 'CHECK_IN_CLOSED'],
    ['shown before the door was open', -31, -31, 'CHECK_IN_NOT_OPEN'],
    ['of yesterday', -1440, 0, 'TOKEN_EXPIRED'],
    ['shown after it was shut', 121, 121, 'CHECK_IN_CLOSED'],
    ['that is old, after it was shut', 60, 121, 'CHECK_IN_CLOSED'],
  ])('%s is refused', (_what, shown, now, code) => {
    expect(verdict(live(shown), now)).toBe(code)
  })

  it('shown in the last minute counts although it arrives after the end', () => {
    expect(verdict(live(119.9), 120.4)).toBe(slotStart(slotAt(at(119.9))))
  })

  it.each([
    ['an hour', 60],
    ['three days', 3 * 24 * 60],
  ])('kept on a phone counts for the minute it was shown, %s later', (_when, now) => {
    expect(verdict(kept(5), now)).toBe(at(5))
  })

  it('kept is refused like any other when it was shown outside the window, or is yet to be shown', () => {
    expect(verdict(kept(-31), -31)).toBe('CHECK_IN_NOT_OPEN')
    expect(verdict(kept(-31), 60)).toBe('TOKEN_EXPIRED')
    expect(verdict(kept(121), 300)).toBe('CHECK_IN_CLOSED')
    expect(verdict(kept(30), 5)).toBe('TOKEN_EARLY')
  })

  it('of a cancelled activity, or from before it was moved, says so', () => {
    const moved: Door = {
      ...door,
      window: { opensAt: at(1410), lateAt: at(1450), closesAt: at(1560) },
      movedFrom: [door.window],
    }
    expect(verdict(live(0), 0, { ...door, cancelled: true })).toBe('ACTIVITY_CANCELLED')
    expect(verdict(live(0), 0, moved)).toBe('ACTIVITY_MOVED')
    expect(verdict(kept(0), 1440, moved)).toBe('ACTIVITY_MOVED')
    expect(verdict(live(1440, moved), 1440, moved)).toBe(at(1440))
  })

  it('that somebody made up is refused; while the door is shut that is what matters', () => {
    const forged: Evidence = { token: `${tokenAt(0).slice(0, -1)}z`, kept: false }
    const guessed: Evidence = { token: tokenAt(0, { ...door, key: 'guessed' }), kept: true }
    expect(verdict(forged, 0)).toBe('TOKEN_FORGED')
    expect(verdict(guessed, 0)).toBe('TOKEN_FORGED')
    expect(verdict(forged, -60)).toBe('CHECK_IN_NOT_OPEN')
    expect(verdict(forged, 180)).toBe('CHECK_IN_CLOSED')
  })
})

describe('six digits', () => {
  const typed = (minutes: number, agoMs: number | null = null): Evidence => ({ digits: digitsAt(minutes), agoMs })

  it('count for a minute from their first appearance', () => {
    expect(verdict(typed(0), 0)).toBe(at(0))
    expect(verdict(typed(0), 59 / 60)).toBe(at(0))
    expect(verdict(typed(0), 1.1)).toBe('WRONG_CODE')
  })

  it('kept on a phone count for when they were typed, whatever its clock says, if it ran evenly', () => {
    expect(verdict(typed(5, 55 * MINUTE), 60)).toBe(at(5))
    // The phone's clock lost half a minute on the way.
    expect(verdict(typed(5, 54.5 * MINUTE), 60)).toBe(at(5))
    expect(verdict(typed(5, 40 * MINUTE), 60)).toBe('WRONG_CODE')
    expect(verdict(typed(5, 24 * 60 * MINUTE), 60)).toBe('WRONG_CODE')
    expect(verdict(typed(5, 100 * MINUTE), 300)).toBe('CHECK_IN_CLOSED')
  })

  it('typed while the door is shut hear that', () => {
    expect(verdict({ digits: '000000', agoMs: null }, -60)).toBe('CHECK_IN_NOT_OPEN')
    expect(verdict({ digits: '000000', agoMs: null }, 180)).toBe('CHECK_IN_CLOSED')
  })
})

it('makes the same proof however late it is judged', () => {
  fc.assert(
    fc.property(fc.integer({ min: -29, max: 119 }), fc.integer({ min: 0, max: 100_000 }), (shown, delay) => {
      const now = at(shown + delay)
      const judged = judgeEvidence(kept(shown), door, now, sign)
      if (!judged.good) throw new Error(judged.code)
      const proof = proofOf(judged, door.window, 'member', now)
      const due = proof.at > door.window.lateAt ? 'late' : 'present'
      expect(proof).toEqual({
        key: `t${slotAt(at(shown))}`,
        state: due,
        method: 'scan',
        at: proof.at,
        receivedAt: now,
        by: 'member',
      })
      expect(proof.at).toBe(slotStart(slotAt(at(shown))))
    }),
  )
})
