import fc from 'fast-check'
import { dateField, type FieldType, fieldValue, timeField } from './field-values'
import { refusedFields } from './wechat-rules.fixture'

/** Every text there can be: emoji, halves of them, line breaks, nothing at all. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom('党', '😀', '\ud83d', '\ude00', '\n', '\r', '\u2028', '\u0085', '\u200b', '\t', ' ', 'a', '，'),
    )
    .map((all) => all.join('')),
)

test.each<[FieldType, string, string]>([
  ['thing', '学习党的二十届四中全会精神', '学习党的二十届四中全会精神'],
  ['thing', '一二三四五六七八九十一二三四五六七八九十', '一二三四五六七八九十一二三四五六七八九十'],
  ['thing', '一二三四五六七八九十一二三四五六七八九十一', '一二三四五六七八九十一二三四五六七八九…'],
  ['thing', '😀'.repeat(21), `${'😀'.repeat(19)}…`],
  ['thing', ' 三楼\n会议室\u0000 ', '三楼 会议室'],
  ['thing', '', '见小程序'],
  ['thing', ' \u200b\ufeff\n', '见小程序'],
  ['thing', '好\ud83d', '好'],
  ['thing', '👨‍👩‍👧', '👨‍👩‍👧'],
  ['phrase', '改期', '改期'],
  ['phrase', '党员大会改期', '党员大会改'],
  ['phrase', '换 place 地点', '换地点'],
  ['phrase', 'OK', '请查看'],
  ['phrase', '', '请查看'],
  ['time', '2026年11月25日 14:30', '2026年11月25日 14:30'],
  ['date', '2026年11月25日', '2026年11月25日'],
])('%s %j is %j', (type, text, expected) => {
  expect(fieldValue(type, text)).toBe(expected)
})

test('whatever the text, WeChat takes the field', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const data = { thing1: { value: fieldValue('thing', text) }, phrase2: { value: fieldValue('phrase', text) } }
      expect(refusedFields(data)).toEqual([])
    }),
    { numRuns: 3000 },
  )
})

test('what fits is not changed', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('党', '员', '😀', '1', '，'), minLength: 1, maxLength: 20 }),
      (text) => {
        expect(fieldValue('thing', text)).toBe(text)
      },
    ),
  )
})

test('times and dates are written as WeChat reads them', () => {
  const instant = fc.date({
    min: new Date('2000-01-01T00:00Z'),
    max: new Date('2099-12-31T00:00Z'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(instant, (date) => {
      const time = timeField(date.toISOString())
      const day = dateField(date.toISOString().slice(0, 10))
      expect(
        refusedFields({ time1: { value: fieldValue('time', time) }, date2: { value: fieldValue('date', day) } }),
      ).toEqual([])
    }),
  )
  expect(timeField('2026-11-25T06:05:00.000Z')).toBe('2026年11月25日 14:05')
  expect(timeField('2026-11-25T16:00:00.000Z')).toBe('2026年11月26日 00:00')
  expect(dateField('2026-01-02')).toBe('2026年1月2日')
})
