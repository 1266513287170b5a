import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { digitsOf, judgeDigits, judgeToken, readToken, type Sign, slotAt, slotStart, tokenOf } from './check-in-code'

const sign: Sign = (key, text) => createHmac('sha256', key).update(text).digest('hex')
const activityId = 'A1b2C3d4E5f6'
const key = '00112233445566778899aabbccddeeff'
const shownAt = '2026-11-25T06:00:00.000Z'
const slot = slotAt(shownAt)
const later = (seconds: number) => new Date(Date.parse(shownAt) + seconds * 1000).toISOString()

describe('check-in code', () => {
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

  it.each([
    ['the moment it is shown', 0, 'good'],
    ['while it is shown', 19, 'good'],
    ['40 seconds after it went', 59.999, 'good'],
    ['a minute after it appeared', 60, 'expired'],
    ['an hour later', 3600, 'expired'],
    ['before it is shown', -0.001, 'early'],
    ['long before', -3600, 'early'],
  ] as const)('judges a token %s', (_when, seconds, verdict) => {
    expect(judgeToken(tokenOf(activityId, key, slot, sign), activityId, key, later(seconds), sign)).toBe(verdict)
  })

  it('takes no token for another activity, another key or a changed character', () => {
    const token = tokenOf(activityId, key, slot, sign)
    expect(judgeToken(token, 'ZZZZZZZZZZZZ', key, shownAt, sign)).toBe('forged')
    expect(judgeToken(token, activityId, `${key}0`, shownAt, sign)).toBe('forged')
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(...'0123456789abcdefXYZ'), (at, letter) => {
        const forged = token.slice(0, at) + letter + token.slice(at + 1)
        return forged === token || judgeToken(forged, activityId, key, shownAt, sign) !== 'good'
      }),
    )
  })

  it('never throws, whatever was scanned', () => {
    fc.assert(fc.property(fc.string(), (text) => judgeToken(text, activityId, key, shownAt, sign) === 'forged'))
  })

  it('takes the digits for one minute from their first appearance', () => {
    const digits = digitsOf(activityId, key, slot, sign)
    expect(digits).toMatch(/^\d{6}$/)
    expect(judgeDigits(digits, activityId, key, later(0), sign)).toBe('good')
    expect(judgeDigits(digits, activityId, key, later(59), sign)).toBe('good')
    expect(judgeDigits(digits, activityId, key, later(60), sign)).toBe('expired')
    expect(judgeDigits(digits, activityId, key, later(-1), sign)).toBe('expired')
  })
})
