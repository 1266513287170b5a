import * as fc from 'fast-check'
import { wrapText } from './wrapText'

const upTo = (length: number) => (line: string) => Array.from(line).length <= length

test.each([
  ['', 3, []],
  ['消防安全', 3, ['消防安全']],
  ['消防安全进小区', 3, ['消防安全进', '小区']],
  ['消防安全，进小区', 3, ['消防安全，', '进小区']],
  ['消防安全进，小区', 3, ['消防安全', '进，小区']],
  ['消防安全进小区防汛避险演练', 2, ['消防安全进', '小区防汛…']],
  ['📚📚📚📚📚📚', 1, ['📚📚📚📚…']],
])('%s in %d lines of five', (text, most, lines) => {
  expect(wrapText(text, most, upTo(5))).toEqual(lines)
})

test('no line is too long, none is one too many, and nothing is lost but what the ellipsis stands for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 1, max: 4 }), (text, most) => {
      const lines = wrapText(text, most, upTo(9))
      expect(lines.length).toBeLessThanOrEqual(most)
      for (const line of lines) expect(Array.from(line).length).toBeLessThanOrEqual(9)
      const whole = lines.join('')
      expect(whole === text || text.startsWith(whole.slice(0, -1))).toBe(true)
    }),
  )
})
