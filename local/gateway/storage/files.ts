import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Files by their path in the cloud. */
export type FileStore = {
  readonly put: (cloudPath: string, content: Buffer) => void
  readonly get: (cloudPath: string) => Buffer | undefined
  readonly remove: (cloudPath: string) => boolean
}

/** Files that last as long as the process: for tests. */
export function createMemoryFiles(): FileStore {
  const files = new Map<string, Buffer>()
  return {
    put: (cloudPath, content) => files.set(cloudPath, Buffer.from(content)),
    get: (cloudPath) => files.get(cloudPath),
    remove: (cloudPath) => files.delete(cloudPath),
  }
}

/**
 * Files in one folder. Each is named by the hash of its path in the cloud, so no path can lead out of the folder, and
 * names that a disk would refuse or confuse (`CON`, `A` and `a`, 200 Chinese characters) are no matter.
 */
export function createDiskFiles(folder: string): FileStore {
  mkdirSync(folder, { recursive: true })
  const fileOf = (cloudPath: string) => {
    const extension = /\.[A-Za-z0-9]{1,8}$/.exec(cloudPath)?.[0] ?? ''
    return path.join(folder, createHash('sha256').update(cloudPath).digest('hex') + extension.toLowerCase())
  }
  return {
    put(cloudPath, content) {
      // Written beside and renamed: a kill leaves the old file or the new one.
      const unfinished = path.join(folder, `${randomBytes(8).toString('hex')}.part`)
      writeFileSync(unfinished, content)
      renameSync(unfinished, fileOf(cloudPath))
    },
    get(cloudPath) {
      const file = fileOf(cloudPath)
      return existsSync(file) ? readFileSync(file) : undefined
    },
    remove(cloudPath) {
      const file = fileOf(cloudPath)
      const existed = existsSync(file)
      rmSync(file, { force: true })
      return existed
    },
  }
}
