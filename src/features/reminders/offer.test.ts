import type { InboxHead } from '@/cloud/inbox'
import { askedWords, mayOffer, quietFor } from './offer'

const head = (left: number, open = true): InboxHead => ({
  unread: 0,
  accounts: [{ topic: 'activity', left, accepted: left, used: 0, refused: 0, banned: false }],
  templates: open ? [{ topic: 'activity', templateId: 't' }] : [],
  unreached: null,
})
const DAY_MS = 86_400_000

test.each([
  ['nothing left', head(0), 0, true],
  ['one left', head(1), 0, true],
  ['enough left', head(2), 0, false],
  ['no templates', head(0, false), 0, false],
  ['answered not long ago', head(0), 1001, false],
  ['answered long ago', head(0), 1000, true],
])('offered by the way: %s', (_name, known, quietUntil, offered) => {
  expect(mayOffer(known, quietUntil, 1000)).toBe(offered)
})

test('a no is good for two weeks, a yes for the day', () => {
  expect(quietFor({ kind: 'answered', accepted: 0, kept: false })).toBe(14 * DAY_MS)
  expect(quietFor({ kind: 'failed', code: 20004 })).toBe(14 * DAY_MS)
  expect(quietFor()).toBe(14 * DAY_MS)
  expect(quietFor({ kind: 'answered', accepted: 1, kept: false })).toBe(DAY_MS / 2)
})

test('says what is left, or that it is on the phone, or where to go later', () => {
  const yes = { kind: 'answered', accepted: 1, kept: false } as const
  expect(askedWords(yes, head(1))).toBe('✓ 订好了，还可提醒 1 次')
  expect(askedWords(yes, head(0))).toBe('✓ 订好了其中几种')
  expect(askedWords({ ...yes, kept: true }, head(0))).toContain('存在手机里')
  expect(askedWords({ kind: 'answered', accepted: 0, kept: false }, head(0))).toContain('微信提醒')
  expect(askedWords({ kind: 'failed', code: 20004 }, head(0))).toContain('微信提醒')
})
