import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { KEPT_FILE } from './gateway/openapi/kept'
import { UsageError } from './options'

/** Says that a folder is ours and what is in it. */
const MARKER = 'local-cloud.json'
const UNFINISHED = `${MARKER}.part`
const MADE_BY = '五好支部 local cloud'
const DATABASE = ['database.sqlite', 'database.sqlite-wal', 'database.sqlite-shm', 'database.sqlite-journal']
const OURS = [...DATABASE, 'files', KEPT_FILE, `${KEPT_FILE}.part`]

/** `demo`: the invented branch; `own`: whatever people found there themselves. */
export type DataKind = 'demo' | 'own'

/** What a data folder holds; `ready` is false until its first filling is complete. */
export type DataMarker = { readonly kind: DataKind; readonly ready: boolean }

/**
 * What the folder holds, or nothing if it is empty or not there.
 * @throws UsageError if the folder holds other things: we neither mix with them nor ever delete them
 */
export function readMarker(folder: string): DataMarker | undefined {
  const names = existsSync(folder) ? readFolder(folder).filter((name) => name !== UNFINISHED) : []
  if (!names.includes(MARKER)) {
    if (names.length > 0) throw new UsageError(`${folder} 里有别的文件，不是本程序的数据目录，请用 --data 换一个空目录`)
    return undefined
  }
  const marker = parse(readFileSync(path.join(folder, MARKER), 'utf8'))
  if (!marker) throw new UsageError(`${path.join(folder, MARKER)} 看不懂，请用 --data 换一个空目录`)
  return marker
}

function readFolder(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    throw new UsageError(`${folder} 不是可以读写的目录，请用 --data 换一个`)
  }
}

function parse(text: string): DataMarker | undefined {
  try {
    const { madeBy, kind, ready } = JSON.parse(text)
    if (madeBy === MADE_BY && (kind === 'demo' || kind === 'own')) return { kind, ready: ready === true }
  } catch {
    // Not ours, then.
  }
  return undefined
}

/** Notes what the folder holds; written beside and renamed, so that a kill leaves the old note or the new one. */
export function writeMarker(folder: string, marker: DataMarker): void {
  mkdirSync(folder, { recursive: true })
  const unfinished = path.join(folder, UNFINISHED)
  writeFileSync(unfinished, `${JSON.stringify({ madeBy: MADE_BY, ...marker })}\n`)
  renameSync(unfinished, path.join(folder, MARKER))
}

/** Deletes what the local cloud put into a folder that is marked as ours, and nothing else; the marker goes last. */
export function clearData(folder: string): void {
  for (const name of OURS) rmSync(path.join(folder, name), { recursive: true, force: true })
  rmSync(path.join(folder, MARKER), { force: true })
}
