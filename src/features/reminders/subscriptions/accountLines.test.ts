import type { Account } from '@/cloud/inbox'
import { accountLines } from './accountLines'

const nothing = { left: 0, accepted: 0, used: 0, refused: 0, banned: false }
const lineOf = (account: Partial<Account>) =>
  accountLines({
    accounts: [{ topic: 'activity', ...nothing, ...account }],
    templates: [{ topic: 'activity', templateId: 't' }],
  })[0]

test.each<[string, Partial<Account>, string, boolean, string]>([
  ['never asked', {}, '还可提醒 0 次', true, '还没订过'],
  ['refused', { refused: 1, last: 'refused' }, '还可提醒 0 次', true, '上次没有同意'],
  ['some left', { left: 2, accepted: 3, used: 1 }, '还可提醒 2 次', false, '同意过 3 次，已提醒 1 次'],
  ['switched off', { accepted: 3, used: 1, banned: true }, '× 微信里已关掉', true, '在微信里打开以后，才能再订'],
])('%s', (_name, account, left, none, history) => {
  expect(lineOf(account)).toMatchObject({ label: '活动提醒', left, none, history })
})

test('what WeChat cannot carry here is not shown', () => {
  expect(accountLines({ accounts: [{ topic: 'dues', ...nothing }], templates: [] })).toEqual([])
})
