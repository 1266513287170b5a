import type { Audience } from '../../domain/activities/audience'
import type { ErrorCode } from '../../domain/errors'
import { type Role, roleLabels } from '../../domain/members/member'
import { may, mayForOwnGroup, type Permission } from '../../domain/permissions'
import { keptKinds } from '../../domain/records/kinds'
import { everybody, memberOf, type SeededBranch, seedBranch } from './branch'
import { startCloud, type TestCloud } from './cloud'
import { type Procedure, procedures } from './procedures'
import { sampleFor, samples } from './samples'
import { freshId, ofFirstGroup } from './world'

type Caller = Role | 'left' | 'transferred' | 'visitor' | 'nobody'
type Verdict = 'passes' | ErrorCode

const roles = Object.keys(roleLabels) as Role[]
const callers: Caller[] = [...roles, 'left', 'transferred', 'visitor', 'nobody']
const refusals: ErrorCode[] = ['NO_IDENTITY', 'NOT_BOUND', 'LEFT_BRANCH', 'NOT_ALLOWED']

let t: TestCloud
beforeAll(async () => {
  t = await startCloud()
})
afterAll(() => t.close())

let branches = 0
/** A branch of its own for each call: what one call changes is no other call's matter. */
function freshBranch(): SeededBranch {
  branches += 1
  return seedBranch(t, branches.toString(36).padStart(3, '0'))
}

/** Somebody of that role in the first group, or whoever else calls. */
function enter(branch: SeededBranch, caller: Caller, groupId: string | undefined = branch.groups[0]) {
  const memberId = freshId()
  if (caller === 'nobody') return { openid: '', memberId }
  const openid = `wx-${memberId}`
  if (caller === 'visitor') return { openid, memberId }
  const gone = caller === 'left' || caller === 'transferred'
  const office = gone ? { state: caller } : { role: caller }
  const group = groupId === undefined ? {} : { groupId }
  t.insert('members', memberOf(branch.branchId, memberId, { name: '来电人', openid, ...group, ...office }))
  return { openid, memberId }
}

/** Who keeps the record that the sample is about. */
const keptBy: Record<string, Permission> = {
  'records:records.confirm': 'records.manage',
  'records:records.release': 'records.manage',
  'records:records.answer': 'records.manage',
  'records:signing.onPaper': 'integrity.manage',
}

/** What the declaration promises this caller, for what is their own group's or their own. */
function promised({ meta: { access } }: Procedure, caller: Caller): Verdict {
  if (caller === 'nobody') return 'NO_IDENTITY'
  if (access.who === 'visitor') return 'passes'
  if (caller === 'visitor') return 'NOT_BOUND'
  if (caller === 'left' || caller === 'transferred') return 'LEFT_BRANCH'
  if (access.who === 'officers') return may(caller, access.permission) ? 'passes' : 'NOT_ALLOWED'
  if (access.who === 'leaderOf') return mayForOwnGroup(caller, access.permission) ? 'passes' : 'NOT_ALLOWED'
  if (access.who === 'keepers') return keptKinds(caller).length > 0 ? 'passes' : 'NOT_ALLOWED'
  return 'passes'
}

/** Keeps other kinds: whether they may see this one says how they are refused, and refused they are. */
function keepsOthers({ name, meta: { access } }: Procedure, caller: Caller): boolean {
  const permission = keptBy[name]
  if (access.who !== 'keepers' || permission === undefined || !roles.includes(caller as Role)) return false
  return keptKinds(caller as Role).length > 0 && !may(caller as Role, permission)
}

type Answer = { ok: true } | { ok: false; error: { code: ErrorCode; message: string } }

async function ask({ functionName, path }: Procedure, openid: string, input: unknown): Promise<Answer> {
  const result = await t.cloud.call(functionName, { path, input }, openid)
  if (!result.ok) throw new Error(`${path}: ${result.errMsg}`)
  return JSON.parse(result.json) as Answer
}

/** What the procedure answers to a caller in a fresh branch, with its sample input. */
async function tried(procedure: Procedure, caller: Caller): Promise<Answer> {
  const branch = freshBranch()
  const { openid, memberId } = enter(branch, caller)
  const input = await sampleFor(procedure.name)({ t, branch, memberId, audience: ofFirstGroup(branch) })
  return ask(procedure, openid, input)
}

const verdictOf = (answer: Answer): Verdict =>
  !answer.ok && refusals.includes(answer.error.code) ? answer.error.code : 'passes'

it('has a sample input for every procedure, and none for others', () => {
  const names = procedures.map(({ name }) => name)
  expect(Object.keys(samples).filter((name) => !names.includes(name))).toEqual([])
  expect(names.filter((name) => !samples[name])).toEqual([])
})

describe.each(procedures.map((procedure) => [procedure.name, procedure] as const))('%s', (_name, procedure) => {
  it('lets through and refuses whom it declares', async () => {
    const found: Partial<Record<Caller, Verdict>> = {}
    const expected: Partial<Record<Caller, Verdict>> = {}
    const undeclared: string[] = []
    const outcomes: string[] = []
    for (const caller of callers) {
      const answer = await tried(procedure, caller)
      const others = keepsOthers(procedure, caller)
      found[caller] = others ? 'passes' : verdictOf(answer)
      expected[caller] = promised(procedure, caller)
      if (others) expect(answer.ok).toBe(false)
      outcomes.push(answer.ok ? 'done' : answer.error.code)
      if (!answer.ok && !procedure.meta.errors.includes(answer.error.code)) {
        undeclared.push(`${caller}: ${answer.error.code} ${answer.error.message}`)
      }
    }
    expect(found).toEqual(expected)
    expect(undeclared).toEqual([])
    // Else the sample is no valid input, and passing says nothing.
    expect(outcomes).toContain('done')
  })
})

describe('a group leader', () => {
  const led = procedures.filter(({ meta }) => meta.access.who === 'leaderOf')
  const others: [string, (branch: SeededBranch) => Audience][] = [
    ['another group', ({ groups }) => ({ ...everybody, scope: 'groups', groupIds: [groups[1]] })],
    ['both groups', ({ groups }) => ({ ...everybody, scope: 'groups', groupIds: [...groups] })],
    ['their group and a guest', (branch) => ({ ...ofFirstGroup(branch), plus: [branch.ids.second] })],
    ['nobody’s group', () => ({ ...everybody, scope: 'groups', groupIds: [] })],
    ['the whole branch', () => everybody],
  ]

  it.each(led.flatMap((procedure) => others.map(([whose, of]) => [procedure.name, whose, procedure, of] as const)))(
    '%s: is refused for a meeting of %s',
    async (_name, _whose, procedure, audienceOf) => {
      const branch = freshBranch()
      const { openid, memberId } = enter(branch, 'groupLeader')
      const input = await sampleFor(procedure.name)({ t, branch, memberId, audience: audienceOf(branch) })
      expect(await ask(procedure, openid, input)).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } })
    },
  )

  it.each(led.map((procedure) => [procedure.name, procedure] as const))(
    '%s: is refused while in no group, even for a meeting of no group',
    async (_name, procedure) => {
      const branch = freshBranch()
      const memberId = freshId()
      const openid = `wx-${memberId}`
      t.insert('members', memberOf(branch.branchId, memberId, { name: '来电人', openid, role: 'groupLeader' }))
      for (const groupIds of [[], [branch.groups[0]]]) {
        const audience: Audience = { ...everybody, scope: 'groups', groupIds }
        const input = await sampleFor(procedure.name)({ t, branch, memberId, audience })
        expect(await ask(procedure, openid, input)).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } })
      }
    },
  )

  it('cannot turn their own meeting into another one’s', async () => {
    const branch = freshBranch()
    const { openid, memberId } = enter(branch, 'groupLeader')
    const revise = led.find(({ path }) => path === 'activities.revise')
    if (!revise) throw new Error('activities.revise is not there')
    const own = await sampleFor(revise.name)({ t, branch, memberId, audience: ofFirstGroup(branch) })
    const answer = await ask(revise, openid, { ...(own as object), audience: everybody })
    expect(answer).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } })
  })
})
