import fc from 'fast-check'
import { withoutPersonalNumbers } from '../members/personal-numbers'
import { cleanValues, peopleIn, textOf } from './clean'
import { kindOf, recordKindIds } from './kinds'

const flaw = (...asked: Parameters<typeof cleanValues>) => {
  const cleaned = cleanValues(...asked)
  return 'flaw' in cleaned ? cleaned.flaw : cleaned.values
}

test.each([
  ['blanks around go', { title: '  读报告 ' }, { title: '读报告' }],
  ['line breaks in a line become blanks', { title: '读\n报告' }, { title: '读 报告' }],
  ['line breaks in a text stay', { text: 'a\r\nb\rc' }, { text: 'a\nb\nc' }],
  ['control characters go', { text: 'a\u0007b' }, { text: 'a b' }],
  ['what is empty is left out', { title: ' ', text: '', link: null, makesUp: false }, {}],
  ['a switch that is on stays', { makesUp: true }, { makesUp: true }],
  ['an address', { link: ' https://example.org/a?b=1 ' }, { link: 'https://example.org/a?b=1' }],
])('%s', (_what, raw, values) => {
  expect(flaw('studyNote', raw)).toEqual(values)
})

test.each([
  ['studyNote', { title: 5 }, '“题目”填写有误'],
  ['studyNote', { text: '长'.repeat(8001) }, '“笔记或心得”最多 8000 个字，现在 8001 个'],
  ['studyNote', { link: 'ftp://example.org' }, '“链接”要以 http'],
  ['studyNote', { link: 'https://a b' }, '“链接”要以 http'],
  ['studyNote', { link: `https://${'a'.repeat(500)}` }, '“链接”最多 500'],
  ['studyNote', { activity: 'a b' }, '“是哪次活动的”填写有误'],
  ['studyNote', { activity: { $gt: '' } }, '“是哪次活动的”填写有误'],
  ['studyNote', { nothing: 1 }, '认不出的栏目'],
  ['studyNote', JSON.parse('{"__proto__":"x"}') as object, '认不出的栏目'],
  ['studyNote', { text: '电话１３９１２３４５６７８' }, '里有身份证号或手机号'],
  ['rectification', { due: '2026-02-30' }, '“什么时候改好”不是一个日期'],
  ['training', { halfDays: 1.5 }, '“共几个半天”要填整数'],
  ['training', { halfDays: 0 }, '要在 1 到 60 个半天之间'],
  ['training', { halfDays: Number.NaN }, '要填整数'],
  ['visit', { form: 'toString' }, '“形式”请重新选一项'],
  ['care', { visitors: ['a', 'a'] }, '“谁去的”同一个人选了两次'],
  ['care', { visitors: [1] }, '“谁去的”填写有误'],
  ['care', { visitors: Array.from({ length: 21 }, (_, index) => `m${index}`) }, '“谁去的”最多 20 人'],
  ['care', { visitors: 'm1' }, '“谁去的”填写有误'],
] as const)('%s: %j is refused', (kind, raw, sentence) => {
  expect(flaw(kind, raw as Record<string, unknown>)).toContain(sentence)
})

test('texts and people are found in whatever fields they stand', () => {
  expect(textOf('service', { title: '打扫', place: '城东', feedback: 'good', words: '好' })).toBe('打扫\n城东\n好')
  expect(peopleIn('responsibilityLetter', { upper: ['m1'], title: '责任书' })).toEqual(['m1'])
})

const anyRaw = fc
  .constantFrom(...recordKindIds)
  .chain((kind) =>
    fc.tuple(
      fc.constant(kind),
      fc.dictionary(
        fc.oneof(fc.constantFrom(...Object.keys(kindOf(kind).fields), 'other'), fc.string({ maxLength: 5 })),
        fc.oneof(
          fc.string({ maxLength: 60 }),
          fc.integer(),
          fc.double(),
          fc.boolean(),
          fc.array(fc.string({ maxLength: 9 })),
          fc.anything(),
        ),
        { maxKeys: 6 },
      ),
    ),
  )

test('whatever is sent is refused with a sentence or is within bounds, and cleaned again stays as it is', () => {
  fc.assert(
    fc.property(anyRaw, ([kind, raw]) => {
      const cleaned = cleanValues(kind, raw)
      if ('flaw' in cleaned) {
        expect(cleaned.flaw).toMatch(/\p{Script=Han}/u)
        return
      }
      const { fields } = kindOf(kind)
      for (const [name, value] of Object.entries(cleaned.values)) {
        expect(Object.keys(fields)).toContain(name)
        if (typeof value === 'string') expect(withoutPersonalNumbers(value)).toBe(value)
      }
      expect(cleanValues(kind, cleaned.values)).toEqual(cleaned)
    }),
    { numRuns: 5000 },
  )
})
