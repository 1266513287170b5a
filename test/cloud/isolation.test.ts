import type { CollectionName } from '../../cloudfunctions/ports/collections'
import { readManifest } from '../../local/gateway/database/manifest'
import { everybody, type SeededBranch, seedActivity, seedBranch } from './branch'
import { startCloud, type TestCloud } from './cloud'
import { mixedInputs } from './mixed-inputs'
import { type Procedure, procedures } from './procedures'
import { sampleFor } from './samples'
import { freshId, type World } from './world'

const collections = Object.keys(readManifest('cloudfunctions/database.json').collections) as CollectionName[]

let t: TestCloud
beforeAll(async () => {
  t = await startCloud()
})
afterAll(() => t.close())

let pairs = 0
/** Two branches nobody else uses: whose secretary calls, and whose things are called for. */
function freshPair(): { own: SeededBranch; foreign: SeededBranch } {
  pairs += 1
  const mark = (side: string) => `${side}${pairs.toString(36).padStart(2, '0')}`
  return { own: seedBranch(t, mark('a')), foreign: seedBranch(t, mark('z')) }
}

type Stored = { _id: string; branchId?: string }

/** Everything the branch has, by collection, as it is stored. */
async function holdings({ branchId }: SeededBranch): Promise<Record<string, Stored[]>> {
  const all = await Promise.all(
    collections.map(async (name): Promise<[string, Stored[]]> => {
      const documents: Stored[] = await t.allOf(name)
      return [name, documents.filter((one) => one.branchId === branchId || one._id === branchId)]
    }),
  )
  return Object.fromEntries(all)
}

/** Ids that must not be seen or be of use outside: of every document, and of the groups. */
function idsIn(stored: Record<string, Stored[]>, { groups }: SeededBranch): string[] {
  const documents = Object.values(stored).flat()
  return [...documents.map(({ _id }) => _id), ...groups]
}

type Answer = { ok: boolean; error?: { code: string } }

async function ask(procedure: Procedure, openid: string, input: unknown): Promise<{ answer: Answer; json: string }> {
  const result = await t.cloud.call(procedure.functionName, { path: procedure.path, input }, openid)
  if (!result.ok) throw new Error(`${procedure.path}: ${result.errMsg}`)
  return { answer: JSON.parse(result.json) as Answer, json: result.json }
}

const worldOf = (branch: SeededBranch): World => ({ t, branch, memberId: branch.ids.secretary, audience: everybody })
const named = (name: string): Procedure => {
  const procedure = procedures.find((one) => one.name === name)
  if (!procedure) throw new Error(`${name} is not there`)
  return procedure
}

describe.each(procedures.map((procedure) => [procedure.name, procedure] as const))('%s', (_name, procedure) => {
  it('neither shows nor changes anything of another branch', async () => {
    const { own, foreign } = freshPair()
    const world = worldOf(foreign)
    seedActivity(t, foreign, freshId(), { title: `会${foreign.branchId}` })
    const input = await sampleFor(procedure.name)(world)
    const before = await holdings(foreign)
    const ids = idsIn(before, foreign)
    const asked = ids.filter((id) => JSON.stringify(input ?? null).includes(id))

    const { answer, json } = await ask(procedure, own.openids.secretary, input)

    expect(await holdings(foreign)).toEqual(before)
    expect(ids.filter((id) => json.includes(id))).toEqual([])
    if (asked.length > 0) expect(answer).toMatchObject({ ok: false })
    if (!answer.ok) expect(procedure.meta.errors).toContain(answer.error?.code)
  })
})

it.each(mixedInputs)('%s refuses %s', async (name, _what, inputOf, code) => {
  const { own, foreign } = freshPair()
  const input = await inputOf({ own: worldOf(own), foreign: worldOf(foreign) })
  const before = await Promise.all([holdings(own), holdings(foreign)])
  const { answer } = await ask(named(name), own.openids.secretary, input)
  expect(answer).toMatchObject({ ok: false, error: { code } })
  const after = await Promise.all([holdings(own), holdings(foreign)])
  expect(after).toEqual(before)
})

it('lets nobody read or delete another branch’s export as if it were a roster', async () => {
  const { own, foreign } = freshPair()
  const jobId = freshId()
  const made = await t.documents(foreign.openids.secretary, 'attendanceRegister', { jobId, year: 2026 })
  const fileID = made.data?.fileID ?? ''
  const { answer } = await ask(named('documents:readRoster'), own.openids.secretary, { fileID, fileName: '名册.xlsx' })
  expect(answer).toMatchObject({ ok: false, error: { code: 'NO_SUCH_FILE' } })
  expect(await t.downloadFile(fileID)).not.toBeNull()
})

it('neither takes another branch’s photo away, nor its file', async () => {
  const { own, foreign } = freshPair()
  const photo = (await sampleFor('desk:minutes.removePhoto')(worldOf(foreign))) as {
    activityId: string
    photoId: string
  }
  const beside = (await sampleFor('desk:minutes.removePhoto')(worldOf(own))) as { activityId: string }
  const { photoId, activityId } = photo
  await ask(named('desk:minutes.removePhoto'), own.openids.secretary, { activityId: beside.activityId, photoId })
  const [kept] = (await t.stored('minutes', activityId))?.photos ?? []
  expect(await t.downloadFile(kept?.fileID ?? '')).not.toBeNull()
})

it('cancels nothing of another branch that bears the same series', async () => {
  const { own, foreign } = freshPair()
  const seriesId = freshId()
  const ahead = { begins: 3000, ends: 3060, seriesId }
  const mine = seedActivity(t, own, freshId(), { ...ahead, begins: 1500, ends: 1560 })
  const [later, theirs] = [own, foreign].map((branch) => seedActivity(t, branch, freshId(), ahead))
  const input = { activityId: mine._id, reason: '改期', following: true }
  expect((await ask(named('desk:activities.cancel'), own.openids.secretary, input)).answer.ok).toBe(true)
  expect((await t.stored('activities', later?._id ?? ''))?.state).toBe('cancelled')
  expect((await t.stored('activities', theirs?._id ?? ''))?.state).toBe('planned')
})
