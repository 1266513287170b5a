import fc from 'fast-check'
import { pauseAfter, type Refusal, refusalOf } from './outcomes'

test.each<[number, Refusal]>([
  [40003, 'final'],
  [40037, 'stopTemplate'],
  [43101, 'noStock'],
  [43107, 'banned'],
  [43108, 'retry'],
  [45168, 'final'],
  [47003, 'final'],
  [-1, 'retry'],
  [0, 'retry'],
  [50000, 'retry'],
])('%i is %s', (code, refusal) => {
  expect(refusalOf(code)).toBe(refusal)
})

test('it is tried four times, at longer and longer pauses', () => {
  expect([1, 2, 3, 4, 5].map(pauseAfter)).toEqual([20, 40, 80, undefined, undefined])
})

test('whatever the code, something follows from it', () => {
  fc.assert(
    fc.property(fc.integer(), (code) => {
      expect(['final', 'noStock', 'banned', 'stopTemplate', 'retry']).toContain(refusalOf(code))
    }),
  )
})
