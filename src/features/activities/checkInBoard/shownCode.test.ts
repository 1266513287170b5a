import { createHmac } from 'node:crypto'
import { type Sign, slotAt, tokenOf } from '@domain/attendance/check-in-code'
import fc from 'fast-check'
import { shownCode, spacedDigits, waitInWords } from './shownCode'
import { sign } from './sign'

const source = {
  activityId: 'A1b2C3d4E5f6',
  doorKey: '00112233445566778899aabbccddeeff',
  opensAt: '2026-11-25T06:00:00.000Z',
  closesAt: '2026-11-25T09:00:00.000Z',
}
const at = (time: string) => Date.parse(`2026-11-25T${time}Z`)
const shown = (time: string, from = source) => shownCode(from, 20, at(time), sign)

test('the code follows the slot, through its whole length', () => {
  const first = shown('06:00:00.000')
  expect(first).toMatchObject({ ranMs: 0, leftMs: 20_000 })
  expect(shown('06:00:19.999')).toMatchObject({ token: first?.token, digits: first?.digits, leftMs: 1 })
  expect(shown('06:00:20.000')?.token).not.toBe(first?.token)
})

test('this phone signs as the cloud does', () => {
  const inCloud: Sign = (key, text) => createHmac('sha256', key).update(text).digest('hex')
  fc.assert(
    fc.property(fc.string(), fc.string({ unit: 'binary' }), (key, text) => sign(key, text) === inCloud(key, text)),
  )
  const slot = slotAt('2026-11-25T06:30:00.000Z')
  expect(shown('06:30:00.000')?.token).toBe(tokenOf(source.activityId, source.doorKey, slot, inCloud))
})

test('no code is shown while the door is shut, or without a key', () => {
  expect(shown('05:59:59.999')).toBeNull()
  expect(shown('09:00:00.001')).toBeNull()
  expect(shownCode({ ...source, doorKey: null }, 20, at('06:00:00.000'), sign)).toBeNull()
})

test('digits are read in threes', () => {
  expect(spacedDigits('018206')).toBe('018 206')
})

test.each([
  [30_000, '不到 1 分钟'],
  [60_001, '2 分钟'],
  [59 * 60_000, '59 分钟'],
  [2 * 3_600_000, '2 小时'],
  [3_600_000 + 5 * 60_000, '1 小时 5 分钟'],
  [50 * 3_600_000, '2 天 2 小时'],
])('%d ms are %s', (ms, words) => {
  expect(waitInWords(ms)).toBe(words)
})
