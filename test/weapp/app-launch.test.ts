import { packageSizes } from '../../tools/bench/sizes'
import { openPackage } from './package-files'
import { openActivityOf, type PhoneCloud, startPhones } from './phones'
import { compareWithWcc, WCC_RUNS_HERE } from './wcc'

/** Looked for by React's scheduler and by react-query, which do without where they are absent. */
const LOOKED_FOR = ['MessageChannel', 'performance']
const BIND = 'packages/members/bind/index'
const CLAIM = 'packages/members/claim/index'
const KB = 1000

const { routes } = openPackage('dist/weapp')

let t: PhoneCloud
let activityId: string
beforeAll(async () => {
  t = await startPhones()
  activityId = await openActivityOf(t)
  await t.must('demo-secretary', 'checkIn.open', { activityId })
})
afterEach(() => t.switchOff())
afterAll(() => t.close())

/** The page with what it needs in its address. */
function addressOf(route: string): string {
  return /activities\/(detail|check-in)/.test(route) ? `${route}?id=${activityId}` : route
}

describe('every page opens, with nothing of the Web and nothing that the phone lacks', () => {
  test.each(['demo-secretary', 'demo-member'])('for %s', async (openid) => {
    const app = await t.phone(openid, { traceGlobals: true })
    for (const route of routes) {
      await app.call('reLaunch', { url: `/${addressOf(route)}` })
      // Somebody who belongs to a branch has no business on the page for joining one.
      expect(app.route()).toBe(route === BIND ? 'pages/today/index' : route)
      expect(app.text().length).toBeGreaterThan(5)
      expect(app.text()).not.toContain('undefined')
      expect({ route, errors: app.errors, cut: app.has({ className: 'skeleton' }) }).toEqual({
        route,
        errors: [],
        cut: false,
      })
    }
    expect([...app.missing].filter((name) => !LOOKED_FOR.includes(name))).toEqual([])
  })

  test('for a visitor, whom all but the way in leads to the way in', async () => {
    for (const route of routes) {
      const app = await t.phone('demo-visitor', { url: addressOf(route), traceGlobals: true })
      expect(app.routes()).toEqual([route === CLAIM ? CLAIM : BIND])
      expect([...app.missing].filter((name) => !LOOKED_FOR.includes(name))).toEqual([])
    }
  })
})

describe('what is drawn', () => {
  const crossCheck = WCC_RUNS_HERE ? test : test.skip
  crossCheck.each([
    'pages/today/index',
    'pages/activities/index',
    'pages/branch/index',
    'pages/me/index',
    'packages/activities/check-in/index',
    'packages/register/attendance/index',
  ])("on %s is what WeChat's own compiler makes of it", async (route) => {
    const app = await t.phone('demo-secretary', { url: addressOf(route) })
    const compared = compareWithWcc(app)
    expect(compared[0]?.owner).toBe(route)
    for (const { owner, wcc, own } of compared) {
      expect(own.length).toBeGreaterThan(0)
      expect({ owner, lines: own }).toEqual({ owner, lines: wcc })
    }
  })

  test.each(['demo-member', 'demo-secretary'])(
    'of the first screen costs %s at most 24 KB of setData',
    async (openid) => {
      const app = await t.phone(openid)
      await app.waitFor({ text: '扫码签到' })
      expect(app.setDataLog.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(24 * KB)
    },
  )
})

describe('the package', () => {
  const [main, ...others] = packageSizes('dist/weapp')

  test('has at most 600 KB before the first screen', () => {
    expect(main?.name).toBe('main package')
    expect(main?.bytes).toBeLessThanOrEqual(600 * KB)
  })

  test('is below what WeChat takes', () => {
    expect(others.length).toBeGreaterThan(1)
    for (const { name, bytes } of others) expect({ name, fits: bytes <= 2 * 1024 * 1024 }).toEqual({ name, fits: true })
  })
})
