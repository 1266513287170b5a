import { readFileSync } from 'node:fs'

export type IndexDeclaration = { readonly name: string; readonly keys: readonly string[]; readonly unique?: boolean }

/** cloudfunctions/database.json: the collections and indexes that a deployment creates, and the only ones there are. */
export type DatabaseManifest = {
  readonly collections: Readonly<Record<string, { readonly indexes: readonly IndexDeclaration[] }>>
}

/** Reads the manifest that the deployment reads too. */
export function readManifest(file: string): DatabaseManifest {
  return JSON.parse(readFileSync(file, 'utf8'))
}
