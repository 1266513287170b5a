import { failureWords } from './failureWords'

test('says where to switch it on, and never fails without a word', () => {
  expect(failureWords(20004)).toContain('通知管理')
  expect(failureWords(10002)).toContain('网络')
  expect(failureWords(10005)).toContain('代码 10005')
  expect(failureWords(0)).not.toContain('代码')
})
