import { faultOfRoom } from './room'

const broken = '人数和票数只能填 0 或更大的整数，请核对'

test.each([
  [0, 0, [], null],
  [24, 24, [0, 3], null],
  [24, 25, [], '到会 25 人，比应到的 24 人还多，请核对'],
  [-1, 0, [], broken],
  [24, Number.NaN, [], broken],
  [24, 20, [1.5], broken],
  [24, 20, [3, -1], broken],
  [Number.POSITIVE_INFINITY, 20, [], broken],
  [1e300, 20, [], broken],
])('%d entitled, %d present, %j besides: %s', (entitled, present, others, fault) => {
  expect(faultOfRoom({ entitled, present }, others)).toBe(fault)
})
