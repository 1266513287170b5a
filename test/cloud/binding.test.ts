import { createHash } from 'node:crypto'
import { idOf, memberOf, type SeededBranch, seedActivity, seedBranch } from './branch'
import { everythingStored, expectRefusal, expectRefusedUnchanged, startCloud, type TestCloud } from './cloud'
import { shownBy } from './codes'

let t: TestCloud
beforeAll(async () => {
  t = await startCloud()
})
afterAll(() => t.close())

let made = 0
/** A branch of its own for each test. */
function newBranch(): SeededBranch {
  made += 1
  return seedBranch(t, `k${made}x`)
}
const newOpenid = () => {
  made += 1
  return `wx-visitor-${made}`
}
const auditOf = async (target: string) => (await t.allOf('audit')).filter((entry) => entry.target === target)

describe('founding a branch', () => {
  /** Puts a one-time code in, as the installation does. */
  function newCode(): string {
    made += 1
    const code = `FWHA${String(made).padStart(8, '3')}`
    t.insert('claims', { _id: createHash('sha256').update(code).digest('hex') })
    return code
  }
  const claim = (openid: string, code: string) =>
    t.call(openid, 'session.claim', { code, branchName: '机关第一党支部', name: '周建国' })

  it('makes the caller its secretary, who may do everything at once', async () => {
    const [code, openid] = [newCode(), newOpenid()]
    expect(await t.must(openid, 'session.open')).toEqual({ kind: 'visitor', request: null })
    const { data } = await claim(openid, ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `)
    const session = await t.must(openid, 'session.open')
    expect(session).toMatchObject({
      kind: 'member',
      branch: { _id: data?.branchId, name: '机关第一党支部', groups: [] },
      member: { name: '周建国', role: 'secretary' },
      permissions: expect.arrayContaining(['branch.manage', 'members.manage', 'register.export']),
    })
    expect((await t.must(openid, 'branch.settings')).invitation).toMatch(/^[A-Z0-9]{8}$/)
    expect(JSON.stringify(await everythingStored(t))).not.toContain(code)
  })

  it('answers a repeat by the same person as the first time', async () => {
    const [code, openid] = [newCode(), newOpenid()]
    const first = await claim(openid, code)
    const before = await everythingStored(t)
    expect((await claim(openid, code)).data).toEqual(first.data)
    expect(await everythingStored(t)).toEqual(before)
  })

  it('works once: a second person is refused', async () => {
    const code = newCode()
    await claim(newOpenid(), code)
    await expectRefusedUnchanged(t, () => claim(newOpenid(), code), 'WRONG_CLAIM_CODE', '已经用过')
  })

  it('by several people at the same moment makes exactly one branch', async () => {
    const code = newCode()
    const branches = t.cloud.countDocuments('branches')
    const people = Array.from({ length: 6 }, newOpenid)
    const replies = await Promise.all(people.map((openid) => claim(openid, code)))
    expect(replies.filter((reply) => reply.ok)).toHaveLength(1)
    for (const reply of replies) if (!reply.ok) expectRefusal(reply, 'WRONG_CLAIM_CODE')
    expect(t.cloud.countDocuments('branches')).toBe(branches + 1)
  })

  it('by one person with two codes at the same moment makes one branch', async () => {
    const openid = newOpenid()
    const branches = t.cloud.countDocuments('branches')
    const replies = await Promise.all([claim(openid, newCode()), claim(openid, newCode())])
    expect(replies.filter((reply) => reply.ok)).toHaveLength(1)
    expect(t.cloud.countDocuments('branches')).toBe(branches + 1)
  })

  it('is not for members of a branch, but for one who left', async () => {
    const branch = newBranch()
    const code = newCode()
    await expectRefusedUnchanged(t, () => claim(branch.openids.member, code), 'ALREADY_BOUND')
    expect((await claim(branch.openids.left, code)).ok).toBe(true)
    expect(await t.must(branch.openids.left, 'session.open')).toMatchObject({ kind: 'member' })
    expect(await t.stored('members', branch.ids.left)).toMatchObject({ openid: `unbound:${branch.ids.left}` })
  })

  it('lets a code be guessed five times a minute', async () => {
    const [code, openid] = [newCode(), newOpenid()]
    for (let n = 0; n < 5; n++) expectRefusal(await claim(openid, `WRONG${n}`), 'WRONG_CLAIM_CODE')
    await expectRefusedUnchanged(t, () => claim(openid, code), 'TOO_MANY_TRIES')
  })

  it.each([
    ['no name', { name: ' ' }, '“姓名”还没有填写'],
    ['a branch name of one character', { branchName: '党' }, '“支部名称”至少 2 个字'],
    ['no code', { code: '' }, '“开通码”还没有填写'],
  ])('refuses %s', async (_what, changes, sentence) => {
    const input = { code: newCode(), branchName: '第二支部', name: '周建国', ...changes }
    await expectRefusedUnchanged(t, () => t.call(newOpenid(), 'session.claim', input), 'BAD_INPUT', sentence)
  })
})

/** Asks to be bound, as a visitor does. */
const request = (openid: string, { invitation }: SeededBranch, name: string) =>
  t.call(openid, 'binding.request', { name, invitation })
const waiting = ({ openids }: SeededBranch) => t.must(openids.organisation, 'binding.list')
const approve = ({ openids }: SeededBranch, input: unknown) => t.call(openids.organisation, 'binding.approve', input)

/** A visitor who has asked: their OPENID and the request's id. */
async function visitor(branch: SeededBranch, name: string): Promise<{ openid: string; requestId: string }> {
  const openid = newOpenid()
  const known = new Set((await waiting(branch)).map((one) => one.requestId))
  await t.must(openid, 'binding.request', { name, invitation: branch.invitation })
  const requestId = (await waiting(branch)).find((one) => !known.has(one.requestId))?.requestId ?? ''
  return { openid, requestId }
}

describe('asking to be bound', () => {
  it('shows the visitor the branch’s name and their own request, and nothing else', async () => {
    const branch = newBranch()
    const openid = newOpenid()
    expect((await request(openid, branch, '韩冰')).data).toEqual({ branchName: `测试支部k${made - 1}x` })
    expect(await t.must(openid, 'session.open')).toEqual({
      kind: 'visitor',
      request: { name: '韩冰', state: 'waiting', at: expect.any(String) },
    })
    expectRefusal(await t.call(openid, 'members.names'), 'NOT_BOUND')
  })

  it('gives the officer the members it may be: the same name first, then the likest', async () => {
    const branch = newBranch()
    t.insert('members', memberOf(branch.branchId, idOf(`n${made}a`), { name: '韩冰冰' }))
    t.insert('members', memberOf(branch.branchId, idOf(`n${made}b`), { name: '韩冰' }))
    await visitor(branch, '韩冰')
    await visitor(branch, '楮伟')
    const [first, second] = await waiting(branch)
    expect(first?.candidates.map(({ name, sameName, bound }) => ({ name, sameName, bound }))).toEqual([
      { name: '韩冰', sameName: true, bound: false },
      { name: '韩冰', sameName: true, bound: false },
      { name: '韩冰冰', sameName: false, bound: false },
    ])
    expect(second?.candidates).toMatchObject([
      { memberId: branch.ids.member, name: '褚伟', sameName: false, bound: true },
    ])
    expect(JSON.stringify([first, second])).not.toMatch(/wx-|unbound:/)
  })

  it('again replaces the first request', async () => {
    const branch = newBranch()
    const { openid } = await visitor(branch, '韩兵')
    await request(openid, branch, '韩冰')
    expect((await waiting(branch)).map((one) => one.name)).toEqual(['韩冰'])
  })

  it('takes the code however it is typed, and not the wrong, the old or an empty one', async () => {
    const branch = newBranch()
    const typed = `${branch.invitation.slice(0, 4).toLowerCase()} - ${branch.invitation.slice(4)}`
    expect((await request(newOpenid(), { ...branch, invitation: typed }, '韩冰')).ok).toBe(true)
    const ask = (invitation: string) => () => request(newOpenid(), { ...branch, invitation }, '韩冰')
    await expectRefusedUnchanged(t, ask('NOPE'), 'WRONG_INVITATION', '最新的邀请码')
    await expectRefusedUnchanged(t, ask(''), 'BAD_INPUT', '邀请码')
    const renewed = await t.must(branch.openids.secretary, 'branch.renewInvitation')
    await expectRefusedUnchanged(t, ask(branch.invitation), 'WRONG_INVITATION')
    expect((await ask(renewed.invitation)()).ok).toBe(true)
  })

  it('lets the code be guessed five times a minute, also all at once', async () => {
    const branch = newBranch()
    const openid = newOpenid()
    const wrong = { ...branch, invitation: 'GUESS' }
    const replies = await Promise.all(Array.from({ length: 12 }, () => request(openid, wrong, '韩冰')))
    const codes = replies.map((reply) => reply.error?.code)
    expect(codes.filter((code) => code === 'WRONG_INVITATION')).toHaveLength(5)
    expect(codes.filter((code) => code === 'TOO_MANY_TRIES')).toHaveLength(7)
    await expectRefusedUnchanged(t, () => request(openid, branch, '韩冰'), 'TOO_MANY_TRIES')
  })

  it('is not for members', async () => {
    const branch = newBranch()
    const { member } = branch.openids
    await expectRefusedUnchanged(t, () => request(member, branch, '褚伟'), 'ALREADY_BOUND')
  })

  it('can be taken back: nothing is left to approve', async () => {
    const branch = newBranch()
    const { openid, requestId } = await visitor(branch, '韩冰')
    await t.must(openid, 'binding.withdraw')
    expect(await waiting(branch)).toEqual([])
    const memberId = branch.ids.unbound
    await expectRefusedUnchanged(t, () => approve(branch, { requestId, memberId }), 'NO_SUCH_REQUEST')
    expect(await t.must(openid, 'session.open')).toMatchObject({ request: { state: 'withdrawn' } })
    expect((await t.call(newOpenid(), 'binding.withdraw')).ok).toBe(true)
  })

  it('can be refused, once, and asked again', async () => {
    const branch = newBranch()
    const { openid, requestId } = await visitor(branch, '韩冰')
    const refuse = () => t.call(branch.openids.organisation, 'binding.refuse', { requestId })
    expect((await refuse()).ok).toBe(true)
    expect(await auditOf(requestId)).toMatchObject([{ action: 'binding.refuse', by: branch.ids.organisation }])
    await expectRefusedUnchanged(t, refuse, 'NO_SUCH_REQUEST', '刷新')
    expect(await t.must(openid, 'session.open')).toMatchObject({ request: { state: 'refused' } })
    await request(openid, branch, '韩冰')
    expect(await waiting(branch)).toHaveLength(1)
  })
})

describe('approving', () => {
  it('binds the account to the member; a repeat changes nothing', async () => {
    const branch = newBranch()
    const { openid, requestId } = await visitor(branch, '韩冰')
    const input = { requestId, memberId: branch.ids.unbound }
    expect((await approve(branch, input)).ok).toBe(true)
    expect(await t.must(openid, 'session.open')).toMatchObject({ kind: 'member', member: { _id: branch.ids.unbound } })
    expect(await waiting(branch)).toEqual([])
    expect(await auditOf(branch.ids.unbound)).toMatchObject([{ action: 'binding.approve', before: { bound: false } }])
    const before = await everythingStored(t)
    expect((await approve(branch, input)).ok).toBe(true)
    expect(await everythingStored(t)).toEqual(before)
    const other = { requestId, memberId: branch.ids.member, rebind: true }
    await expectRefusedUnchanged(t, () => approve(branch, other), 'OPENID_TAKEN')
  })

  it('prepares the account, so that its first digits cost no round trip more', async () => {
    const branch = newBranch()
    const { openid, requestId } = await visitor(branch, '韩冰')
    await approve(branch, { requestId, memberId: branch.ids.unbound })
    const held = seedActivity(t, branch, idOf(`act${made}z`))
    await t.must(branch.openids.secretary, 'checkIn.open', { activityId: held._id })
    const board = await t.must(branch.openids.secretary, 'checkIn.board', { activityId: held._id })
    const reply = await t.call(openid, 'checkIn.submit', { activityId: held._id, digits: shownBy(board).digits })
    expect(reply.data?.outcome).toBe('recorded')
    expect(reply.depth).toBe(2)
  })

  it('after a change of phone asks first, then follows the person and shuts the old phone out', async () => {
    const branch = newBranch()
    const { openid, requestId } = await visitor(branch, '褚伟')
    const input = { requestId, memberId: branch.ids.member }
    await expectRefusedUnchanged(t, () => approve(branch, input), 'MEMBER_BOUND_ELSEWHERE', '换了手机')
    expect((await approve(branch, { ...input, rebind: true })).ok).toBe(true)
    expect(await t.must(openid, 'session.open')).toMatchObject({ kind: 'member', member: { name: '褚伟' } })
    expect(await t.must(branch.openids.member, 'session.open')).toMatchObject({ kind: 'visitor' })
    expectRefusal(await t.call(branch.openids.member, 'activities.today'), 'NOT_BOUND')
  })

  it('of one account to two members at the same moment binds exactly one', async () => {
    const branch = newBranch()
    const { openid, requestId } = await visitor(branch, '韩冰')
    const { unbound, member, second } = branch.ids
    const replies = await Promise.all(
      [unbound, member, second].map((memberId) => approve(branch, { requestId, memberId, rebind: true })),
    )
    expect(replies.filter((reply) => reply.ok)).toHaveLength(1)
    for (const reply of replies) if (!reply.ok) expectRefusal(reply, reply.error.code)
    const bound = (await t.allOf('members')).filter((one) => one.openid === openid)
    expect(bound).toHaveLength(1)
    const approvals = (await t.allOf('audit')).filter(
      (entry) => entry.action === 'binding.approve' && entry.branchId === branch.branchId,
    )
    expect(approvals.map((entry) => entry.target)).toEqual(bound.map((one) => one._id))
  })

  it('of two accounts to one member at the same moment binds exactly one', async () => {
    const branch = newBranch()
    const asked = [await visitor(branch, '韩冰'), await visitor(branch, '韩冰')]
    const memberId = branch.ids.unbound
    const replies = await Promise.all(asked.map(({ requestId }) => approve(branch, { requestId, memberId })))
    expect(replies.map((reply) => reply.error?.code).sort()).toEqual(['MEMBER_BOUND_ELSEWHERE', undefined])
  })

  it('takes nobody of another branch, nobody who left, nobody unknown', async () => {
    const [branch, other] = [newBranch(), newBranch()]
    const { requestId } = await visitor(branch, '韩冰')
    for (const memberId of [other.ids.unbound, branch.ids.left, 'nowhere00000']) {
      await expectRefusedUnchanged(t, () => approve(branch, { requestId, memberId }), 'NO_SUCH_MEMBER')
    }
    const memberId = other.ids.unbound
    await expectRefusedUnchanged(t, () => approve(other, { requestId, memberId }), 'NO_SUCH_REQUEST')
    const refuse = () => t.call(other.openids.secretary, 'binding.refuse', { requestId })
    await expectRefusedUnchanged(t, refuse, 'NO_SUCH_REQUEST')
  })

  it('of somebody who left and joins another branch moves the account', async () => {
    const [old, branch] = [newBranch(), newBranch()]
    const openid = old.openids.left
    await request(openid, branch, '杨帆')
    expect(await t.must(openid, 'session.open')).toMatchObject({ kind: 'visitor', request: { state: 'waiting' } })
    const [asked] = await waiting(branch)
    expect((await approve(branch, { requestId: asked?.requestId, memberId: branch.ids.unbound })).ok).toBe(true)
    expect(await t.must(openid, 'session.open')).toMatchObject({ kind: 'member', branch: { _id: branch.branchId } })
    expect(await t.stored('members', old.ids.left)).toMatchObject({ openid: `unbound:${old.ids.left}`, state: 'left' })
  })
})

describe('releasing', () => {
  const release = ({ openids }: SeededBranch, memberId: string, by = openids.secretary) =>
    t.call(by, 'binding.release', { memberId })

  it('unbinds a member, keeps the entry, and a repeat changes nothing', async () => {
    const branch = newBranch()
    const { member } = branch.ids
    expect((await release(branch, member)).ok).toBe(true)
    expect(await t.must(branch.openids.member, 'session.open')).toMatchObject({ kind: 'visitor' })
    expect(await auditOf(member)).toMatchObject([{ action: 'binding.release' }])
    const before = await everythingStored(t)
    expect((await release(branch, member)).ok).toBe(true)
    expect(await everythingStored(t)).toEqual(before)
    const elsewhere = newBranch().ids.member
    await expectRefusedUnchanged(t, () => release(branch, elsewhere), 'NO_SUCH_MEMBER')
  })

  it('or binding anew one who leads the branch is for those who lead it', async () => {
    const branch = newBranch()
    const { organisation } = branch.openids
    await expectRefusedUnchanged(t, () => release(branch, branch.ids.deputy, organisation), 'LEADERS_ONLY')
    const { requestId } = await visitor(branch, '周建国')
    const input = { requestId, memberId: branch.ids.secretary, rebind: true }
    await expectRefusedUnchanged(t, () => approve(branch, input), 'LEADERS_ONLY', '书记')
    expect((await t.call(branch.openids.deputy, 'binding.approve', input)).ok).toBe(true)
  })

  it('never takes the last who can manage the branch', async () => {
    const branch = newBranch()
    expect((await release(branch, branch.ids.deputy)).ok).toBe(true)
    await expectRefusedUnchanged(t, () => release(branch, branch.ids.secretary), 'LAST_OFFICER', '书记或副书记')
  })

  it('not even when two of them release one another at the same moment', async () => {
    const branch = newBranch()
    const { ids, openids } = branch
    const replies = await Promise.all([
      release(branch, ids.deputy, openids.secretary),
      release(branch, ids.secretary, openids.deputy),
    ])
    expect(replies.filter((reply) => reply.ok)).toHaveLength(1)
    const people = await t.allOf('members')
    const bound = people.filter((one) => [ids.secretary, ids.deputy].includes(one._id) && one.openid.startsWith('wx-'))
    expect(bound).toHaveLength(1)
  })
})
