import { CloudError, cloudErrorOf, fromWeChat, isPassing, reachError } from './errors'
import { dataOf } from './reply'

const codeOf = (run: () => unknown): string => {
  try {
    run()
  } catch (error) {
    return cloudErrorOf(error).code
  }
  return 'none'
}

test.each([
  [{ errCode: -404010, errMsg: 'cloud.callFunction:fail' }, 'OFFLINE'],
  [{ errMsg: 'cloud.callFunction:fail Error: errCode: -404012 polling exceeded' }, 'OFFLINE'],
  [{ errCode: -501002, errMsg: 'resource server timeout' }, 'SLOW'],
  [{ errMsg: 'cloud.callFunction:fail Error: errCode: -504003 function time limit' }, 'SLOW'],
  [{ errMsg: 'request:fail timeout' }, 'TIMEOUT'],
  [{ errCode: -504002, errMsg: 'function execute fail' }, 'FAULT'],
  [new TypeError("Cannot read properties of undefined (reading 'callFunction')"), 'FAULT'],
  [undefined, 'FAULT'],
])('WeChat failure %j is %s', (failure, code) => {
  expect(fromWeChat(failure).code).toBe(code)
})

test('an answer gives its data, a refusal its own code and sentence', () => {
  expect(dataOf({ ok: true, data: { n: 1 } })).toEqual({ n: 1 })
  expect(dataOf({ ok: true })).toBeUndefined()
  const refused = () => dataOf({ ok: false, error: { code: 'CHECK_IN_CLOSED', message: '签到已结束' } })
  expect(refused).toThrow(new CloudError('CHECK_IN_CLOSED', '签到已结束'))
  expect(codeOf(refused)).toBe('CHECK_IN_CLOSED')
})

test.each([undefined, null, '', 'ok', {}, { ok: false }, { ok: false, error: {} }, { ok: 1, data: 1 }])(
  'what is not an answer (%j) is the service being broken',
  (reply) => {
    expect(codeOf(() => dataOf(reply))).toBe('FAULT')
  },
)

test('our error is found behind the client’s, and only passing troubles are asked again', () => {
  const wrapped = new Error('x', { cause: reachError('TIMEOUT') })
  expect(cloudErrorOf(wrapped).code).toBe('TIMEOUT')
  expect(isPassing(wrapped)).toBe(true)
  expect(isPassing(reachError('FAULT'))).toBe(false)
  expect(isPassing(new CloudError('FORBIDDEN', '没有权限'))).toBe(false)
})
