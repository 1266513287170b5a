import { ApiFailure } from './cloud'
import { callMethod, createInstance, type Definition, type InstanceHost } from './instance'
import { type PackageFiles, resolveFrom } from './package-files'
import type { Renderer } from './render'
import { parseQuery } from './url'
import type { Instance } from './view'
import type { Answer } from './wx-api'

const STACK_LIMIT = 10

export type Pages = {
  stack: Instance[]
  current(): Instance
  /** Opens a page by an absolute address, without a leading slash, after closing every other. */
  relaunch(url: string): void
  /** The answers of wx.navigateTo and its kin. */
  navigation: Record<string, Answer>
  /** Every page alive: the stack and the tab pages kept behind it. */
  alive(): Instance[]
}

/** The page stack with WeChat's rules: ten pages at most, tab pages kept alive and reached by switchTab only. */
export function createPages(
  files: PackageFiles,
  host: InstanceHost,
  renderer: Renderer,
  define: (path: string) => Definition,
): Pages {
  const { sandbox } = host
  const stack: Instance[] = []
  const tabs = new Map<string, Instance>()
  const isTab = (page: Instance): boolean => files.tabs.includes(page.owner)

  const current = (): Instance => {
    const page = stack.at(-1)
    if (!page) throw new Error('no page is open: was the app launched?')
    return page
  }
  const resolve = (url: unknown): { route: string; query: Record<string, string> } => {
    const [target = '', search = ''] = String(url).split(/\?(.*)/s)
    const route = resolveFrom(stack.at(-1)?.owner ?? 'app', target)
    if (!files.routes.includes(route)) throw new ApiFailure(`page "${route}" is not found`)
    return { route, query: parseQuery(search) }
  }
  const open = (url: unknown, channel?: unknown): void => {
    const { route, query } = resolve(url)
    if (stack.length >= STACK_LIMIT) throw new ApiFailure(`webview count limit exceed ${STACK_LIMIT}`)
    const page = createInstance(route, define(route), host)
    Object.assign(page.self, {
      route,
      __route__: route,
      options: sandbox.clone(query),
      getOpenerEventChannel: () => channel,
    })
    if (isTab(page)) tabs.set(route, page)
    stack.push(page)
    callMethod(page, 'onLoad', sandbox, sandbox.clone(query))
    callMethod(page, 'onShow', sandbox)
    host.changed(() => void callMethod(page, 'onReady', sandbox))
  }
  const close = (page: Instance): void => {
    callMethod(page, 'onUnload', sandbox)
    tabs.delete(page.owner)
    renderer.detach(page)
  }
  const closeAll = (): void => {
    const all = new Set([...stack.splice(0).reverse(), ...tabs.values()])
    for (const page of all) close(page)
  }

  const navigation: Record<string, Answer> = {
    navigateTo: ({ url, events }) => {
      const { route } = resolve(url)
      if (files.tabs.includes(route)) throw new ApiFailure('can not navigateTo a tabbar page')
      const from = current()
      const channel = eventChannel(events as Record<string, Listener> | undefined)
      open(url, channel)
      callMethod(from, 'onHide', sandbox)
    },
    redirectTo: ({ url }) => {
      const { route } = resolve(url)
      if (files.tabs.includes(route)) throw new ApiFailure('can not redirectTo a tabbar page')
      const [from] = stack.splice(-1)
      if (from) close(from)
      open(absolute(url, from))
    },
    reLaunch: ({ url }) => {
      resolve(url)
      const target = absolute(url, current())
      closeAll()
      open(target)
    },
    switchTab: ({ url }) => {
      const { route } = resolve(url)
      if (!files.tabs.includes(route)) throw new ApiFailure('can not switch to no-tabBar page')
      const from = current()
      if (from.owner === route) return
      for (const page of stack.splice(0).reverse()) {
        if (!isTab(page)) close(page)
        else if (page === from) callMethod(page, 'onHide', sandbox)
      }
      const kept = tabs.get(route)
      if (!kept) return open(`/${route}`)
      stack.push(kept)
      callMethod(kept, 'onShow', sandbox)
      host.changed()
    },
    navigateBack: ({ delta }) => {
      if (stack.length < 2) throw new ApiFailure('cannot navigate back at first page.')
      for (const page of stack.splice(-Math.min(Number(delta ?? 1), stack.length - 1)).reverse()) close(page)
      callMethod(current(), 'onShow', sandbox)
      host.changed()
    },
  }
  const relaunch = (url: string): void => {
    closeAll()
    open(`/${url}`)
  }
  return { stack, current, relaunch, navigation, alive: () => [...new Set([...stack, ...tabs.values()])] }
}

function absolute(url: unknown, from: Instance | undefined): string {
  const [target = '', search] = String(url).split(/\?(.*)/s)
  return `/${resolveFrom(from?.owner ?? 'app', target)}${search === undefined ? '' : `?${search}`}`
}

type Listener = (...args: unknown[]) => void

function eventChannel(events: Record<string, Listener> = {}): object {
  const listeners = new Map<string, Listener[]>(Object.entries(events).map(([name, listener]) => [name, [listener]]))
  return {
    on: (name: string, listener: Listener) => void listeners.set(name, [...(listeners.get(name) ?? []), listener]),
    off: (name: string) => void listeners.delete(name),
    emit: (name: string, ...args: unknown[]) => {
      for (const listener of listeners.get(name) ?? []) listener(...args)
    },
  }
}
