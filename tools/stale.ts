import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Tests change no product. */
const IGNORED = /(\.test\.tsx?|[\\/]\.DS_Store)$/

function filesIn(input: string): string[] {
  if (!existsSync(input)) return []
  if (!statSync(input).isDirectory()) return [input]
  return readdirSync(input, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !IGNORED.test(file))
    .sort()
}

/**
 * What files and folders (relative to the working directory) hold, in one line. By content, not by time: a fresh clone
 * and a switched branch have arbitrary times. Take it before building: what changes meanwhile must count as a change.
 */
export function fingerprintOf(inputs: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of inputs.flatMap(filesIn)) hash.update(file).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

/** Whether a product was made from anything else. */
export function isStale(stampFile: string, fingerprint: string): boolean {
  return !existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== fingerprint
}

/** Notes what the product was made from. */
export function markFresh(stampFile: string, fingerprint: string): void {
  mkdirSync(path.dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, fingerprint)
}
