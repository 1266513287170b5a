import fc from 'fast-check'
import { isHalf, isMajority, majorityOf } from './majority'

describe('more than half', () => {
  it.each([
    [0, 1],
    [1, 1],
    [2, 2],
    [3, 2],
    [4, 3],
    [5, 3],
    [24, 13],
    [25, 13],
  ])('of %i is %i', (whole, needed) => {
    expect(majorityOf(whole)).toBe(needed)
  })

  it.each([
    [0, 0, false],
    [0, 1, false],
    [1, 2, true],
    [2, 4, true],
    [2, 5, false],
    [12, 24, true],
    [12, 25, false],
    [13, 24, false],
  ])('%i of %i is exactly half: %s', (part, whole, half) => {
    expect(isHalf(part, whole)).toBe(half)
  })

  it('is reached by that many and by no fewer, and is never exactly half', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (part, whole) => {
        expect(isMajority(part, whole)).toBe(part >= majorityOf(whole))
        expect(isMajority(part, whole) && isHalf(part, whole)).toBe(false)
      }),
    )
  })
})
