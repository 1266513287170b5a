import Database from 'libsql'
import { type Document, decodeDocument, encodeDocument } from '../wire/ejson'

/** One write of a commit; no document means that it is removed. */
export type JournalEntry = {
  readonly collection: string
  readonly key: string
  readonly position: number
  readonly document: Document | null
}

export type LoadedDocument = JournalEntry & { readonly commit: number; readonly document: Document }

/** Where commits are made to last. `write` returns only when a kill of this process can no longer lose them. */
export type Journal = {
  readonly load: () => Iterable<LoadedDocument>
  readonly write: (entries: readonly JournalEntry[], commit: number) => void
  readonly close: () => void
}

/** Nothing lasts: for tests. */
export const memoryJournal: Journal = { load: () => [], write: () => undefined, close: () => undefined }

type Row = { collection: string; key: string; position: number; commit_no: number; body: string }

/**
 * One SQLite file.
 * - WAL with synchronous=NORMAL: a commit has been handed to the operating system when COMMIT returns, so `kill -9`
 *   loses nothing; only a power cut may lose the last commits, and never leaves a torn file. FULL would pay an fsync
 *   for each check-in, for a guarantee that a copy on one's own machine does not need.
 * - EXCLUSIVE locking: documents are kept in memory, so a second process on the same file would answer stale ones.
 */
export function openSqliteJournal(file: string): Journal {
  const database = new Database(file)
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE')
    database.exec('PRAGMA journal_mode = WAL')
    database.exec('PRAGMA synchronous = NORMAL')
    database.exec(
      `CREATE TABLE IF NOT EXISTS documents (
        collection TEXT NOT NULL, key TEXT NOT NULL, position INTEGER NOT NULL, commit_no INTEGER NOT NULL, body TEXT NOT NULL,
        PRIMARY KEY (collection, key)
      ) WITHOUT ROWID`,
    )
    database.exec('BEGIN IMMEDIATE; COMMIT')
  } catch (error) {
    database.close()
    if (error instanceof Error && /locked|busy/i.test(error.message)) {
      throw new Error('这个数据目录正被另一个本地云使用：请先关闭它，或用 --data 换一个目录。')
    }
    throw error
  }
  const all = database.prepare('SELECT collection, key, position, commit_no, body FROM documents ORDER BY position')
  const put = database.prepare(
    `INSERT INTO documents (collection, key, position, commit_no, body) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (collection, key) DO UPDATE SET position = excluded.position, commit_no = excluded.commit_no, body = excluded.body`,
  )
  const remove = database.prepare('DELETE FROM documents WHERE collection = ? AND key = ?')
  const writeAll = database.transaction((entries: readonly JournalEntry[], commit: number) => {
    for (const { collection, key, position, document } of entries) {
      if (document) put.run(collection, key, position, commit, encodeDocument(document))
      else remove.run(collection, key)
    }
  })
  return {
    *load() {
      for (const row of all.all() as Row[]) {
        const { collection, key, position, commit_no, body } = row
        yield { collection, key, position, commit: commit_no, document: decodeDocument(body) }
      }
    },
    write: (entries, commit) => writeAll.immediate(entries, commit),
    close() {
      // The lock lasts until the driver lets go of its statements, some time after close: give it free here. SQLite does
      // so only outside WAL, and at the next read.
      database.exec('PRAGMA journal_mode = DELETE')
      database.exec('PRAGMA locking_mode = NORMAL')
      database.prepare('SELECT 1 FROM documents LIMIT 1').get()
      database.close()
    },
  }
}
