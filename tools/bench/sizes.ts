import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

/** Bytes of a part of the mini-program's package. */
export type PartSize = { name: string; files: number; bytes: number; gzip: number }

/** A file's bytes after gzip. */
export function gzipSize(file: string): number {
  return gzipSync(readFileSync(file), { level: 9 }).length
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(file) : [file]
  })
}

function sizeOf(name: string, files: readonly string[]): PartSize {
  const bytes = files.reduce((sum, file) => sum + readFileSync(file).length, 0)
  return { name, files: files.length, bytes, gzip: files.reduce((sum, file) => sum + gzipSize(file), 0) }
}

/** Main package, each subpackage, and the whole, as uploaded. */
export function packageSizes(folder: string): PartSize[] {
  const app = JSON.parse(readFileSync(path.join(folder, 'app.json'), 'utf8')) as { subPackages?: { root: string }[] }
  const roots = (app.subPackages ?? []).map(({ root }) => root.replace(/\/$/, ''))
  const all = filesBelow(folder)
  const inRoot = (root: string) => all.filter((file) => path.relative(folder, file).startsWith(`${root}/`))
  const main = all.filter((file) => !roots.some((root) => path.relative(folder, file).startsWith(`${root}/`)))
  return [sizeOf('main package', main), ...roots.map((root) => sizeOf(root, inRoot(root))), sizeOf('whole', all)]
}
