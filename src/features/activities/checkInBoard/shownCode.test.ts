import { shownCode, spacedDigits, waitInWords } from './shownCode'

const codes = ['06:00:00', '06:00:20', '06:00:40'].map((time, n) => ({
  from: `2026-11-25T${time}.000Z`,
  token: `t${n}`,
  digits: `00000${n}`,
}))
const at = (time: string) => Date.parse(`2026-11-25T${time}Z`)

test('the code follows the slot, through its whole length', () => {
  expect(shownCode(codes, 20, at('06:00:00.000'))).toEqual({ token: 't0', digits: '000000', ranMs: 0, leftMs: 20_000 })
  expect(shownCode(codes, 20, at('06:00:19.999'))?.leftMs).toBe(1)
  expect(shownCode(codes, 20, at('06:00:20.000'))?.token).toBe('t1')
  expect(shownCode(codes, 20, at('06:00:59.999'))?.token).toBe('t2')
})

test('no code is shown beyond those handed out, or before them', () => {
  expect(shownCode(codes, 20, at('06:01:00.000'))).toBeNull()
  expect(shownCode(codes, 20, at('05:59:59.999'))).toBeNull()
  expect(shownCode([], 20, at('06:00:00.000'))).toBeNull()
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
