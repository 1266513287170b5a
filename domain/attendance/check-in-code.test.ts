import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import {
  digitsOf,
  doorKey,
  readToken,
  type Sign,
  slotAt,
  slotOfDigits,
  slotOfToken,
  slotStart,
  tokenOf,
} from './check-in-code'

const sign: Sign = (key, text) => createHmac('sha256', key).update(text).digest('hex')
const activityId = 'A1b2C3d4E5f6'
const key = '00112233445566778899aabbccddeeff'
const shownAt = '2026-11-25T06:00:00.000Z'
const slot = slotAt(shownAt)
const later = (seconds: number) => new Date(Date.parse(shownAt) + seconds * 1000).toISOString()

it('begins a slot every 20 seconds', () => {
  expect(slotStart(slot)).toBe(shownAt)
  expect(slotAt(later(19.999))).toBe(slot)
  expect(slotAt(later(20))).toBe(slot + 1)
})

it('fits a mini-program code: at most 32 characters of its alphabet', () => {
  const token = tokenOf(activityId, key, slot, sign)
  expect(token.length).toBeLessThanOrEqual(32)
  expect(token).toMatch(/^[0-9a-zA-Z]+$/)
  expect(readToken(token)).toEqual({ activityId, slot })
})

it('knows its own tokens, whatever the slot, and no changed character', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 200_000_000 }), (shown) => {
      expect(slotOfToken(tokenOf(activityId, key, shown, sign), activityId, key, sign)).toBe(shown)
    }),
  )
  const token = tokenOf(activityId, key, slot, sign)
  expect(slotOfToken(token, 'ZZZZZZZZZZZZ', key, sign)).toBeNull()
  expect(slotOfToken(token, activityId, `${key}0`, sign)).toBeNull()
  fc.assert(
    fc.property(fc.nat(token.length - 1), fc.constantFrom(...'0123456789abcdefXYZ'), (at, letter) => {
      const forged = token.slice(0, at) + letter + token.slice(at + 1)
      return forged === token || slotOfToken(forged, activityId, key, sign) === null
    }),
  )
})

it('never throws, whatever was scanned', () => {
  fc.assert(fc.property(fc.string(), (text) => slotOfToken(text, activityId, key, sign) === null))
})

it('finds the slot of six digits among those asked about, the latest first', () => {
  const digits = digitsOf(activityId, key, slot, sign)
  expect(digits).toMatch(/^\d{6}$/)
  expect(slotOfDigits(digits, activityId, key, { first: slot - 2, last: slot + 2 }, sign)).toBe(slot)
  expect(slotOfDigits(digits, activityId, key, { first: slot + 1, last: slot + 2 }, sign)).toBeNull()
})

it('makes another key for another beginning or end, the same when the door only opens early', () => {
  const window = { opensAt: later(-1800), lateAt: later(600), closesAt: later(7200) }
  const own = doorKey(key, window, sign)
  expect(own).toMatch(/^[0-9a-f]{32}$/)
  expect(doorKey(key, { ...window, opensAt: later(-3600) }, sign)).toBe(own)
  expect(doorKey(key, { ...window, lateAt: later(601) }, sign)).not.toBe(own)
  expect(doorKey(key, { ...window, closesAt: later(7201) }, sign)).not.toBe(own)
  expect(doorKey(`${key}0`, window, sign)).not.toBe(own)
})
