import type { Account, InboxHead } from './inbox'
import { leastLeft, leftWords } from './leastLeft'

const account = (topic: Account['topic'], left: number, more: Partial<Account> = {}): Account => ({
  ...{ topic, left, accepted: left, used: 0, refused: 0, banned: false },
  ...more,
})
const templates = (...topics: Account['topic'][]): InboxHead['templates'] =>
  topics.map((topic) => ({ topic, templateId: `t-${topic}` }))
const all = templates('activity', 'change', 'todo', 'dues', 'answer')

test.each<[string, Account[], InboxHead['templates'], number | undefined, string]>([
  ['nothing set up', [account('activity', 2)], [], undefined, '还没有开通'],
  ['never asked', [account('activity', 0), account('change', 0)], all, 0, '还没订过'],
  ['the poorest counts', [account('activity', 3), account('change', 1), account('todo', 2)], all, 1, '还可提醒 1 次'],
  ['used up', [account('activity', 0, { accepted: 2, used: 2 })], all, 0, '还可提醒 0 次'],
  ['dues and answers do not count', [account('activity', 2), account('dues', 0)], all, 2, '还可提醒 2 次'],
  [
    'what has no template does not count',
    [account('activity', 2), account('todo', 0)],
    templates('activity'),
    2,
    '还可提醒 2 次',
  ],
  [
    'what is switched off does not count',
    [account('activity', 2), account('todo', 0, { banned: true })],
    all,
    2,
    '还可提醒 2 次',
  ],
  ['all is switched off', [account('activity', 0, { banned: true })], all, undefined, '微信里已经关掉'],
])('%s', (_name, accounts, open, least, words) => {
  expect(leastLeft({ accounts, templates: open })).toBe(least)
  expect(leftWords({ accounts, templates: open })).toBe(words)
})
