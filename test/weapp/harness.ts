import { type Cloud, handlerCloud, httpCloud } from './cloud'
import { dispatch } from './events'
import { callMethod, type SetDataEntry } from './instance'
import { openPackage, type PackageFiles } from './package-files'
import { addTemporaryFile, type PhoneFiles } from './phone-files'
import { dump, findAll, type Query, textOf } from './query'
import { startRuntime } from './runtime'
import type { LogLine } from './sandbox'
import type { PhoneStorage } from './storage'
import type { Instance, ViewElement, ViewNode } from './view'
import type { Network } from './wx'
import type { Answer, ApiCall } from './wx-api'

export type LaunchOptions = {
  /** The built package, e.g. dist/weapp. */
  dir: string
  /** Who holds the phone, for the cloud at `cloudUrl`. */
  openid?: string
  cloudUrl?: string
  /** A cloud of the test's own instead, e.g. `handlerCloud({ api: (event) => … })`. */
  cloud?: Cloud
  /** Page to open, with its query, without a leading slash; the package's first page otherwise. */
  url?: string
  /** How the app was entered: 1001 from the list of mini-programs, 1047 by scanning its code … */
  scene?: number
  storage?: PhoneStorage
  /** Files that the app kept on the phone when it ran last. */
  kept?: PhoneFiles
  answers?: Record<string, Answer>
  /** Fields of the phone's description to replace, e.g. `{ fontSizeSetting: 22 }`. */
  system?: Record<string, unknown>
  traceGlobals?: boolean
  /** The network it is switched on in; wifi otherwise. */
  network?: Network
  /** How far the phone's clock is ahead of the right time. */
  clockAheadMs?: number
}

export type SetDataCost = { count: number; bytes: number; log: SetDataEntry[] }

/** A mini-program running on a pretended phone, and everything a test does with it. */
export type Weapp = {
  route(): string
  /** Routes of the open pages, the one in front last. */
  routes(): string[]
  view(): ViewNode[]
  /** The page in front, with the data its WXML receives. */
  page(): Instance
  text(): string
  dump(): string
  findAll(query: Query): ViewElement[]
  /** The element meant; throws with the page's content when there is none. */
  get(query: Query): ViewElement
  has(query: Query): boolean
  /** Resolves when the text is on the page; throws with the page's content after `max` ms. */
  waitFor(query: Query, max?: number): Promise<ViewElement>
  tap(target: Query | ViewElement): Promise<void>
  input(target: Query | ViewElement, value: string): Promise<void>
  fire(target: Query | ViewElement, type: string, detail?: Record<string, unknown>): Promise<void>
  /** Calls a page's own life-cycle method: onPullDownRefresh, onReachBottom, onShareAppMessage … */
  callPage(method: string, ...args: unknown[]): Promise<unknown>
  /** Calls an API of `wx` as the package would, and settles. */
  call(name: string, params: Record<string, unknown>): Promise<unknown>
  /** The app's own object. */
  getApp(): Record<string, unknown> | undefined
  back(): Promise<void>
  /** Enters the running app again, as a scan does: it shows again and opens that page alone. */
  enter(url: string, scene?: number): Promise<void>
  hide(): Promise<void>
  show(): Promise<void>
  setNetwork(network: Network): Promise<void>
  answer(name: string, answer: Answer): void
  /** Puts a file on the phone and gives its path. */
  addFile(name: string, content: Buffer): string
  file(path: string): Buffer | undefined
  /** What is left of the phone's files when the app is gone: WeChat clears away what was never kept. */
  keptFiles(): PhoneFiles
  /** Moves the phone's clock forward, running what falls due, then settles. */
  advance(ms: number): Promise<void>
  /** Resolves when no call is pending and no timer is due within `quiet` ms. */
  settle(options?: { quiet?: number; max?: number }): Promise<void>
  /** The setData that `act` causes. */
  measure(act: () => unknown): Promise<SetDataCost>
  close(): void
  files: PackageFiles
  storage: PhoneStorage
  errors: Error[]
  logs: LogLine[]
  missing: Set<string>
  calls: ApiCall[]
  setDataLog: SetDataEntry[]
  loadedFiles(): string[]
}

function cloudOf({ cloud, cloudUrl, openid }: LaunchOptions): Cloud {
  if (cloudUrl === undefined) return cloud ?? handlerCloud({})
  if (openid === undefined) throw new Error('cloudUrl needs an openid: whose phone is it?')
  return httpCloud(cloudUrl, openid)
}

/** Launches a built package and waits until its first page has settled. */
export async function launchWeapp(options: LaunchOptions): Promise<Weapp> {
  const files = openPackage(options.dir)
  const storage = options.storage ?? new Map()
  const runtime = startRuntime({
    files,
    storage,
    cloud: cloudOf(options),
    url: options.url ?? files.config.entryPagePath ?? files.config.pages[0] ?? '',
    scene: options.scene ?? 1001,
    answers: options.answers ?? {},
    system: options.system ?? {},
    traceGlobals: options.traceGlobals ?? false,
    network: options.network,
    kept: options.kept,
    clockAheadMs: options.clockAheadMs,
  })
  const { sandbox, pages, phone, setDataLog, settle } = runtime
  const andSettle = async <T>(result: T): Promise<Awaited<T>> => {
    const value = await result
    await settle()
    return value
  }

  const view = (): ViewNode[] => {
    runtime.flush()
    return pages.current().view
  }
  const nothing = (query: Query): Error => {
    const asked = JSON.stringify(query, (_, value) => (value instanceof RegExp ? String(value) : value))
    return new Error(`nothing matches ${asked} on ${pages.current().owner}:\n${dump(view())}`)
  }
  const get = (query: Query): ViewElement => {
    const element = findAll(view(), query)[query.nth ?? 0]
    if (!element) throw nothing(query)
    return element
  }
  const fire: Weapp['fire'] = async (target, type, detail = {}) => {
    const element = 'children' in target ? target : get(target)
    const act = (): void => dispatch(sandbox, element, type, detail)
    if (type === 'tap') phone.duringTap(act)
    else act()
    await settle()
  }

  await settle()
  return {
    route: () => pages.current().owner,
    routes: () => pages.stack.map((page) => page.owner),
    view,
    page: pages.current,
    text: () => view().map(textOf).join(''),
    dump: () => dump(view()),
    findAll: (query) => findAll(view(), query),
    get,
    has: (query) => findAll(view(), query).length > 0,
    async waitFor(query, max = 15_000) {
      const end = Date.now() + max
      while (findAll(view(), query).length <= (query.nth ?? 0)) {
        if (Date.now() > end) throw nothing(query)
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
      await settle()
      return get(query)
    },
    fire,
    tap: (target) => fire(target, 'tap', { x: 0, y: 0 }),
    input: (target, value) => fire(target, 'input', { value, cursor: value.length, keyCode: 0 }),
    callPage: (method, ...args) =>
      andSettle(callMethod(pages.current(), method, sandbox, ...args.map((one) => sandbox.clone(one)))),
    async call(name, params) {
      const api = runtime.wx[name]
      if (typeof api !== 'function') throw new Error(`wx.${name} is not a function`)
      return andSettle(api(params))
    },
    getApp: () => runtime.app()?.self,
    back: () => andSettle(pages.navigation.navigateBack?.({})).then(() => undefined),
    enter: async (url, scene = 1047) => andSettle(runtime.enter(url, scene)),
    hide: async () => andSettle(runtime.hide()),
    show: async () => andSettle(runtime.show()),
    setNetwork: async (network) => andSettle(phone.setNetwork(network)),
    answer: phone.answer,
    addFile: (name, content) => addTemporaryFile(phone.files, name, content),
    file: (path) => phone.files.get(path),
    keptFiles: () => new Map([...phone.files].filter(([path]) => !path.startsWith('wxfile://tmp_'))),
    advance: (ms) => andSettle(sandbox.timers.advance(ms)),
    settle,
    async measure(act) {
      const from = setDataLog.length
      await act()
      const log = setDataLog.slice(from)
      return { count: log.length, bytes: log.reduce((sum, one) => sum + one.bytes, 0), log }
    },
    close: sandbox.timers.dispose,
    files,
    storage,
    errors: sandbox.errors,
    logs: sandbox.logs,
    missing: sandbox.missing,
    calls: phone.calls,
    setDataLog,
    loadedFiles: () => sandbox.loaded,
  }
}
