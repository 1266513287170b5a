import fc from 'fast-check'
import { answersThatFit, readAnswers, utf8Bytes } from './answers'

test('counts bytes as UTF-8 does, for any well-formed text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => utf8Bytes(text) === Buffer.byteLength(text, 'utf8')))
})

const answer = (name: string, at: number, size = 10) => ({ key: [name], data: 'x'.repeat(size), at })

test('keeps the newest that fit; one too big leaves room for the others', () => {
  const kept = answersThatFit([answer('old', 1), answer('huge', 3, 5000), answer('new', 4), answer('middle', 2)], 100)
  expect(kept.map(({ key }) => key[0])).toEqual(['new', 'middle'])
})

test('never more than the limit, whatever was answered', () => {
  const answers = fc.array(fc.record({ key: fc.array(fc.string()), data: fc.jsonValue(), at: fc.nat() }))
  fc.assert(
    fc.property(answers, fc.nat(2000), (list, limit) => {
      const kept = answersThatFit(list, limit)
      return kept.reduce((sum, one) => sum + utf8Bytes(JSON.stringify(one)), 0) <= limit
    }),
  )
})

test('what was stored otherwise is dropped', () => {
  const good = answer('today', 5)
  expect(readAnswers([good, null, 3, { key: 'no', data: 1, at: 1 }, { key: ['x'], at: 1 }])).toEqual([good])
  expect(readAnswers(undefined)).toEqual([])
  expect(readAnswers('[]')).toEqual([])
})
