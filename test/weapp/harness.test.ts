import path from 'node:path'
import { type Cloud, handlerCloud } from './cloud'
import { type LaunchOptions, launchWeapp, type Weapp } from './harness'
import { compareWithWcc, WCC_RUNS_HERE } from './wcc'

const open: Weapp[] = []
const launch = async (options: Partial<LaunchOptions> = {}): Promise<Weapp> => {
  const app = await launchWeapp({ dir: path.join(__dirname, 'fixture'), ...options })
  open.push(app)
  return app
}
const appSeen = (app: Weapp): string[] => (app.getApp() as { seen: string[] }).seen
const messages = (app: Weapp): string[] => app.errors.map((error) => error.message)

afterEach(() => {
  for (const app of open.splice(0)) app.close()
})

describe('what the package shows', () => {
  test('is what its WXML renders from the data', async () => {
    const app = await launch()
    expect(app.route()).toBe('pages/home/index')
    expect(app.text()).toContain('【0】')
    expect(app.get({ text: '深处' }).attrs).toMatchObject({ class: 'box catching', id: 'catching' })
    expect(app.get({ tag: 'input' }).attrs.name).toBe('name')
    expect(app.errors).toEqual([])
  })

  test('a node for which base.wxml has no template is an error, once', async () => {
    const app = await launch()
    await app.tap({ text: /^missingTemplate$/ })
    expect(messages(app)).toEqual([
      expect.stringMatching(/base\.wxml has no template tmpl_0_unheard-of .*pages\/home\/index/),
    ])
  })

  test('a template within itself is an error, and shows nothing', async () => {
    const app = await launch()
    await app.tap({ text: 'nestTemplate' })
    expect(messages(app)).toEqual([expect.stringContaining('template tmpl_0_view is used inside itself')])
    expect(app.has({ text: '看不见' })).toBe(false)
  })

  test('attaches a component when it appears and detaches it with its page', async () => {
    const app = await launch()
    expect(app.getApp()?.components).toEqual(['attached wrapper'])
    await app.call('reLaunch', { url: '/pages/scan/index?scene=1' })
    expect(app.getApp()?.components).toEqual(['attached wrapper', 'detached wrapper'])
  })

  test('an absent element is answered with the page', async () => {
    const app = await launch()
    expect(() => app.get({ text: '没有的字' })).toThrow(/nothing matches .*没有的字[\s\S]*深处/)
  })

  const crossCheck = WCC_RUNS_HERE ? test : test.skip
  crossCheck("agrees with WeChat's own compiler, components included", async () => {
    const app = await launch()
    const compared = compareWithWcc(app)
    expect(compared.map(({ owner }) => owner)).toEqual(['pages/home/index', 'custom-wrapper'])
    for (const { wcc, own } of compared) expect(own).toEqual(wcc)
  })
})

describe('setData', () => {
  test('is counted in bytes of UTF-8 JSON', async () => {
    const app = await launch()
    const cost = await app.measure(() => app.tap({ text: '浅处' }))
    expect(cost.count).toBe(1)
    expect(cost.log[0]).toMatchObject({ owner: 'pages/home/index', keys: ['root.cn[1].v'] })
    expect(cost.bytes).toBe(Buffer.byteLength(JSON.stringify({ 'root.cn[1].v': 'tap:2 outer' })))
  })

  test("of a custom wrapper touches only the wrapper, and survives the page's own", async () => {
    const app = await launch()
    const cost = await app.measure(() => app.tap({ text: '戳一下' }))
    expect(cost.log.map(({ owner, keys }) => [owner, keys])).toEqual([['custom-wrapper', ['i.cn[0].v']]])
    await app.tap({ text: '浅处' })
    expect(app.text()).toContain('wrapped poke')
  })
})

describe('events', () => {
  test('bubble to every ancestor that binds them', async () => {
    const app = await launch()
    await app.tap({ className: 'inner', tag: 'view' })
    expect(app.page().self.heard).toEqual(['shown', 'inner', 'tap', 'outer', 'tap'])
  })

  test('stop at a catch', async () => {
    const app = await launch()
    await app.tap({ text: '深处' })
    expect(app.page().self.heard).toEqual(['shown', 'catching', 'tap'])
  })

  test('typing and submitting a form deliver the value', async () => {
    const app = await launch()
    await app.input({ tag: 'input' }, '王小明')
    expect(app.get({ tag: 'input' }).attrs.value).toBe('王小明')
    await app.tap({ text: '提交' })
    expect(app.text()).toContain('submitted:王小明')
  })

  test('a disabled button and an element nobody listens to refuse the tap', async () => {
    const app = await launch()
    await expect(app.tap({ text: '不可点' })).rejects.toThrow('is disabled')
    await expect(app.fire({ text: '浅处' }, 'longpress')).rejects.toThrow('nothing binds longpress')
  })
})

describe('errors', () => {
  test('thrown by a handler or a timer are kept and told to the app', async () => {
    const app = await launch()
    await app.tap({ text: /^throw$/ })
    await app.tap({ text: 'throwLater' })
    expect(messages(app)).toEqual(['handler failed', 'timer failed'])
    expect(appSeen(app)).toEqual(['launch 1001', 'show', 'error Error: handler failed', 'error Error: timer failed'])
  })

  test('of a cloud call arrive as WeChat reports them', async () => {
    const app = await launch()
    await app.tap({ text: 'rejectCall' })
    expect(app.text()).toContain('failed:-501000 cloud.callFunction:fail FunctionName')
  })

  test('a package without an app is refused with a sentence', async () => {
    await expect(launchWeapp({ dir: __dirname })).rejects.toThrow('holds no built mini-program')
  })
})

describe('entering', () => {
  test('by a scanned code hands over scene and query, not decoded', async () => {
    const app = await launch({ url: 'pages/scan/index?scene=a%3D1%26b', scene: 1047 })
    expect(app.text()).toBe('1047 a%3D1%26b a=1&b')
  })

  test('a running app again opens that page alone', async () => {
    const app = await launch()
    await app.enter('pages/scan/index?scene=x')
    expect(app.routes()).toEqual(['pages/scan/index'])
    expect(app.text()).toBe('1047 x x')
    expect(appSeen(app)).toEqual(['launch 1001', 'show', 'show'])
  })

  test('and leaving call onHide and onShow', async () => {
    const app = await launch()
    await app.hide()
    await app.show()
    expect(appSeen(app)).toEqual(['launch 1001', 'show', 'hide', 'show'])
  })
})

describe('pages', () => {
  test('a subpackage is loaded when it is entered, and sees none of the Web', async () => {
    const app = await launch()
    expect(app.loadedFiles().some((file) => file.startsWith('packages/'))).toBe(false)
    await app.call('navigateTo', { url: '/packages/extra/detail/index' })
    expect(app.routes()).toEqual(['pages/home/index', 'packages/extra/detail/index'])
    expect(app.text()).toBe('详情undefined undefined undefined')
    await app.back()
    expect(app.routes()).toEqual(['pages/home/index'])
  })

  test('tabs stay alive behind one another and refuse navigateTo', async () => {
    const app = await launch()
    await expect(app.call('navigateTo', { url: '../me/index' })).rejects.toMatchObject({
      errMsg: expect.stringContaining('tabbar'),
    })
    await app.call('switchTab', { url: '/pages/me/index' })
    expect(app.text()).toBe('我的')
    await app.callPage('onPullDownRefresh')
    await app.call('switchTab', { url: '/pages/home/index' })
    await app.call('switchTab', { url: '/pages/me/index' })
    expect(app.text()).toBe('已刷新')
    expect(app.routes()).toEqual(['pages/me/index'])
  })

  test('an unknown page fails', async () => {
    const app = await launch()
    await expect(app.call('navigateTo', { url: '/pages/none/index' })).rejects.toMatchObject({
      errMsg: expect.stringContaining('not found'),
    })
  })
})

describe('the phone', () => {
  test('keeps storage between launches, and has no room for 2 MB under one key', async () => {
    const first = await launch()
    await first.input({ tag: 'input' }, '心得')
    await first.tap({ text: 'save' })
    expect(first.text()).toContain('full:setStorage:fail entry size limit reached')
    const second = await launch({ storage: first.storage })
    expect(second.text()).toContain('shown:心得')
  })

  test('answers dialogs and scans as the test says', async () => {
    const app = await launch({ answers: { showModal: () => ({ confirm: false, cancel: true }) } })
    await app.tap({ text: 'ask' })
    expect(app.text()).toContain('confirmed:false')
    await app.tap({ text: /^scan$/ })
    expect(app.text()).toContain('scanned:scanCode:fail cancel')
    app.answer('scanCode', () => ({ result: '123456' }))
    await app.tap({ text: /^scan$/ })
    expect(app.text()).toContain('scanned:123456')
  })

  test('lets a subscription be asked for only inside the tap itself', async () => {
    const app = await launch({ answers: { requestSubscribeMessage: () => ({ t1: 'accept' }) } })
    await app.tap({ text: /^subscribe$/ })
    expect(app.text()).toContain('subscribe:accept')
    await app.tap({ text: 'subscribeLate' })
    expect(app.text()).toContain('can only be invoked by user TAP gesture')
  })

  test('sends a chosen file to the cloud, and opens what it brings down', async () => {
    const kept = new Map<string, Buffer>()
    const cloud: Cloud = {
      call: async () => undefined,
      upload: async (cloudPath, bytes) => {
        kept.set(`cloud://${cloudPath}`, bytes)
        return `cloud://${cloudPath}`
      },
      download: async (fileID) => kept.get(fileID) ?? Buffer.alloc(0),
    }
    const app = await launch({ cloud })
    const path = app.addFile('名单.csv', Buffer.from('姓名\n王小明'))
    app.answer('chooseMessageFile', () => ({ tempFiles: [{ path, name: '名单.csv', size: 16 }] }))
    await app.tap({ text: 'sendFile' })
    expect(app.text()).toContain('opened:openDocument:ok')
    expect(app.file('wxfile://usr/名单.csv')?.toString()).toBe('姓名\n王小明')
  })

  test('tells of the network and lets no call through without one', async () => {
    const app = await launch({ cloud: handlerCloud({ api: () => ({ data: '好' }) }) })
    await app.setNetwork('none')
    expect(app.text()).toContain('network:none')
    await app.tap({ text: 'rejectCall' })
    expect(app.text()).toContain('failed:-404012')
    await app.setNetwork('stalled')
    await app.tap({ text: /^call$/ })
    expect(app.calls.at(-1)).toMatchObject({ name: 'cloud.callFunction', state: 'stalled' })
    await app.setNetwork('wifi')
    await app.tap({ text: /^call$/ })
    expect(app.text()).toContain('answer:好')
  })

  test('has a clock that can be moved forward', async () => {
    const app = await launch()
    await app.call('switchTab', { url: '/pages/me/index' })
    const before = Date.now()
    const cost = await app.measure(() => app.advance(61_000))
    expect(cost.count).toBe(3)
    const shown = Date.parse(app.text().replace('我的', ''))
    expect(Math.abs(shown - before - 60_000)).toBeLessThan(1000)
  })

  test('lacks an API it was not given, and says which one was asked for', async () => {
    const app = await launch()
    await expect(app.call('openBluetoothAdapter', {})).rejects.toThrow()
    expect([...app.missing]).toEqual(['wx.openBluetoothAdapter'])
  })
})
