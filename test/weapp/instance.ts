import type { Sandbox } from './sandbox'
import type { Instance } from './view'

export type Definition = Record<string, unknown> & {
  data?: Record<string, unknown>
  properties?: Record<string, unknown>
  methods?: Record<string, unknown>
  lifetimes?: Record<string, unknown>
}
export type SetDataEntry = { owner: string; keys: string[]; bytes: number; at: number }

export type InstanceHost = {
  sandbox: Sandbox
  setDataLog: SetDataEntry[]
  /** Called when an instance has new data; `done` runs when the view shows them. */
  changed(done?: () => void): void
}

const isIndex = (segment: string | undefined): boolean => segment !== undefined && /^\d+$/.test(segment)

// Copies only along the path, so that an unchanged subtree keeps its identity: a component is handed its property
// again only if the parent changed something under it, as on the phone.
function withValue(container: unknown, path: string[], value: unknown): unknown {
  const [head = '', ...rest] = path
  const copy = Array.isArray(container) ? container.slice() : { ...(container as object | undefined) }
  const slot = copy as Record<string, unknown>
  slot[head] = rest.length ? withValue(slot[head] ?? (isIndex(rest[0]) ? [] : {}), rest, value) : value
  return copy
}

function defaultsOf(properties: Record<string, unknown> = {}): Record<string, unknown> {
  const defaultOf = (type: unknown): unknown =>
    type !== null && typeof type === 'object' && 'value' in type ? type.value : undefined
  return Object.fromEntries(Object.entries(properties).map(([name, type]) => [name, defaultOf(type)]))
}

/** Creates the instance of a `Page()` or `Component()` definition. */
export function createInstance(owner: string, definition: Definition, host: InstanceHost): Instance {
  const { sandbox } = host
  const initial = sandbox.clone({ ...defaultsOf(definition.properties), ...definition.data })
  const self: Record<string, unknown> = { ...definition, ...definition.lifetimes, ...definition.methods, data: initial }
  const instance: Instance = {
    owner,
    self,
    data: initial,
    declared: Object.keys(definition.properties ?? {}),
    passed: {},
    components: new Map(),
    view: [],
    attached: false,
    alive: true,
  }
  self.setData = (payload: Record<string, unknown>, done?: () => void) => {
    const text = JSON.stringify(payload)
    const values = sandbox.clone(payload)
    host.setDataLog.push({ owner, keys: Object.keys(values), bytes: Buffer.byteLength(text), at: sandbox.timers.now() })
    if (!instance.alive) return
    let data: unknown = instance.data
    for (const [key, value] of Object.entries(values)) data = withValue(data, key.match(/[^.[\]]+/g) ?? [key], value)
    show(instance, data as Record<string, unknown>)
    host.changed(done && (() => done.call(self)))
  }
  return instance
}

/** Gives a component the properties its parent's WXML passes; only those that changed replace the component's own. */
export function passProperties(instance: Instance, attrs: Record<string, unknown>): void {
  const values = Object.fromEntries(
    instance.declared.filter((name) => name in attrs).map((name) => [name, attrs[name]]),
  )
  const changed = Object.entries(values).filter(([name, value]) => instance.passed[name] !== value)
  if (changed.length) show(instance, { ...instance.data, ...Object.fromEntries(changed) })
  instance.passed = values
}

function show(instance: Instance, data: Record<string, unknown>): void {
  instance.data = instance.self.data = data
}

/** Calls a life-cycle method or handler if the definition has it. */
export function callMethod(instance: Instance, name: string, sandbox: Sandbox, ...args: unknown[]): unknown {
  const method = instance.self[name]
  return typeof method === 'function' ? sandbox.guard(() => method.apply(instance.self, args)) : undefined
}
