import { instantAt } from '../../domain/calendar/beijing'
import type { RowContent } from '../../domain/responsibilities/list'
import type { Schedule } from '../../domain/responsibilities/schedule'
import { idOf, type Person, type SeededBranch, seedActivity, seedBranch } from './branch'
import { expectRefusal, expectRefusedUnchanged, startCloud, type TestCloud } from './cloud'
import { contentFor, dayFromToday, listDay, listYear } from './list-samples'
import { taskCalls } from './task-calls'
import { freshId } from './world'

/** Who may do what with the list's tasks, and what others must not see of them. */

let t: TestCloud
let home: SeededBranch
beforeAll(async () => {
  t = await startCloud()
})
afterAll(() => t.close())

let made = 0
beforeEach(() => {
  made += 1
  home = seedBranch(t, `r${made.toString(36)}`)
})

const year = listYear()
const today = listDay()
const month = Number(today.slice(5, 7))
const thisMonth: Schedule = [{ when: { kind: 'window', from: { month }, to: { month } } }]
const everyones: Partial<RowContent> = {
  schedule: [{ when: { kind: 'allYear' }, who: 'each' }],
  owners: [{ kind: 'group', words: '全体党员', rule: { scope: 'all' } }],
}

/** The only tasks of rows led by the deputy and done by the organisation commissioner, unless said otherwise. */
async function tasksOf(...rows: Partial<RowContent>[]): Promise<string[]> {
  const contents = rows.map((fields, index) =>
    contentFor(home.ids.deputy, [home.ids.organisation], { work: `工作${index}`, schedule: thisMonth, ...fields }),
  )
  const input = { year, importId: freshId(), revision: 0, source: 'pasted', mode: 'replace', titles: [] }
  await t.must(home.openids.secretary, 'list.adopt', { ...input, rows: contents, answers: [], corrections: [] })
  const { list } = await t.must(home.openids.secretary, 'list.read', { year })
  return list?.rows.map(({ tasks }) => tasks[0]?.taskId ?? '') ?? []
}

const { page, complete, signOff, withdrawSignOff } = taskCalls(() => ({ t, home }))
const leads = (who: Person): RowContent['leaders'][number] => ({
  ...{ kind: 'member', words: '某人', memberId: home.ids[who], name: '某人' },
})

describe('who signs off', () => {
  const officers = ['secretary', 'deputy', 'organisation', 'publicity', 'discipline', 'leader', 'member'] as const
  async function signers(taskId: string): Promise<Person[]> {
    const found: Person[] = []
    for (const who of [...officers, 'probationary', 'retired'] as const) {
      const { maySignOff } = await page(who, taskId)
      if (!maySignOff) expectRefusal(await signOff(who, taskId), 'NOT_LEADER')
      else found.push(who)
    }
    return found
  }

  it.each<[what: string, of: () => RowContent['leaders'], who: Person[]]>([
    ['each of several leaders', () => [leads('member'), leads('discipline')], ['discipline', 'member']],
    ['an office’s holder', () => [{ kind: 'role', words: '宣传委员', role: 'publicity' }], ['publicity']],
    ['a leader beside one who has left', () => [leads('left'), leads('member')], ['member']],
    ['nobody who has left: who leads the branch', () => [leads('left')], ['secretary', 'deputy']],
    ['nobody who cannot use the app', () => [leads('unbound')], ['secretary', 'deputy']],
    [
      'nobody of an office that is vacant',
      () => [{ kind: 'role', words: '委员', role: 'committee' }],
      ['secretary', 'deputy'],
    ],
    ['nobody where none is named', () => [], ['secretary', 'deputy']],
  ])('%s', async (_what, of, who) => {
    const [taskId = ''] = await tasksOf({ leaders: of() })
    await complete('organisation', taskId)
    expect(await signers(taskId)).toEqual(who)
  })

  it('goes with the office: who held it may only take their own word back, however often that is sent', async () => {
    const [taskId = ''] = await tasksOf({ leaders: [{ kind: 'role', words: '宣传委员', role: 'publicity' }] })
    await complete('organisation', taskId)
    await signOff('publicity', taskId)
    await t.patch('members', home.ids.publicity, { role: 'member' })
    await t.patch('members', home.ids.second, { role: 'publicity' })
    expect(await page('publicity', taskId)).toMatchObject({ maySignOff: false, mayWithdrawSignOff: true })
    expectRefusal(await withdrawSignOff('member', taskId), 'NOT_LEADER')
    for (const _twice of [1, 2]) expect(await withdrawSignOff('publicity', taskId)).toMatchObject({ ok: true })
    expectRefusal(await signOff('publicity', taskId), 'NOT_LEADER')
    expect((await signOff('second', taskId)).ok).toBe(true)
    // It is no longer theirs that stands.
    expectRefusal(await withdrawSignOff('publicity', taskId), 'NOT_LEADER')
  })

  it('takes a word back with a reason that everybody may read', async () => {
    const [taskId = ''] = await tasksOf({})
    await complete('organisation', taskId)
    await signOff('deputy', taskId)
    await expectRefusedUnchanged(t, () => withdrawSignOff('deputy', taskId, '【违规测试】'), 'TEXT_REFUSED')
    const entryId = freshId()
    await complete('organisation', taskId, { entryId })
    const withdraw = { year, taskId, entryId, reason: '【违规测试】' }
    await withdrawSignOff('deputy', taskId)
    await expectRefusedUnchanged(t, () => t.call(home.openids.organisation, 'tasks.withdraw', withdraw), 'TEXT_REFUSED')
  })
})

describe('who enters what is done', () => {
  const entering = (taskId: string, whose: string[] = []) =>
    Promise.all(
      (
        ['deputy', 'secretary', 'organisation', 'second', 'publicity', 'leader', 'probationary', 'retired'] as const
      ).map(async (who) => {
        const { mayComplete } = await page(who, taskId)
        const { ok } = await complete(who, taskId, { people: whose })
        return [who, mayComplete, ok]
      }),
    )

  it('of one thing for all: leader, officers of lists, owners', async () => {
    const owner = { kind: 'member' as const, words: '某人', memberId: home.ids.second, name: '某人' }
    const [taskId = ''] = await tasksOf({ owners: [owner] })
    const may = (who: Person, ok: boolean) => [who, ok ? 'whole' : 'nothing', ok]
    expect(await entering(taskId)).toEqual([
      ...[may('deputy', true), may('secretary', true), may('organisation', true), may('second', true)],
      ...[may('publicity', false), may('leader', false), may('probationary', false), may('retired', false)],
    ])
  })

  it('of what each owes: leader and officers of lists for anybody, nobody else for others', async () => {
    const [taskId = ''] = await tasksOf(everyones)
    const may = (who: Person, ok: boolean) => [who, ok ? 'anybody' : 'self', ok]
    expect(await entering(taskId, [home.ids.second])).toEqual([
      ...[may('deputy', true), may('secretary', true), may('organisation', true), ['second', 'self', true]],
      ...[may('publicity', false), may('leader', false), may('probationary', false), may('retired', false)],
    ])
  })

  it('of another branch’s task, row or entry: nobody', async () => {
    const [taskId = ''] = await tasksOf({})
    const entryId = freshId()
    await complete('organisation', taskId, { entryId })
    const away = seedBranch(t, `x${made.toString(36)}`)
    const as = (path: 'tasks.read' | 'tasks.complete' | 'tasks.withdraw' | 'tasks.signOff', input: object) =>
      t.call(away.openids.secretary, path, { year, taskId, ...input })
    const entry = { entryId, people: [], on: today, count: 1, note: '' }
    for (const call of [
      () => as('tasks.read', {}),
      () => as('tasks.complete', entry),
      () => as('tasks.withdraw', { entryId, reason: '试试' }),
      () => as('tasks.signOff', { seen: 'x' }),
    ]) {
      await expectRefusedUnchanged(t, call, 'NO_SUCH_TASK')
    }
  })

  it('under an id of their own, not one that another task’s entry has', async () => {
    const [one = '', other = ''] = await tasksOf({}, {})
    const entryId = freshId()
    await complete('organisation', one, { entryId })
    await expectRefusedUnchanged(t, () => complete('organisation', other, { entryId }), 'BAD_INPUT')
    await expectRefusedUnchanged(t, () => complete('secretary', one, { entryId }), 'BAD_INPUT')
  })
})

describe('what others do not see', () => {
  it('is who has done their part: neither in an entry for several nor in what was done with the task', async () => {
    const [taskId = ''] = await tasksOf(everyones)
    const both = [home.ids.member, home.ids.second]
    await complete('deputy', taskId, { people: both })
    const own = freshId()
    await complete('retired', taskId, { people: [home.ids.retired], entryId: own })
    const withdraw = { year, taskId, entryId: own, reason: '记错了' }
    await t.must(home.openids.retired, 'tasks.withdraw', withdraw)

    const officers = await page('deputy', taskId)
    expect(officers.completions.map(({ people }) => people)).toEqual([['褚伟', '卫东升']])
    expect(officers.history).toHaveLength(3)
    const members = await page('member', taskId)
    expect(members.completions.map(({ people }) => people)).toEqual([['褚伟']])
    expect(members.history.map(({ by }) => by)).toEqual(['吴秀兰'])
    expect((await page('retired', taskId)).history).toHaveLength(2)
    const { completions, history } = await page('probationary', taskId)
    expect({ completions, history }).toEqual({ completions: [], history: [] })
  })

  it('is a held title, also where it is told that the record counts elsewhere', async () => {
    const fields: Partial<RowContent> = { owners: [], evidence: 'partyLecture' }
    const [taskId = ''] = await tasksOf({ ...fields, work: '党课' }, { ...fields, work: '又一党课' })
    const times = { startsAt: instantAt(today, '00:10'), endsAt: instantAt(today, '00:20') }
    const held = { kind: 'partyLecture', on: today, year, ...times, title: '待审题目', textHeld: true } as const
    seedActivity(t, home, idOf(`ra${made.toString(36).padStart(8, '0')}`), held)
    const { records, alsoIn } = await page('deputy', taskId)
    expect([records, alsoIn]).toMatchObject([[{ title: '待审题目' }], [{ title: '待审题目' }]])
    for (const who of ['member', 'probationary', 'leader'] as const) {
      expect(JSON.stringify(await page(who, taskId))).not.toContain('待审题目')
    }
  })

  it('is a held list: neither its rows and tasks nor what of it is one’s own', async () => {
    const [taskId = ''] = await tasksOf({ work: '甲【复核测试】', owners: [leads('member')] })
    const [row] = (await t.must(home.openids.secretary, 'list.read', { year })).list?.rows ?? []
    const rowId = row?.rowId ?? ''
    const asked = { year, taskId }
    const as = home.openids.member
    expect(await t.must(as, 'list.read', { year })).toMatchObject({ list: null, people: [] })
    expectRefusal(await t.call(as, 'list.row', { year, rowId }), 'NO_SUCH_ROW')
    expectRefusal(await t.call(as, 'tasks.read', asked), 'NO_SUCH_TASK')
    expectRefusal(await complete('member', taskId), 'NO_SUCH_TASK')
    expect(await t.must(as, 'tasks.mine')).toMatchObject({ tasks: [], count: 0, waiting: null })
  })
})

it('the log has one entry a change, and nothing of what was written of it', async () => {
  const [taskId = ''] = await tasksOf({})
  const entryId = freshId()
  const input = { entryId, note: '材料在档案柜', on: dayFromToday(0) }
  await Promise.all([1, 2, 3].map(() => complete('organisation', taskId, input)))
  await Promise.all([1, 2, 3].map(() => signOff('deputy', taskId)))
  const log = await t.find('audit', { branchId: home.branchId, target: taskId })
  expect(log.map(({ action }) => action).sort()).toEqual(['tasks.complete', 'tasks.signOff'])
  expect(JSON.stringify(log)).not.toContain('档案柜')
})
