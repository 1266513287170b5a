import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { SentMessage } from './subscribe-message'

/** WeChat's side of a data folder: it remembers acceptances and messages over a restart, as the real one does. */
export const KEPT_FILE = 'wechat.json'

/** What WeChat remembers. */
export type Kept = {
  /** Acceptances left, by openid and template id. */
  readonly stocks: Map<string, number>
  readonly sent: SentMessage[]
  /** Something of it has changed. */
  readonly changed: () => void
  /** Writes what is not written yet. */
  readonly close: () => void
}

const WRITE_AFTER_MS = 200
const MOST_MESSAGES = 1000

/** Opens what a folder keeps; without a folder it is forgotten with the process. */
export function openKept(folder: string | undefined): Kept {
  if (folder === undefined) return { stocks: new Map(), sent: [], changed: () => undefined, close: () => undefined }
  const file = path.join(folder, KEPT_FILE)
  const { stocks: entries, sent }: { stocks: [string, number][]; sent: SentMessage[] } = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { stocks: [], sent: [] }
  const stocks = new Map(entries)
  let waiting: NodeJS.Timeout | undefined

  function write(): void {
    clearTimeout(waiting)
    waiting = undefined
    // Beside and renamed, so that a kill leaves the old or the new.
    writeFileSync(`${file}.part`, JSON.stringify({ stocks: [...stocks], sent: sent.slice(-MOST_MESSAGES) }))
    renameSync(`${file}.part`, file)
  }
  return {
    stocks,
    sent,
    changed() {
      waiting ??= setTimeout(write, WRITE_AFTER_MS).unref()
    },
    close: () => waiting && write(),
  }
}
