import type { ViewElement, ViewNode } from './view'

/** Which elements are meant; every given field must hold. */
export type Query = {
  /** Part of the text inside, or a pattern it matches. */
  text?: string | RegExp
  /** The same of what a screen reader says for the element (`aria-label`). */
  label?: string | RegExp
  className?: string
  tag?: string
  id?: string
  /** Attributes by their WXML name. */
  attrs?: Record<string, unknown>
  /** Which of several, from 0. */
  nth?: number
}

/** All text inside, in reading order. */
export function textOf(node: ViewNode): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('')
}

/** Every element of a view, outer before inner. */
export function elementsOf(view: ViewNode[]): ViewElement[] {
  return view.flatMap((node) => (typeof node === 'string' ? [] : [node, ...elementsOf(node.children)]))
}

function matches(element: ViewElement, query: Query): boolean {
  const { text, label, className, tag, id, attrs } = query
  if (tag !== undefined && element.tag !== tag) return false
  if (id !== undefined && element.attrs.id !== id) return false
  if (className !== undefined && !classNames(element).includes(className)) return false
  if (attrs && Object.entries(attrs).some(([name, value]) => element.attrs[name] !== value)) return false
  if (label !== undefined && !says(String(element.attrs['aria-label'] ?? ''), label)) return false
  return text === undefined || says(textOf(element), text)
}

function says(text: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text)
}

/** The innermost elements that match, in document order. */
export function findAll(view: ViewNode[], query: Query): ViewElement[] {
  const hits = elementsOf(view).filter((element) => matches(element, query))
  const outer = new Set<ViewElement>()
  for (const hit of hits) for (let up = hit.parent; up; up = up.parent) outer.add(up)
  return hits.filter((hit) => !outer.has(hit))
}

/** The view as indented lines: what a failing test prints. */
export function dump(view: ViewNode[], indent = ''): string {
  return view
    .map((node) => {
      if (typeof node === 'string') return `${indent}"${node}"`
      const names = classNames(node).map((name) => `.${name}`)
      const inside = node.children.length ? `\n${dump(node.children, `${indent}  `)}` : ''
      return `${indent}<${node.tag}${names.join('')}>${inside}`
    })
    .join('\n')
}

function classNames(element: ViewElement): string[] {
  return String(element.attrs.class ?? '')
    .split(/\s+/)
    .filter(Boolean)
}
