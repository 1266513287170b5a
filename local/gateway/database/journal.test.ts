import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { startTestCloud } from '../../testing/cloud'
import { connectSdk, type TestDatabase } from '../../testing/sdk'

const WRITES = 1000
/** Numbers of acknowledged writes at which the process is killed, one round each. */
const KILLED_AFTER = [150, 400, 800]
const CONCURRENT = 16

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'local-cloud-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A local cloud in its own process, and its address. */
async function serve(): Promise<{ child: ChildProcess; url: string }> {
  const script = path.resolve(__dirname, '../../testing/serve.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  for await (const url of createInterface({ input: child.stdout })) return { child, url }
  throw new Error('the local cloud did not start')
}

const killed = (child: ChildProcess) =>
  new Promise((resolve) => {
    child.once('exit', resolve)
    child.kill('SIGKILL')
  })

type Known = Map<string, { acknowledged: number; attempted: number }>

/** Writes until the process is gone; notes what was attempted before sending, what was acknowledged after the answer. */
async function writeUntilKilled(
  database: TestDatabase,
  round: number,
  known: Known,
  child: ChildProcess,
  killAfter: number,
) {
  let next = 0
  let acknowledged = 0
  const notes = database.collection('notes')
  const writeOne = async (i: number) => {
    const id = `r${round}-${i >> 1}`
    const state = known.get(id) ?? { acknowledged: 0, attempted: 0 }
    known.set(id, state)
    // Every second write updates the document of the one before it, within a transaction.
    const value = i % 2 ? 2 : 1
    if (value === 2 && state.acknowledged !== 1) return
    state.attempted = value
    if (value === 1) await notes.add({ data: { _id: id, value, branchId: 'b1', number: i, at: new Date(i) } })
    else
      await database.runTransaction((transaction) =>
        transaction.collection('notes').doc(id).update({ data: { value } }),
      )
    state.acknowledged = value
    if (++acknowledged === killAfter) await killed(child)
  }
  const worker = async () => {
    while (next < WRITES) {
      const i = next
      next += 2
      try {
        await writeOne(i)
        await writeOne(i + 1)
      } catch {
        return
      }
    }
  }
  await Promise.all(Array.from({ length: CONCURRENT }, worker))
  expect(acknowledged).toBeGreaterThanOrEqual(killAfter)
}

it('keeps every acknowledged write over kill -9, and nothing that was not asked', async () => {
  const known: Known = new Map()
  for (const [round, killAfter] of KILLED_AFTER.entries()) {
    const { child, url } = await serve()
    await writeUntilKilled(connectSdk(url).database, round, known, child, killAfter)
  }
  const cloud = await startTestCloud({ dataDir: folder })
  try {
    const notes = connectSdk(cloud.url).database.collection('notes')
    const kept = new Map<unknown, Record<string, unknown>>()
    for (let page = 0; ; page++) {
      const { data } = await notes
        .where({ branchId: 'b1' })
        .skip(page * 1000)
        .limit(1000)
        .get()
      for (const document of data) kept.set(document._id, document)
      if (data.length < 1000) break
    }
    for (const [id, { acknowledged, attempted }] of known) {
      const value = Number(kept.get(id)?.value ?? 0)
      expect(value).toBeGreaterThanOrEqual(acknowledged)
      expect(value).toBeLessThanOrEqual(attempted)
      if (value > 0) expect(kept.get(id)).toMatchObject({ branchId: 'b1', at: expect.any(Date) })
    }
    expect([...kept.keys()].every((id) => known.has(String(id)))).toBe(true)
  } finally {
    await cloud.close()
  }
})

it('answers the same after a restart: values, order of insertion, removals, indexes', async () => {
  const first = await startTestCloud({ dataDir: folder })
  const on = new Date('2026-11-23T06:00:00.000Z')
  const before = connectSdk(first.url).database.collection('notes')
  for (const number of [3, 1, 2])
    await before.add({ data: { _id: `n${number}`, branchId: 'b1', number, on, nested: { list: [null, 1.5] } } })
  await before.doc('n3').update({ data: { changed: true } })
  await before.doc('n1').remove()
  await first.close()
  const second = await startTestCloud({ dataDir: folder })
  const after = connectSdk(second.url).database.collection('notes')
  expect((await after.where({ branchId: 'b1' }).get()).data).toEqual([
    { _id: 'n3', branchId: 'b1', number: 3, on, nested: { list: [null, 1.5] }, changed: true },
    { _id: 'n2', branchId: 'b1', number: 2, on, nested: { list: [null, 1.5] } },
  ])
  expect((await after.where({ branchId: 'b1', number: 1 }).count()).total).toBe(0)
  await expect(after.add({ data: { _id: 'n2' } })).rejects.toMatchObject({ errMsg: expect.stringContaining('E11000') })
  await second.close()
})

it('refuses a second process on the same folder with a sentence', async () => {
  const { child } = await serve()
  await expect(startTestCloud({ dataDir: folder })).rejects.toThrow('正被另一个本地云使用')
  await killed(child)
  const cloud = await startTestCloud({ dataDir: folder })
  await cloud.close()
})
