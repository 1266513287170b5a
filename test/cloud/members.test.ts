import { addDays, dayOf } from '../../domain/calendar/beijing'
import { type Person, type SeededBranch, seedActivity, seedBranch } from './branch'
import { everythingStored, expectRefusal, expectRefusedUnchanged, startCloud, type TestCloud } from './cloud'

let t: TestCloud
beforeAll(async () => {
  t = await startCloud()
})
afterAll(() => t.close())

let made = 0
/** A branch of its own for each test. */
function newBranch(): SeededBranch {
  made += 1
  return seedBranch(t, `m${made}x`)
}

/** What an officer writes of a new member. */
function newcomer(changes: Record<string, unknown> = {}) {
  made += 1
  return {
    memberId: `new${String(made).padStart(9, '0')}`,
    name: '许新',
    standing: 'full',
    role: 'member',
    livelihood: 'salaried',
    leadingCadre: false,
    ...changes,
  }
}

const today = dayOf(new Date().toISOString())
const auditOf = async (target: string) => (await t.allOf('audit')).filter((entry) => entry.target === target)
const add = ({ openids }: SeededBranch, input: unknown) => t.call(openids.organisation, 'members.add', input)
const revise = ({ openids }: SeededBranch, input: unknown, by = openids.secretary) =>
  t.call(by, 'members.revise', input)
const changeState = ({ openids }: SeededBranch, input: unknown, by = openids.secretary) =>
  t.call(by, 'members.changeState', input)

/** A member's entry as an officer would send it back. */
async function entryOf({ openids }: SeededBranch, memberId: string) {
  const { state, stateSince, bound, ...entry } = await t.must(openids.secretary, 'members.get', { memberId })
  return entry
}

describe('reading the roster', () => {
  it('shows everybody the present members, and officers whoever there ever was; nobody an OPENID', async () => {
    const branch = newBranch()
    const names = await t.must(branch.openids.member, 'members.names')
    expect(names.map((one) => one.name)).not.toContain('杨帆')
    expect(names[0]).toMatchObject({ name: '周建国', role: 'secretary' })
    const roster = await t.must(branch.openids.organisation, 'members.roster')
    expect(roster).toHaveLength(12)
    expect(roster.find((one) => one.name === '杨帆')?.state).toBe('left')
    expect(roster.filter((one) => !one.bound).map((one) => one.name)).toEqual(['韩冰'])
    const entry = await t.must(branch.openids.organisation, 'members.get', { memberId: branch.ids.retired })
    expect(entry).toMatchObject({ name: '沈德福', livelihood: 'retired', state: 'active', bound: true })
    expect(JSON.stringify([names, roster, entry])).not.toMatch(/wx-|unbound:|openid/)
  })
})

describe('adding', () => {
  it('keeps what was written, once, however often it is repeated', async () => {
    const branch = newBranch()
    const input = newcomer({ gender: 'female', groupId: branch.groups[0], joinedOn: '2015-07', note: '借调' })
    expect((await add(branch, input)).data).toEqual({ memberId: input.memberId })
    expect(await entryOf(branch, input.memberId)).toEqual(input)
    expect(await auditOf(input.memberId)).toMatchObject([{ action: 'members.add', by: branch.ids.organisation }])
    const before = await everythingStored(t)
    expect((await add(branch, input)).ok).toBe(true)
    expect(await everythingStored(t)).toEqual(before)
  })

  it('asks before it takes a second person of one name, and does not merge them', async () => {
    const branch = newBranch()
    const twin = newcomer({ name: '褚 伟' })
    await expectRefusedUnchanged(t, () => add(branch, twin), 'NAME_TWICE', '另一个人')
    expect((await add(branch, { ...twin, namesake: true })).ok).toBe(true)
    const roster = await t.must(branch.openids.organisation, 'members.roster')
    expect(roster.filter((one) => one.name.replace(' ', '') === '褚伟')).toHaveLength(2)
  })

  it('asks whether somebody of the same name who left has come back', async () => {
    const branch = newBranch()
    await expectRefusedUnchanged(t, () => add(branch, newcomer({ name: '杨帆' })), 'NAME_TWICE', '已不在册')
  })

  it('shows a name with emoji or markup as it is', async () => {
    const branch = newBranch()
    const input = newcomer({ name: '<i>阿牛</i>🎋', note: '=HYPERLINK("x")' })
    await add(branch, input)
    expect(await entryOf(branch, input.memberId)).toMatchObject({ name: '<i>阿牛</i>🎋', note: '=HYPERLINK("x")' })
  })

  it.each([
    ['no name', { name: '' }, '“姓名”还没有填写'],
    ['a name too long', { name: '长'.repeat(21) }, '“姓名”最多 20 个字'],
    ['an office there is not', { role: 'king' }, '“支部职务”'],
    ['a day there is not', { joinedOn: '2015-02-30' }, '“入党时间”'],
    ['a month there is not', { admittedOn: '2015-13' }, '“转正时间”'],
    ['a note too long', { note: '字'.repeat(201) }, '“备注”最多 200 个字'],
    ['a group there is not', { groupId: 'nowhere' }, '党小组'],
    ['an ID-card number in the note', { note: '证件 510199199003071239' }, '不保存'],
    ['a phone number for a name', { name: '13999990000' }, '不保存'],
    ['an operator for an id', { memberId: { $ne: '' } }, '“党员”'],
  ])('refuses %s', async (_what, changes, sentence) => {
    const branch = newBranch()
    await expectRefusedUnchanged(t, () => add(branch, newcomer(changes)), 'BAD_INPUT', sentence)
  })

  it('does not take the id of another branch’s member', async () => {
    const [branch, other] = [newBranch(), newBranch()]
    const input = newcomer({ memberId: other.ids.member })
    await expectRefusedUnchanged(t, () => add(branch, input), 'NO_SUCH_MEMBER')
    await expectRefusedUnchanged(t, () => revise(branch, input), 'NO_SUCH_MEMBER')
    const get = () => t.call(branch.openids.organisation, 'members.get', { memberId: other.ids.member })
    await expectRefusedUnchanged(t, get, 'NO_SUCH_MEMBER')
  })
})

describe('changing', () => {
  it('writes the new entry whole, takes away what was left empty, and logs both', async () => {
    const branch = newBranch()
    const input = newcomer({ note: '借调', gender: 'male', joinedOn: '2015-07-01', groupId: branch.groups[0] })
    await add(branch, input)
    const { note, gender, groupId, ...rest } = input as ReturnType<typeof newcomer> & Record<string, unknown>
    const changed = { ...rest, name: '许新新', role: 'publicity' }
    expect((await revise(branch, changed)).ok).toBe(true)
    expect(await entryOf(branch, input.memberId)).toEqual(changed)
    const [, entry] = await auditOf(input.memberId)
    expect(entry).toMatchObject({ before: { name: '许新', note }, after: { name: '许新新', role: 'publicity' } })
    const before = await everythingStored(t)
    expect((await revise(branch, changed)).ok).toBe(true)
    expect(await everythingStored(t)).toEqual(before)
  })

  it('keeps a group that was there, and takes none that is not', async () => {
    const branch = newBranch()
    const entry = await entryOf(branch, branch.ids.member)
    expect((await revise(branch, { ...entry, note: '返聘' })).ok).toBe(true)
    const moved = { ...entry, groupId: 'nowhere' }
    await expectRefusedUnchanged(t, () => revise(branch, moved), 'BAD_INPUT', '重新选择党小组')
  })
})

describe('leaving, transferring and coming back', () => {
  const officer = ({ openids }: SeededBranch) => openids.secretary

  it('keeps the past in the register, and expects nothing of the time after', async () => {
    const branch = newBranch()
    const before = seedActivity(t, branch, `lv${made}a`.padEnd(12, '0'), { begins: -5 * 1440, ends: -5 * 1440 + 60 })
    const after = seedActivity(t, branch, `lv${made}b`.padEnd(12, '0'), { begins: -1440, ends: -1440 + 60 })
    const entries = [
      { memberId: branch.ids.member, state: 'present' },
      { memberId: branch.ids.second, state: 'late' },
    ]
    await t.must(officer(branch), 'attendance.enterSheet', { activityId: before._id, method: 'paper', entries })
    const on = addDays(dayOf(after.startsAt), -1)
    await changeState(branch, { memberId: branch.ids.member, state: 'transferred', on, reason: '工作调动' })
    await changeState(branch, { memberId: branch.ids.second, state: 'left', on })

    const rows = await registerRows(branch)
    expect(rows.member).toMatchObject({ state: 'transferred', marks: ['present', 'none'] })
    expect(rows.second).toMatchObject({ state: 'left', marks: ['late', 'none'] })
    expect(rows.retired).toMatchObject({ marks: ['open', 'open'] })
    expect(rows.left).toBeUndefined()
    expect(await auditOf(branch.ids.member)).toMatchObject([
      {
        action: 'members.changeState',
        before: { state: 'active' },
        after: { state: 'transferred', reason: '工作调动' },
      },
    ])
    expect(await t.must(branch.openids.member, 'session.open')).toEqual({ kind: 'left', name: '褚伟' })
    expectRefusal(await t.call(branch.openids.member, 'activities.today'), 'LEFT_BRANCH')

    await changeState(branch, { memberId: branch.ids.member, state: 'active', on: today })
    expect((await registerRows(branch)).member).toMatchObject({
      state: 'active',
      marks: ['present', expect.any(String)],
    })
    expect(await t.must(branch.openids.member, 'session.open')).toMatchObject({ kind: 'member' })
  })

  async function registerRows(branch: SeededBranch) {
    const all = await Promise.all(
      [...new Set([addDays(today, -5), addDays(today, -1)].map((day) => Number(day.slice(0, 4))))].map((year) =>
        t.must(officer(branch), 'attendance.register', { year }),
      ),
    )
    const names = Object.keys(branch.ids) as Person[]
    return Object.fromEntries(
      names.map((name) => {
        const rows = all.flatMap((year) => year.rows.filter((row) => row.memberId === branch.ids[name]))
        return [name, rows[0] && { ...rows[0], marks: rows.flatMap((row) => row.marks) }]
      }),
    )
  }

  it('a repeat changes nothing; tomorrow is too early to say', async () => {
    const branch = newBranch()
    const input = { memberId: branch.ids.member, state: 'left', on: today }
    await changeState(branch, input)
    const before = await everythingStored(t)
    expect((await changeState(branch, input)).ok).toBe(true)
    expect(await everythingStored(t)).toEqual(before)
    const tomorrow = { ...input, on: addDays(today, 1) }
    await expectRefusedUnchanged(t, () => changeState(branch, tomorrow), 'BAD_INPUT', '不能晚于今天')
    const elsewhere = { ...input, memberId: newBranch().ids.member }
    await expectRefusedUnchanged(t, () => changeState(branch, elsewhere), 'NO_SUCH_MEMBER')
  })
})

describe('who leads the branch', () => {
  it('is changed by those who lead it alone: who keeps the roster makes nobody secretary', async () => {
    const branch = newBranch()
    const { organisation } = branch.openids
    await expectRefusedUnchanged(t, () => add(branch, newcomer({ role: 'secretary' })), 'LEADERS_ONLY', '书记')
    const own = await entryOf(branch, branch.ids.organisation)
    const promoted = { ...own, role: 'deputySecretary' }
    await expectRefusedUnchanged(t, () => revise(branch, promoted, organisation), 'LEADERS_ONLY')
    const deputy = await entryOf(branch, branch.ids.deputy)
    const renamed = { ...deputy, name: '吴某' }
    await expectRefusedUnchanged(t, () => revise(branch, renamed, organisation), 'LEADERS_ONLY')
    const gone = { memberId: branch.ids.deputy, state: 'left', on: today }
    await expectRefusedUnchanged(t, () => changeState(branch, gone, organisation), 'LEADERS_ONLY')
    expect((await revise(branch, promoted)).ok).toBe(true)
  })
})

describe('the last who can manage the branch', () => {
  /** A branch whose deputy has gone. */
  async function withSecretaryAlone(): Promise<SeededBranch> {
    const branch = newBranch()
    await changeState(branch, { memberId: branch.ids.deputy, state: 'transferred', on: today })
    return branch
  }

  it('neither leaves nor steps down', async () => {
    const branch = await withSecretaryAlone()
    const memberId = branch.ids.secretary
    const leave = () => changeState(branch, { memberId, state: 'left', on: today })
    await expectRefusedUnchanged(t, leave, 'LAST_OFFICER', '书记或副书记')
    const entry = await entryOf(branch, memberId)
    await expectRefusedUnchanged(t, () => revise(branch, { ...entry, role: 'member' }), 'LAST_OFFICER')
    expect((await revise(branch, { ...entry, role: 'deputySecretary' })).ok).toBe(true)
  })

  it('stays when the two of them leave at the same moment, each by the other’s hand', async () => {
    const branch = newBranch()
    const { ids, openids } = branch
    const replies = await Promise.all([
      changeState(branch, { memberId: ids.deputy, state: 'left', on: today }, openids.secretary),
      changeState(branch, { memberId: ids.secretary, state: 'left', on: today }, openids.deputy),
    ])
    expect(replies.filter((reply) => reply.ok)).toHaveLength(1)
  })

  it('stays when one steps down and the other leaves at the same moment', async () => {
    const branch = newBranch()
    const { ids, openids } = branch
    const entry = await entryOf(branch, ids.deputy)
    const replies = await Promise.all([
      t.call(openids.secretary, 'members.revise', { ...entry, role: 'member' }),
      changeState(branch, { memberId: ids.secretary, state: 'left', on: today }, openids.deputy),
    ])
    expect(replies.map((reply) => reply.error?.code).sort()).toEqual(['LAST_OFFICER', undefined])
  })

  it('may go when somebody else is bound who can', async () => {
    const branch = newBranch()
    expect((await changeState(branch, { memberId: branch.ids.secretary, state: 'left', on: today })).ok).toBe(true)
  })
})

describe('the branch itself', () => {
  const settings = ({ openids }: SeededBranch) => t.must(openids.secretary, 'branch.settings')
  const reviseBranch = ({ openids }: SeededBranch, input: unknown) => t.call(openids.secretary, 'branch.revise', input)

  it('is renamed with its groups; a repeat changes nothing', async () => {
    const branch = newBranch()
    const [first, second] = branch.groups
    const groups = [
      { id: first, name: '机关小组' },
      { id: second, name: '离退休小组' },
      { id: 'group3', name: '青年小组' },
    ]
    await reviseBranch(branch, { branchName: '机关支部', groups })
    expect(await settings(branch)).toMatchObject({ name: '机关支部', groups, invitation: branch.invitation })
    const before = await everythingStored(t)
    expect((await reviseBranch(branch, { branchName: '机关支部', groups })).ok).toBe(true)
    expect(await everythingStored(t)).toEqual(before)
  })

  it('keeps groups that have members, and takes no two of one name', async () => {
    const branch = newBranch()
    const { groups, name: branchName } = await settings(branch)
    const dropped = { branchName, groups: groups.slice(1) }
    await expectRefusedUnchanged(t, () => reviseBranch(branch, dropped), 'BAD_INPUT', '还有 3 人')
    const twice = { branchName, groups: [...groups, { id: 'group3', name: '第一党小组' }] }
    await expectRefusedUnchanged(t, () => reviseBranch(branch, twice), 'BAD_INPUT', '第一党小组')
    const nameless = { branchName, groups: [{ id: 'group3', name: '' }] }
    await expectRefusedUnchanged(t, () => reviseBranch(branch, nameless), 'BAD_INPUT', '“党小组名称”还没有填写')
  })
})
