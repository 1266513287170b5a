import { ApiFailure, type Cloud } from './cloud'
import { callMethod, createInstance, type Definition, type InstanceHost, type SetDataEntry } from './instance'
import { type PackageFiles, resolveFrom } from './package-files'
import { createPages, type Pages } from './pages'
import type { PhoneFiles } from './phone-files'
import { createRenderer } from './render'
import { createSandbox, type Sandbox } from './sandbox'
import type { PhoneStorage } from './storage'
import { parseQuery } from './url'
import type { Instance } from './view'
import { createPhone, type Network, type Phone } from './wx'
import type { Answer } from './wx-api'
import { syncApis } from './wx-sync'

export type RuntimeOptions = {
  files: PackageFiles
  cloud: Cloud
  storage: PhoneStorage
  url: string
  scene: number
  answers: Record<string, Answer>
  system: Record<string, unknown>
  traceGlobals: boolean
  network?: Network
  kept?: PhoneFiles
  /** How far the phone's clock is ahead of the right time. */
  clockAheadMs?: number
}

/** The running app: its logic layer, its pages, the phone under it. */
export type Runtime = {
  sandbox: Sandbox
  pages: Pages
  phone: Phone
  wx: Record<string, unknown>
  setDataLog: SetDataEntry[]
  app(): Instance | undefined
  /** Brings the view up to the data now. */
  flush(): void
  settle(limits?: { quiet?: number; max?: number }): Promise<void>
  enter(url: string, scene: number): void
  hide(): void
  show(): void
}

type Entry = { path: string; query: Record<string, string>; scene: number; referrerInfo: object }

function entryOf(url: string, scene: number): Entry {
  const [path = '', search = ''] = url.split(/\?(.*)/s)
  return { path, query: parseQuery(search), scene, referrerInfo: {} }
}

/** Loads pages' and components' scripts when first needed, each after the components its configuration names. */
function createDefinitions(files: PackageFiles, sandbox: Sandbox) {
  const definitions = new Map<string, Definition>()
  const begun = new Set<string>()
  let loading = ''
  const define = (path: string): Definition => {
    begun.add(path)
    const components = Object.values(files.configOf(path).usingComponents ?? {})
    // Components may name each other, or themselves.
    for (const name of components.map((component) => resolveFrom(path, component))) if (!begun.has(name)) define(name)
    loading = path
    sandbox.load(`${path}.js`)
    const definition = definitions.get(path)
    if (!definition) throw new Error(`${path}.js called neither Page() nor Component()`)
    return definition
  }
  return { define, register: (definition: Definition) => void definitions.set(loading, definition) }
}

/** Starts the package: runs app.js, tells the app it was launched, opens the page it was entered by. */
export function startRuntime(options: RuntimeOptions): Runtime {
  const { files } = options
  const sandbox = createSandbox(files, options.traceGlobals, options.clockAheadMs)
  const setDataLog: SetDataEntry[] = []
  const shown: (() => void)[] = []
  let entry = entryOf(options.url, options.scene)
  let app: Instance | undefined
  let stale = false

  const host: InstanceHost = {
    sandbox,
    setDataLog,
    changed: (done) => {
      if (done) shown.push(done)
      if (!stale) setImmediate(flush)
      stale = true
    },
  }
  // The view follows the data in a later turn, all of a turn's setData at once.
  const flush = (): void => {
    if (!stale) return
    stale = false
    for (const page of pages.stack) sandbox.guard(() => renderer.render(page))
    for (const done of shown.splice(0)) sandbox.guard(done)
  }
  const { define, register } = createDefinitions(files, sandbox)
  const renderer = createRenderer(files, host, define)
  const pages = createPages(files, host, renderer, define)
  const sync = syncApis(sandbox, options.storage, () => entry, options.system)
  const { navigation } = pages
  const { wx, phone } = createPhone({ ...options, sandbox, sync, navigation })
  const registerApp = (definition: Definition): void => {
    app = createInstance('app', definition, host)
  }
  const asGiven = (definition: unknown): unknown => definition
  sandbox.expose({
    wx,
    App: registerApp,
    Page: register,
    Component: register,
    Behavior: asGiven,
    getApp: () => app?.self,
    getCurrentPages: () => pages.stack.map((page) => page.self),
  })

  const callApp = (name: string, argument: unknown): void =>
    void (app && callMethod(app, name, sandbox, sandbox.clone(argument)))
  sandbox.onFail((error) => {
    callApp('onError', String(error.stack))
    phone.emit('Error', { message: error.message, stack: error.stack })
  })
  const open = (url: string): void => {
    const [path = '', search] = url.split(/\?(.*)/s)
    if (!files.routes.includes(path)) throw new ApiFailure(`page "${path}" is not found`)
    pages.relaunch(search === undefined ? path : `${path}?${search}`)
  }
  const show = (): void => {
    callApp('onShow', entry)
    phone.emit('AppShow', entry)
  }

  sandbox.load('app.js')
  if (!app) throw new Error('app.js did not call App()')
  callApp('onLaunch', entry)
  show()
  open(options.url)

  const isBusy = (quiet: number): boolean =>
    stale || phone.calls.some((call) => call.state === 'pending') || sandbox.timers.dueWithin(quiet)
  return {
    sandbox,
    pages,
    phone,
    wx,
    setDataLog,
    app: () => app,
    flush,
    async settle({ quiet = 60, max = 15_000 } = {}) {
      const end = Date.now() + max
      for (let calm = 0; calm < 3; calm = isBusy(quiet) ? 0 : calm + 1) {
        if (Date.now() > end) throw new Error(`the app did not settle in ${max} ms`)
        await new Promise((resolve) => (isBusy(quiet) ? setTimeout(resolve, 1) : setImmediate(resolve)))
      }
    },
    enter(url, scene) {
      entry = entryOf(url, scene)
      show()
      open(url)
    },
    hide() {
      callMethod(pages.current(), 'onHide', sandbox)
      callApp('onHide', {})
      phone.emit('AppHide', {})
    },
    show() {
      show()
      callMethod(pages.current(), 'onShow', sandbox)
    },
  }
}
