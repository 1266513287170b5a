import { launchScan } from './launch'

const token = 'tAb12Cd34Ef560q4k2z0123456789a'

test('a scene and an address in q open with their token', () => {
  expect(launchScan({ scene: encodeURIComponent(token) })).toBe(token)
  expect(launchScan({ q: encodeURIComponent(`https://example.test/s?t=${token}`) })).toBeDefined()
})

test('an ordinary start is none', () => {
  expect(launchScan({})).toBeUndefined()
  expect(launchScan({ scene: 'from-share' })).toBeUndefined()
})
