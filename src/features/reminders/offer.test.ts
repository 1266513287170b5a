import type { InboxHead } from '@/cloud/inbox'
import { askedWords, mayOffer, mayOfferDues, quietFor } from './offer'

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

test.each([
  ['nothing left', 0, false, 0, true],
  ['never asked', undefined, false, 0, true],
  ['enough left', 2, false, 0, false],
  ['switched off', 0, true, 0, false],
  ['answered not long ago', 0, false, 1001, false],
])('of dues: %s', (_name, left, banned, quietUntil, offered) => {
  const { accounts, templates, ...rest } = head(2)
  const dues = left === undefined ? [] : [{ topic: 'dues' as const, left, accepted: left, used: 0, refused: 0, banned }]
  const known = {
    ...rest,
    accounts: [...accounts, ...dues],
    templates: [...templates, { topic: 'dues' as const, templateId: 'd' }],
  }
  expect(mayOfferDues(known, quietUntil, 1000)).toBe(offered)
  expect(mayOfferDues({ ...known, templates }, quietUntil, 1000)).toBe(false)
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
