import { replyOf } from './replies'

test.each([
  ['accept', 'accepted'],
  ['acceptWithAudio', 'accepted'],
  ['reject', 'refused'],
  ['ban', 'banned'],
  ['filter', undefined],
  [undefined, undefined],
])('WeChat says %s: %s', (said, reply) => {
  expect(replyOf(said)).toBe(reply)
})
