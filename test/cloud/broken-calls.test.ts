import type { CollectionName } from '../../cloudfunctions/ports/collections'
import type { ErrorCode } from '../../domain/errors'
import { readManifest } from '../../local/gateway/database/manifest'
import { noFaults } from '../../local/gateway/faults'
import { everybody, type SeededBranch, seedBranch } from './branch'
import { startCloud, type TestCloud } from './cloud'
import { type Procedure, procedures } from './procedures'
import { sampleFor } from './samples'

/**
 * Each operation of each call, broken once: before the work is done, and after it, when nobody can know. The phone sends the
 * same again; then everything is as if nothing had happened, with one entry in the log.
 */

let t: TestCloud
beforeAll(async () => {
  t = await startCloud({ transactionLifetimeMs: 500 })
})
afterAll(() => t.close())

const documents = Object.entries(readManifest('cloudfunctions/database.json').collections)
  .filter(([, { indexes }]) => indexes.some(({ keys }) => keys[0] === 'branchId'))
  .map(([name]) => name as CollectionName)

let branches = 0
function freshBranch(): SeededBranch {
  branches += 1
  return seedBranch(t, branches.toString(36).padStart(3, '0'))
}

type Answer = { ok: true } | { ok: false; error: { code: ErrorCode; message: string } }

/** What says that the first, unanswered call did it: there is nothing left to do. */
const doneAlready: Partial<Record<string, ErrorCode>> = {
  'desk:attendance.acceptLate': 'NOTHING_TO_ACCEPT',
  'desk:binding.refuse': 'NO_SUCH_REQUEST',
}

/** What asks for another try. */
const tryAgain: readonly ErrorCode[] = ['INTERNAL', 'BUSY', 'CHECK_UNAVAILABLE']

/** The call, sent again until it is answered. */
async function insist({ functionName, path, name }: Procedure, openid: string, input: unknown) {
  for (let tries = 0; tries < 10; tries++) {
    const result = await t.cloud.call(functionName, { path, input }, openid)
    if (!result.ok) throw new Error(`${path}: ${result.errMsg}`)
    const answer = JSON.parse(result.json) as Answer
    if (answer.ok) return result.roundTrips
    const { code, message } = answer.error
    if (tries > 0 && code === doneAlready[name]) return result.roundTrips
    if (!tryAgain.includes(code)) throw new Error(`${path}: ${code} ${message}`)
  }
  throw new Error(`${path} was never answered`)
}

/** How many documents of each kind the call leaves, and how many operations it took. */
async function outcomeOf(procedure: Procedure, faults: Partial<ReturnType<typeof noFaults>>) {
  const branch = freshBranch()
  const { branchId, ids, openids } = branch
  const world = { t, branch, memberId: ids.secretary, audience: everybody }
  const input = await sampleFor(procedure.name)(world)
  Object.assign(t.cloud.faults, faults)
  const roundTrips = await insist(procedure, openids.secretary, input)
  Object.assign(t.cloud.faults, noFaults())
  const counts = await Promise.all(
    documents.map(async (name) => [name, (await t.find(name, { branchId })).length] as const),
  )
  return { roundTrips, counts: Object.fromEntries(counts) }
}

const exempt = [
  // Visitors’ and the installation’s.
  'api:session.open',
  'api:session.claim',
  'api:binding.request',
  'api:binding.withdraw',
  // A new code each time, and readings of a roster, of which one too many does no harm; an import’s own tests break it.
  'desk:branch.renewInvitation',
  'desk:roster.readPaste',
  'desk:roster.confirm',
]
const light = procedures.filter(({ name, functionName }) => functionName !== 'documents' && !exempt.includes(name))

it.each(light.map((procedure) => [procedure.name, procedure] as const))('%s', async (_name, procedure) => {
  const unbroken = await outcomeOf(procedure, {})
  for (let spare = 0; spare < unbroken.roundTrips; spare++) {
    for (const fault of ['dropBefore', 'dropAfter'] as const) {
      const { counts } = await outcomeOf(procedure, { spare, [fault]: 1 })
      expect({ fault, spare, counts }).toEqual({ fault, spare, counts: unbroken.counts })
    }
  }
})

it('a photo is with the minutes, and its upload gone, whatever broke on the way', async () => {
  const procedure = light.find(({ name }) => name === 'desk:minutes.addPhoto')
  if (!procedure) throw new Error('minutes.addPhoto is not there')
  for (let spare = 0; spare < 16; spare++) {
    const branch = freshBranch()
    const world = { t, branch, memberId: branch.ids.secretary, audience: everybody }
    const input = (await sampleFor(procedure.name)(world)) as { activityId: string; fileID: string }
    Object.assign(t.cloud.faults, { spare, dropAfter: 1 })
    await insist(procedure, branch.openids.secretary, input)
    Object.assign(t.cloud.faults, noFaults())
    const [photo, ...more] = (await t.stored('minutes', input.activityId))?.photos ?? []
    expect(more).toEqual([])
    expect(await t.downloadFile(photo?.fileID ?? '')).not.toBeNull()
    expect(await t.downloadFile(input.fileID)).toBeNull()
  }
})
