import type { Document } from '../wire/ejson'
import type { IndexDeclaration } from './manifest'
import { indexKeysAt } from './value-key'

/** A level for each key of the index, the documents' keys at the leaves: equality on any prefix is found without a scan. */
type Node = { readonly children: Map<string, Node>; readonly documents: Set<string> }

export type HashIndex = {
  readonly name: string
  /** Field paths in order, without the sign for descending. */
  readonly keys: readonly string[]
  readonly unique: boolean
  readonly root: Node
}

const newNode = (): Node => ({ children: new Map(), documents: new Set() })

/** An empty index as the manifest declares it. */
export function createIndex(declaration: IndexDeclaration): HashIndex {
  return {
    name: declaration.name,
    keys: declaration.keys.map((key) => key.replace(/^-/, '')),
    unique: declaration.unique ?? false,
    root: newNode(),
  }
}

/** Every combination of keys under which a document is filed. */
export function entriesOf(index: HashIndex, document: Document): string[][] {
  let entries: string[][] = [[]]
  for (const path of index.keys) {
    const keys = indexKeysAt(document, path)
    entries = entries.flatMap((entry) => keys.map((key) => [...entry, key]))
  }
  return entries
}

/** Files a document. */
export function addToIndex(index: HashIndex, document: Document, documentKey: string): void {
  for (const entry of entriesOf(index, document)) {
    let node = index.root
    for (const key of entry) {
      let child = node.children.get(key)
      if (!child) {
        child = newNode()
        node.children.set(key, child)
      }
      node = child
    }
    node.documents.add(documentKey)
  }
}

/** Takes a document out, and with it the branches that only it had. */
export function removeFromIndex(index: HashIndex, document: Document, documentKey: string): void {
  for (const entry of entriesOf(index, document)) {
    const path: Node[] = [index.root]
    for (const key of entry) {
      const child = path.at(-1)?.children.get(key)
      if (!child) break
      path.push(child)
    }
    path.at(-1)?.documents.delete(documentKey)
    for (let depth = entry.length; depth > 0; depth--) {
      const node = path[depth]
      if (!node || node.documents.size > 0 || node.children.size > 0) break
      path[depth - 1]?.children.delete(entry[depth - 1] ?? '')
    }
  }
}

/** The documents whose first fields hold one of the given keys each. */
export function lookUp(index: HashIndex, prefix: readonly (readonly string[])[]): Set<string> {
  let nodes = [index.root]
  for (const keys of prefix) {
    nodes = nodes.flatMap((node) => keys.map((key) => node.children.get(key)).filter((child) => child !== undefined))
  }
  const found = new Set<string>()
  const collect = (node: Node) => {
    for (const key of node.documents) found.add(key)
    for (const child of node.children.values()) collect(child)
  }
  for (const node of nodes) collect(node)
  return found
}
