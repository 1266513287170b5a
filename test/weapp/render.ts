import { interpolate, type Scope, templateData } from './expression'
import { callMethod, createInstance, type Definition, type InstanceHost, passProperties } from './instance'
import { type PackageFiles, resolveFrom } from './package-files'
import type { Instance, ViewElement, ViewNode } from './view'
import { parseWxml, type WxmlElement, type WxmlNode } from './wxml-parse'

type Document = {
  file: string
  templates: Map<string, WxmlNode[]>
  body: WxmlNode[]
  modules: Scope
  imports: Document[]
}
/** Where in the tree we are: the file's templates and modules, the instance whose data is shown, the live components. */
type Place = {
  doc: Document
  owner: Instance
  parent: ViewElement | undefined
  live: Set<string>
  key: string
  /** Templates we are inside of, outermost first. */
  inside: WxmlNode[][]
}

export type Renderer = {
  /** Evaluates a page's WXML on its present data, attaching and detaching the components in it. */
  render(page: Instance): ViewNode[]
  detach(instance: Instance): void
}

const EVENT = /^(bind|catch):?([a-z][\w-]*)$/i

/** Interprets the package's own WXML, so that a test sees the elements WeChat would create and nothing else. */
export function createRenderer(
  files: PackageFiles,
  host: InstanceHost,
  define: (path: string) => Definition,
): Renderer {
  const { sandbox } = host
  const documents = new Map<string, Document>()
  const complained = new Set<string>()

  const open = (file: string): Document => {
    const known = documents.get(file)
    if (known) return known
    const doc: Document = { file, templates: new Map(), body: [], modules: {}, imports: [] }
    documents.set(file, doc)
    for (const node of parseWxml(files.text(file), file)) {
      const tag = typeof node === 'string' ? '' : node.tag
      const {
        name,
        src = '',
        module = '',
      } = typeof node === 'string' ? {} : (node.attrs as Record<string, string | undefined>)
      if (tag === 'include') throw new Error(`${file}: <include> is beyond this harness`)
      if (tag === 'import') doc.imports.push(open(resolveFrom(file, src)))
      else if (tag === 'wxs') doc.modules[module] = sandbox.load(resolveFrom(file, src))
      else if (tag === 'template' && name && typeof node !== 'string') doc.templates.set(name, node.children)
      else doc.body.push(node)
    }
    return doc
  }

  const renderAll = (nodes: WxmlNode[], scope: Scope, place: Place): ViewNode[] => {
    let branchTaken = false
    return nodes.flatMap((node, index) => {
      const here = { ...place, key: `${place.key}/${index}` }
      if (typeof node === 'string') return asText(interpolate(node, scope))
      const { 'wx:if': when, 'wx:elif': otherwise, 'wx:for': list } = node.attrs
      if (list !== undefined) return renderList(node, list, scope, here)
      if (when !== undefined) branchTaken = Boolean(interpolate(when, scope))
      else if ('wx:elif' in node.attrs || 'wx:else' in node.attrs) {
        if (branchTaken) return []
        branchTaken = otherwise === undefined || Boolean(interpolate(otherwise, scope))
      } else return renderOne(node, scope, here)
      return branchTaken ? renderOne(node, scope, here) : []
    })
  }

  const renderList = (node: WxmlElement, list: string, scope: Scope, place: Place): ViewNode[] => {
    const value = interpolate(list, scope)
    const items = Array.isArray(value)
      ? value
      : typeof value === 'number'
        ? Array.from({ length: value }, (_, i) => i)
        : []
    const { 'wx:for-item': itemName = 'item', 'wx:for-index': indexName = 'index', 'wx:key': keyName = '' } = node.attrs
    return items.flatMap((item, index) => {
      const key = keyName === '*this' ? item : ((item as Record<string, unknown> | null)?.[keyName] ?? index)
      const inner = { ...scope, [itemName]: item, [indexName]: index }
      return renderOne(node, inner, { ...place, key: `${place.key}#${String(key)}` })
    })
  }

  const renderOne = (node: WxmlElement, scope: Scope, place: Place): ViewNode[] => {
    if (node.tag === 'block') return renderAll(node.children, scope, place)
    if (node.tag === 'template') return renderTemplate(node, scope, place)
    const element: ViewElement = {
      tag: node.tag,
      attrs: {},
      dataset: {},
      events: new Map(),
      owner: place.owner,
      component: undefined,
      parent: place.parent,
      children: [],
    }
    for (const [name, source] of Object.entries(node.attrs)) {
      const [, how, type] = EVENT.exec(name) ?? []
      if (name.startsWith('wx:')) continue
      const value = interpolate(source, scope)
      if (how && type) element.events.set(type.toLowerCase(), { method: String(value), catches: how === 'catch' })
      else if (name.startsWith('data-')) element.dataset[camelCase(name.slice(5))] = value
      else element.attrs[name] = value
    }
    const path = componentPath(place.owner, node.tag)
    if (path === undefined) element.children = renderAll(node.children, scope, { ...place, parent: element })
    else renderComponent(element, path, place)
    return [element]
  }

  const renderTemplate = (node: WxmlElement, scope: Scope, place: Place): ViewNode[] => {
    const name = String(interpolate(node.attrs.is ?? '', scope))
    const doc = [place.doc, ...place.doc.imports].find((candidate) => candidate.templates.has(name))
    const body = doc?.templates.get(name)
    if (!doc || !body) return complain(`${place.doc.file} has no template ${name}`, place)
    // WeChat does not expand a template within itself: that is why Taro writes one per level of nesting.
    if (place.inside.includes(body)) return complain(`${doc.file}: template ${name} is used inside itself`, place)
    const inner = { ...doc.modules, ...templateData(node.attrs.data, scope) }
    return renderAll(body, inner, { ...place, doc, inside: [...place.inside, body] })
  }

  const complain = (what: string, place: Place): [] => {
    const complaint = `${what} (on ${place.owner.owner}): WeChat would show nothing there`
    if (!complained.has(complaint)) sandbox.fail(new Error(complaint))
    complained.add(complaint)
    return []
  }

  const componentPath = (owner: Instance, tag: string): string | undefined => {
    const own = files.configOf(owner.owner).usingComponents?.[tag]
    if (own !== undefined) return resolveFrom(owner.owner, own)
    const shared = files.config.usingComponents?.[tag]
    return shared === undefined ? undefined : resolveFrom('app', shared)
  }

  const renderComponent = (element: ViewElement, path: string, place: Place): void => {
    const id = `${element.tag}@${place.key}`
    place.live.add(id)
    const instance = place.owner.components.get(id) ?? createInstance(path, define(path), host)
    place.owner.components.set(id, instance)
    element.component = instance
    passProperties(instance, element.attrs)
    if (!instance.attached) {
      instance.attached = true
      callMethod(instance, 'created', sandbox)
      callMethod(instance, 'attached', sandbox)
    }
    element.children = renderInstance(instance, element)
  }

  const renderInstance = (instance: Instance, parent: ViewElement | undefined): ViewNode[] => {
    const doc = open(`${instance.owner}.wxml`)
    const live = new Set<string>()
    const place: Place = { doc, owner: instance, parent, live, key: '', inside: [] }
    instance.view = renderAll(doc.body, { ...instance.data, ...doc.modules }, place)
    for (const [id, component] of instance.components) {
      if (live.has(id)) continue
      instance.components.delete(id)
      detach(component)
    }
    return instance.view
  }

  const detach = (instance: Instance): void => {
    for (const component of instance.components.values()) detach(component)
    if (instance.attached) callMethod(instance, 'detached', sandbox)
    instance.alive = false
  }

  return { render: (page) => renderInstance(page, undefined), detach }
}

const asText = (value: unknown): ViewNode[] =>
  value === undefined || value === null || value === '' ? [] : [String(value)]
const camelCase = (name: string): string =>
  name.toLowerCase().replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
