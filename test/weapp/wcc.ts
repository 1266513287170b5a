import vm from 'node:vm'
import { wxmlToJs } from 'miniprogram-compiler'
import type { Weapp } from './harness'
import { elementsOf } from './query'
import type { ViewNode } from './view'

type WccNode = string | number | { tag: string; attr?: Record<string, unknown>; children?: WccNode[] }
type WccPage = (data: unknown, env: object, global: object) => WccNode

/** WeChat's compiler is a binary; its package has one for these. */
export const WCC_RUNS_HERE = ['linux-x64', 'darwin-x64', 'win32-x64'].includes(`${process.platform}-${process.arch}`)

const isEvent = (name: string): boolean => /^(bind|catch)/.test(name)

function wccOutline(node: WccNode, indent = ''): string[] {
  if (typeof node !== 'object') return String(node) === '' ? [] : [`${indent}"${node}"`]
  const { tag, attr = {}, children = [] } = node
  if (tag === 'virtual' || tag === 'wx-page') return children.flatMap((child) => wccOutline(child, indent))
  const events = Object.keys(attr).filter(isEvent).sort()
  const line = `${indent}<${tag.replace('wx-', '')} ${attr.id ?? ''} .${attr.class ?? ''} ${events.join(' ')}>`
  return [line, ...children.flatMap((child) => wccOutline(child, `${indent}  `))]
}

function ownOutline(node: ViewNode, indent = ''): string[] {
  if (typeof node === 'string') return [`${indent}"${node}"`]
  const { tag, attrs, component, children } = node
  const events = [...node.events].map(([type, { catches }]) => `${catches ? 'catch' : 'bind'}${type}`).sort()
  const line = `${indent}<${tag} ${attrs.id ?? ''} .${attrs.class ?? ''} ${events.join(' ')}>`
  return [line, ...(component ? [] : children.flatMap((child) => ownOutline(child, `${indent}  `)))]
}

/**
 * Evaluates the WXML of the page in front and of every component in it with WeChat's own compiler, and gives for each
 * the outline (tags, ids, classes, bound events, text) by WeChat and by this harness: a test expects them equal.
 */
export function compareWithWcc(app: Weapp): { owner: string; wcc: string[]; own: string[] }[] {
  const silent = { log() {}, warn() {}, error() {} } // a missing template; the harness reports it itself
  const context = vm.createContext({ console: silent, __webview_engine_version__: 0.02 })
  vm.runInContext('var window = globalThis, global = {}, __wxAppCode__ = {}', context)
  const code = wxmlToJs(app.files.dir, { maxBuffer: 64 * 1024 * 1024 })
  const compiled: (file: string) => WccPage = vm.runInContext(`(function () {${code}\n})()`, context)
  const parse = vm.runInContext('(text) => JSON.parse(text)', context)
  const components = elementsOf(app.view()).flatMap(({ component }) => component ?? [])
  return [app.page(), ...components].map(({ owner, data, view }) => ({
    owner,
    wcc: wccOutline(compiled(`${owner}.wxml`)(parse(JSON.stringify(data)), {}, {})),
    own: view.flatMap((node) => ownOutline(node)),
  }))
}
