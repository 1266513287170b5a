import { tokenInScan } from './scanned-token'

const token = 'tAb12Cd34Ef560q4k2z0123456789a'

test.each([
  ['the token alone', token],
  ['with blanks around it', ` ${token}\n`],
  ['as the last part of an address', `https://example.test/s/${token}`],
  ['in an address’s query', `https://example.test/s?from=a&t=${token}`],
  ['with a fragment after it', `https://example.test/s/${token}#top`],
  ['encoded as WeChat hands over an ordinary code', encodeURIComponent(`https://example.test/s?t=${token}`)],
  ['as a mini-program code’s page with its scene', `pages/today/index?scene=${token}`],
  ['as that page encoded twice', encodeURIComponent(encodeURIComponent(`pages/today/index?scene=${token}`))],
])('finds the token: %s', (_, scanned) => {
  expect(tokenInScan(scanned)).toBe(token)
})

test.each([
  ['nothing', ''],
  ['another address', 'https://example.test/pay?id=12345'],
  ['a token with a letter too many', `${token}x`],
  ['a token cut short', token.slice(0, -1)],
  ['a broken encoding', '%E0%A4%A'],
  ['markup', '<script>alert(1)</script>'],
])('finds none: %s', (_, scanned) => {
  expect(tokenInScan(scanned)).toBeNull()
})
