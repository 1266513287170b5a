import { listId } from '../../domain/responsibilities/list'
import { type Person, type SeededBranch, seedBranch } from './branch'
import { expectRefusal, expectRefusedUnchanged, startCloud, type TestCloud } from './cloud'
import { seedAssessment, seedEntry, seedRelief } from './dues-seed'
import { contentFor } from './list-samples'
import { freshId } from './world'

/** Dues on the deployed functions, on a Friday in November. */

let t: TestCloud
let home: SeededBranch
beforeAll(async () => {
  t = await startCloud()
})
afterAll(() => t.close())

const NOW = '2026-11-20T02:00:00.000Z'
const TODAY = '2026-11-20'
const THIS = '2026-11'
let made = 0
beforeEach(() => {
  made += 1
  home = seedBranch(t, `d${(made + 36).toString(36)}`)
  t.cloud.setClock(NOW)
})
afterEach(() => Object.assign(t.cloud.faults, { conflicts: 0 }))

const id = (person: Person) => home.ids[person]
const owes = (person: Person, fields: Parameters<typeof seedAssessment>[3] = {}) =>
  seedAssessment(t, home.branchId, id(person), { from: '2026-01', at: '2026-01-05T02:00:00.000Z', ...fields })
const paid = (person: Person, fields: Parameters<typeof seedEntry>[3]) =>
  seedEntry(t, home.branchId, id(person), { on: '2026-10-20', at: '2026-10-20T02:00:00.000Z', ...fields })
const asOfficer = <P extends Parameters<TestCloud['call']>[1]>(path: P, input: unknown, who: Person = 'organisation') =>
  t.call(home.openids[who], path, input)
const logged = async (action: string) =>
  (await t.find('audit', { branchId: home.branchId })).filter((entry) => entry.action === action)
const entriesOf = (person: Person) => t.find('duesEntries', { branchId: home.branchId, memberId: id(person) })

type Item = { memberId: string; on: string; lines: { month: string; fen: number }[]; [field: string]: unknown }
const itemOf = (person: Person, fen = 4860, month = THIS, more: Partial<Item> = {}): Item => ({
  ...{ memberId: id(person), on: TODAY, lines: [{ month, fen }] },
  ...more,
})
const batchOf = (...items: Item[]) => ({
  ...{ batchId: freshId(), channel: 'cash', items },
  total: items.flatMap(({ lines }) => lines).reduce((sum, { fen }) => sum + fen, 0),
})
const year = 2026
const mine = (person: Person) => t.must(home.openids[person], 'dues.mine', { year })
const board = () => t.must(home.openids.organisation, 'dues.board', { year })
const monthOf = async (person: Person, month = THIS) => (await mine(person)).months.find((one) => one.month === month)

describe('registering', () => {
  it('writes one receipt a member, for as many months as it pays', async () => {
    owes('member')
    owes('second', { fen: 20, livelihood: 'unemployed' })
    const two = itemOf('member', 4860, '2026-10')
    two.lines.push({ month: THIS, fen: 4860 })
    const batch = batchOf(two, itemOf('second', 20, THIS, { paidBy: '家属' }))
    const { outcomes } = await t.must(home.openids.organisation, 'dues.record', batch)
    expect(outcomes).toEqual([
      { memberId: id('member'), outcome: 'registered' },
      { memberId: id('second'), outcome: 'registered' },
    ])
    expect(await entriesOf('member')).toEqual([
      {
        ...{
          _id: `${id('member')}:1`,
          branchId: home.branchId,
          memberId: id('member'),
          n: 1,
          kind: 'paid',
          extra: false,
        },
        lines: [
          { month: '2026-10', fen: 4860 },
          { month: THIS, fen: 4860 },
        ],
        ...{ fen: 9720, firstMonth: '2026-10', lastMonth: THIS, on: TODAY, account: THIS, channel: 'cash' },
        ...{
          takenBy: id('organisation'),
          batchId: batch.batchId,
          source: `${batch.batchId}:${id('member')}`,
          at: NOW,
          by: id('organisation'),
        },
      },
    ])
    expect((await entriesOf('second'))[0]).toMatchObject({ paidBy: '家属', fen: 20 })
    expect(await monthOf('member')).toEqual({ month: THIS, owed: 4860, paid: 4860, state: 'paid', when: 'now' })
    const { entries } = await mine('member')
    expect(entries).toMatchObject([{ fen: 9720, takenBy: '郑晓梅', recordedBy: '郑晓梅', channel: 'cash' }])
    expect(await logged('dues.record')).toHaveLength(1)
  })

  it('is once, however often it is confirmed', async () => {
    owes('member')
    const batch = batchOf(itemOf('member'))
    const all = await Promise.all([1, 2, 3].map(() => asOfficer('dues.record', batch)))
    const after = await asOfficer('dues.record', batch)
    const words = [...all, after].map(
      (reply) => reply.ok && (reply.data as { outcomes: { outcome: string }[] }).outcomes[0]?.outcome,
    )
    expect(words.every((word) => word === 'registered' || word === 'already')).toBe(true)
    expect(words[3]).toBe('already')
    expect(await entriesOf('member')).toHaveLength(1)
    expect(await logged('dues.record')).toHaveLength(1)
  })

  it('of two officers at once, one registers and the other is told; others of the same confirm are registered', async () => {
    owes('member')
    owes('second')
    owes('retired')
    const one = batchOf(itemOf('member'), itemOf('second'))
    const other = batchOf(itemOf('member'), itemOf('retired'))
    const [first, second] = await Promise.all([
      asOfficer('dues.record', one),
      asOfficer('dues.record', other, 'deputy'),
    ])
    const outcomeOf = (reply: typeof first, person: Person) =>
      (reply.data as { outcomes: { memberId: string; outcome: string; sentence?: string }[] }).outcomes.find(
        ({ memberId }) => memberId === id(person),
      )
    const both = [outcomeOf(first, 'member'), outcomeOf(second, 'member')]
    expect(both.map((one) => one?.outcome).sort()).toEqual(['registered', 'settled'])
    expect(both.find((one) => one?.outcome === 'settled')?.sentence).toMatch(/刚被另一位委员登记过|已经交齐/)
    expect(outcomeOf(first, 'second')?.outcome).toBe('registered')
    expect(outcomeOf(second, 'retired')?.outcome).toBe('registered')
    expect(await monthOf('member')).toMatchObject({ paid: 4860, state: 'paid' })
  })

  it('keeps a part as owed, and what is more than missing out', async () => {
    owes('member')
    await asOfficer('dues.record', batchOf(itemOf('member', 2000)))
    expect(await monthOf('member')).toMatchObject({ paid: 2000, state: 'partial' })
    const reply = await asOfficer('dues.record', batchOf(itemOf('member', 4860)))
    expect(reply.data).toMatchObject({
      outcomes: [{ outcome: 'settled', sentence: '2026年11月只差 28.60 元，多出的 20.00 元请登记为自愿多交' }],
    })
    await asOfficer('dues.record', batchOf(itemOf('member', 2860)))
    expect(await monthOf('member')).toMatchObject({ paid: 4860, state: 'paid' })
  })

  it('lets a quarter be paid with consent, and nothing ahead without the branch’s word', async () => {
    owes('member', { rhythm: 'quarterly' })
    owes('second')
    const ahead = itemOf('member', 4860, '2026-10')
    ahead.lines.push({ month: THIS, fen: 4860 }, { month: '2026-12', fen: 4860 })
    expect((await asOfficer('dues.record', batchOf(ahead))).data).toMatchObject({
      outcomes: [{ outcome: 'registered' }],
    })
    const december = batchOf(itemOf('second', 4860, '2026-12'))
    await expectRefusedUnchanged(t, () => asOfficer('dues.record', december), 'PAYMENT_REFUSED', '没有开通预交')
    await t.must(home.openids.organisation, 'duesBooks.saveSettings', { rounding: 'fen', advance: true })
    expect((await asOfficer('dues.record', december)).data).toMatchObject({ outcomes: [{ outcome: 'registered' }] })
  })

  it('registers a row of a statement once, and again after it was reversed', async () => {
    owes('member')
    const source = 'st-abc-1'
    await asOfficer('dues.record', batchOf(itemOf('member', 1000, THIS, { source })))
    const again = await asOfficer('dues.record', batchOf(itemOf('member', 1000, THIS, { source })))
    expect(again.data).toMatchObject({
      outcomes: [{ outcome: 'already', sentence: expect.stringContaining('以前登记过') }],
    })
    await asOfficer('dues.reverse', { entryId: `${id('member')}:1`, reason: '重复' })
    const third = await asOfficer('dues.record', batchOf(itemOf('member', 1000, THIS, { source })))
    expect(third.data).toMatchObject({ outcomes: [{ outcome: 'registered' }] })
    expect(await monthOf('member')).toMatchObject({ paid: 1000 })
  })

  describe('refuses what can never be right, for everybody of the confirm, and changes nothing', () => {
    const cases: [string, () => Partial<Item>, string, string][] = [
      [
        'a month before admission',
        () => ({ lines: [{ month: '2026-05', fen: 4860 }] }),
        'PAYMENT_REFUSED',
        '还没有入党',
      ],
      ['a month 7 months back', () => ({ lines: [{ month: '2026-04', fen: 4860 }] }), 'PAYMENT_REFUSED', '超过 6 个月'],
      ['a future month', () => ({ lines: [{ month: '2026-12', fen: 4860 }] }), 'PAYMENT_REFUSED', '没有开通预交'],
      ['a day to come', () => ({ on: '2026-11-21' }), 'PAYMENT_REFUSED', '还没有到'],
      ['a month twice', () => ({ lines: [1, 2].map((fen) => ({ month: THIS, fen })) }), 'PAYMENT_REFUSED', '写了两次'],
      ['nothing', () => ({ lines: [{ month: THIS, fen: 0 }] }), 'BAD_INPUT', '“金额”不能小于 1'],
      ['a negative amount', () => ({ lines: [{ month: THIS, fen: -4860 }] }), 'BAD_INPUT', '“金额”不能小于 1'],
      ['half a fen', () => ({ lines: [{ month: THIS, fen: 0.5 }] }), 'BAD_INPUT', '“金额”'],
      ['no number', () => ({ lines: [{ month: THIS, fen: Number.NaN }] }), 'BAD_INPUT', '“金额”'],
      ['a milliard', () => ({ lines: [{ month: THIS, fen: 1e11 }] }), 'BAD_INPUT', '“金额”不能大于'],
      ['no month', () => ({ lines: [{ month: '2026-13', fen: 100 }] }), 'BAD_INPUT', '“月份”'],
      ['nobody’s id', () => ({ memberId: 'nobody000000' }), 'NO_SUCH_MEMBER', ''],
    ]
    it.each(cases)('%s', async (name, fields, code, sentence) => {
      await t.patch('members', id('probationary'), { joinedOn: '2026-06-30' })
      owes('probationary', { from: name === 'a month 7 months back' ? '2026-01' : '2026-06' })
      if (name === 'a month 7 months back') await t.patch('members', id('probationary'), { joinedOn: '2020-06-30' })
      owes('member')
      const bad = { ...itemOf('probationary'), ...fields() }
      const batch = batchOf(itemOf('member'), bad)
      await expectRefusedUnchanged(t, () => asOfficer('dues.record', batch), code as 'BAD_INPUT', sentence)
    })

    it('after leaving, while exempt, while paying elsewhere, without an assessment', async () => {
      await t.patch('members', id('left'), { stateSince: '2026-09-15' })
      for (const person of ['left', 'member', 'second'] as const) owes(person)
      seedRelief(t, home.branchId, id('member'), { _id: freshId(), from: THIS, to: THIS })
      seedRelief(t, home.branchId, id('second'), { _id: freshId(), kind: 'elsewhere', from: THIS, to: THIS })
      const words = { left: '已不在本支部', member: '已批准免交', second: '在别处交', retired: '还没有核定' }
      for (const [person, sentence] of Object.entries(words)) {
        const batch = batchOf(itemOf(person as Person))
        await expectRefusedUnchanged(t, () => asOfficer('dues.record', batch), 'PAYMENT_REFUSED', sentence)
      }
      const september = batchOf(itemOf('left', 4860, '2026-09'))
      expect((await asOfficer('dues.record', september)).data).toMatchObject({ outcomes: [{ outcome: 'registered' }] })
    })

    it('a total that is not the sum, somebody twice, a collector from nowhere', async () => {
      owes('member')
      const wrong = { ...batchOf(itemOf('member')), total: 5000 }
      await expectRefusedUnchanged(t, () => asOfficer('dues.record', wrong), 'TOTAL_MISMATCH', '对不上')
      const twice = batchOf(itemOf('member', 100), itemOf('member', 200))
      await expectRefusedUnchanged(t, () => asOfficer('dues.record', twice), 'BAD_INPUT', '写了两次')
      const taken = { ...batchOf(itemOf('member')), takenBy: 'nobody000000' }
      await expectRefusedUnchanged(t, () => asOfficer('dues.record', taken), 'NO_SUCH_MEMBER')
    })
  })
})

it('one’s own month in a line costs two round trips', async () => {
  owes('member', { from: '2026-09' })
  const reply = await t.call(home.openids.member, 'dues.now')
  expect(reply).toMatchObject({
    ...{ roundTrips: 2, depth: 2 },
    data: { month: THIS, standing: { owed: 4860, state: 'unpaid', when: 'now' }, late: { months: 2, fen: 9720 } },
  })
})

describe('voluntarily extra', () => {
  it('stands apart from what is owed, once', async () => {
    owes('member')
    const extra = { batchId: freshId(), memberId: id('member'), on: TODAY, fen: 200_000, channel: 'transfer' }
    await Promise.all([asOfficer('dues.recordExtra', extra), asOfficer('dues.recordExtra', extra)])
    await asOfficer('dues.recordExtra', extra)
    const own = await mine('member')
    expect(own.entries).toMatchObject([{ kind: 'extra', fen: 200_000 }])
    expect(own.sums).toMatchObject({ paid: 0, extra: 200_000 })
    expect(await monthOf('member')).toMatchObject({ paid: 0, state: 'unpaid' })
    expect((await board()).months[10]).toMatchObject({ paid: 0, received: 200_000, extra: 200_000 })
  })
})

describe('reversing', () => {
  it('is a second entry that names the first; the balance is the sum', async () => {
    owes('member')
    paid('member', { lines: [{ month: THIS, fen: 4860 }] })
    const entryId = `${id('member')}:1`
    const reverse = { entryId, reason: '登记错了人' }
    await Promise.all([1, 2].map(() => asOfficer('dues.reverse', reverse)))
    expect((await asOfficer('dues.reverse', reverse)).ok).toBe(true)
    const entries = await entriesOf('member')
    expect(entries.map(({ _id }) => _id).sort()).toEqual([entryId, `${entryId}:r`])
    expect(entries.find(({ kind }) => kind === 'reversed')).toMatchObject({
      ...{ reverses: entryId, reason: '登记错了人', fen: -4860, lines: [{ month: THIS, fen: -4860 }] },
      // Out of October's money, which is not handed over yet.
      ...{ on: TODAY, account: '2026-10', by: id('organisation') },
    })
    expect(await monthOf('member')).toMatchObject({ paid: 0, state: 'unpaid' })
    expect((await mine('member')).entries).toMatchObject([
      { kind: 'reversed', reverses: entryId },
      { kind: 'paid', reversed: { on: TODAY, reason: '登记错了人' } },
    ])
    await asOfficer('dues.record', batchOf(itemOf('member')))
    expect(await monthOf('member')).toMatchObject({ paid: 4860, state: 'paid' })
  })

  it('refuses a reversal of a reversal, one reversed by somebody else, and what is not here', async () => {
    owes('member')
    const { _id } = paid('member', { lines: [{ month: THIS, fen: 4860 }] })
    await asOfficer('dues.reverse', { entryId: _id, reason: '登记错了人' })
    const asked =
      (entryId: string, reason = '登记错了') =>
      () =>
        asOfficer('dues.reverse', { entryId, reason }, 'deputy')
    await expectRefusedUnchanged(t, asked(`${_id}:r`), 'ENTRY_IS_REVERSAL')
    await expectRefusedUnchanged(t, asked(_id), 'ALREADY_REVERSED')
    await expectRefusedUnchanged(t, asked('nobody000000:1'), 'NO_SUCH_ENTRY')
    const other = seedBranch(t, `x${(made + 36).toString(36)}`)
    const theirs = seedEntry(t, other.branchId, other.ids.member, { lines: [{ month: THIS, fen: 100 }] })
    await expectRefusedUnchanged(t, asked(theirs._id), 'NO_SUCH_ENTRY')
  })
})

describe('closing a month', () => {
  const close = (month: string, handed: number, handedOn = TODAY) =>
    asOfficer('duesBooks.close', { month, handed, handedOn })

  it('keeps what was handed over; later money is dated into the next month', async () => {
    owes('member')
    owes('second')
    paid('member', { lines: [{ month: '2026-10', fen: 4860 }] })
    expect((await close('2026-10', 4860)).ok).toBe(true)
    expect((await board()).months[9]).toMatchObject({
      ...{ owed: 9720, paid: 4860, received: 4860 },
      closing: { handed: 4860, difference: 0, since: { received: 0, owed: 0, paid: 0 } },
    })
    const backDated = batchOf(itemOf('second', 4860, '2026-10', { on: '2026-10-25' }))
    await expectRefusedUnchanged(t, () => asOfficer('dues.record', backDated), 'PAYMENT_REFUSED', '已经上缴封账')
    await asOfficer('dues.record', batchOf(itemOf('second', 4860, '2026-10')))
    expect((await entriesOf('second'))[0]).toMatchObject({ account: THIS, on: TODAY })
    const months = (await board()).months
    expect(months[9]).toMatchObject({
      paid: 9720,
      received: 4860,
      closing: { since: { received: 0, owed: 0, paid: 4860 } },
    })
    expect(months[10]).toMatchObject({ paid: 0, received: 4860 })
  })

  it('of this month, moves what comes after it to the next', async () => {
    owes('member')
    await close(THIS, 0)
    await asOfficer('dues.record', batchOf(itemOf('member')))
    expect((await entriesOf('member'))[0]).toMatchObject({ account: '2026-12' })
  })

  it('shows a difference, refuses another amount, and can be opened with a reason', async () => {
    owes('member')
    paid('member', { lines: [{ month: '2026-10', fen: 4860 }] })
    await close('2026-10', 4000)
    expect((await close('2026-10', 4000)).ok).toBe(true)
    expect((await board()).months[9]?.closing).toMatchObject({ handed: 4000, difference: 860 })
    await expectRefusedUnchanged(t, () => close('2026-10', 4860), 'MONTH_CLOSED')
    expect((await asOfficer('duesBooks.reopen', { month: '2026-10', reason: '写错了' })).ok).toBe(true)
    expect((await close('2026-10', 4860)).ok).toBe(true)
    expect((await board()).months[9]?.closing).toMatchObject({ handed: 4860, difference: 0 })
    expect(await logged('dues.reopen')).toMatchObject([{ after: { reason: '写错了' } }])
  })

  it('refuses a month to come, a day to come or before it, and opening what is open', async () => {
    await expectRefusedUnchanged(t, () => close('2026-12', 0), 'CLOSING_REFUSED', '还没有到')
    await expectRefusedUnchanged(t, () => close('2026-10', 0, '2026-11-21'), 'CLOSING_REFUSED', '不能晚于今天')
    await expectRefusedUnchanged(t, () => close('2026-10', 0, '2026-09-30'), 'CLOSING_REFUSED', '不能早于')
    expectRefusal(await asOfficer('duesBooks.reopen', { month: '2026-10', reason: '写错了' }), 'NOT_CLOSED')
  })
})

describe('assessing', () => {
  const assess = (fields: Record<string, unknown>, more: Record<string, unknown> = {}, who: Person = 'organisation') =>
    asOfficer(
      'assessing.assess',
      {
        items: [
          { memberId: id('member'), from: THIS, livelihood: 'salaried', fen: 4860, rhythm: 'monthly', ...fields },
        ],
        yearly: false,
        ...more,
      },
      who,
    )
  const stored = () => t.find('duesAssessments', { branchId: home.branchId, memberId: id('member') })

  it('begins, changes with a reason, and earlier months keep theirs', async () => {
    expect((await assess({ from: '2026-09' })).data).toEqual({ assessed: 1 })
    await expectRefusedUnchanged(t, () => assess({ fen: 4930 }), 'ASSESSMENT_REFUSED', '变更原因')
    expect((await assess({ fen: 4930 }, { reason: '工资调整' })).data).toEqual({ assessed: 1 })
    expect((await assess({ fen: 4930 }, { reason: '工资调整' })).data).toEqual({ assessed: 0 })
    expect((await stored()).map(({ n, why, fen, reason }) => [n, why, fen, reason])).toEqual([
      [1, 'first', 4860, undefined],
      [2, 'changed', 4930, '工资调整'],
    ])
    const { months, assessed } = await mine('member')
    expect(months.slice(7).map(({ owed }) => owed)).toEqual([0, 4860, 4860, 4930, 4930])
    expect(assessed).toMatchObject({ fen: 4930, words: '按月领取工资，适用 1%，核定每月 49.30 元' })
  })

  it('of two officers at once, one holds and the other is told', async () => {
    const both = await Promise.all([assess({ fen: 4860 }), assess({ fen: 4930 }, {}, 'deputy')])
    const done = both.filter(({ ok }) => ok)
    expect((await stored()).length).toBe(1)
    expect(done).toHaveLength(1)
    // Who comes a moment later sees that it is a change, and is asked why.
    expect(['DUES_CHANGED', 'ASSESSMENT_REFUSED']).toContain(both.find(({ ok }) => !ok)?.error?.code)
  })

  it('the yearly round keeps everybody’s amount with one confirm', async () => {
    for (const person of ['member', 'second'] as const)
      owes(person, { from: '2025-03', at: '2025-03-05T02:00:00.000Z' })
    t.cloud.setClock('2026-01-08T02:00:00.000Z')
    const round = await t.must(home.openids.organisation, 'assessing.round', { year })
    const rows = round.rows.filter(({ last }) => last !== null)
    expect(rows.map(({ memberId }) => memberId).sort()).toEqual([id('member'), id('second')].sort())
    expect(rows[0]).toMatchObject({ last: { fen: 4860 }, current: null, from: '2026-01' })
    const items = rows.map(({ memberId, from, last }) => ({ memberId, from, ...last }))
    expect((await asOfficer('assessing.assess', { items, yearly: true })).data).toEqual({ assessed: 2 })
    expect((await asOfficer('assessing.assess', { items, yearly: true })).data).toEqual({ assessed: 0 })
    expect((await stored()).map(({ why }) => why)).toEqual(['first', 'yearly'])
    expect((await board()).round).toEqual({ done: 2, of: 11 })
  })

  it('refuses months that cannot be', async () => {
    await t.patch('members', id('member'), { joinedOn: '2026-06-30' })
    await expectRefusedUnchanged(t, () => assess({ from: '2026-05' }), 'ASSESSMENT_REFUSED', '还没有入党')
    await expectRefusedUnchanged(t, () => assess({ from: '2028-05' }), 'ASSESSMENT_REFUSED', '太远')
    for (const fen of [0, -100, 1.5, 2_000_001]) {
      await expectRefusedUnchanged(t, () => assess({ fen }), 'BAD_INPUT', '“金额”')
    }
    await t.patch('members', id('left'), { stateSince: '2026-03-10' })
    await expectRefusedUnchanged(t, () => assess({ memberId: id('left') }), 'ASSESSMENT_REFUSED', '已不在本支部')
  })
})

describe('what members say', () => {
  it('a calculation waits until it is an assessment; only the amount is there', async () => {
    owes('member')
    await t.must(home.openids.member, 'dues.declare', { from: THIS, livelihood: 'salaried', fen: 4930 })
    await t.must(home.openids.member, 'dues.declare', { from: THIS, livelihood: 'salaried', fen: 4930 })
    expect((await board()).declarations).toMatchObject([{ memberId: id('member'), fen: 4930 }])
    expect((await mine('member')).declaration).toMatchObject({ waiting: true })
    t.cloud.setClock('2026-11-20T03:00:00.000Z')
    const item = {
      memberId: id('member'),
      from: THIS,
      livelihood: 'salaried',
      fen: 4930,
      rhythm: 'monthly',
      declared: true,
    }
    await t.must(home.openids.organisation, 'assessing.assess', { items: [item], yearly: false, reason: '本人申报' })
    expect((await board()).declarations).toEqual([])
    expect((await mine('member')).declaration).toMatchObject({ waiting: false })
  })

  it('有误 reaches the officers once, and its answer the member', async () => {
    owes('member')
    const { _id: entryId } = paid('member', { lines: [{ month: THIS, fen: 100 }] })
    const said = { objectionId: freshId(), entryId, month: THIS, text: '我交了 48.60 元' }
    await Promise.all([1, 2].map(() => t.must(home.openids.member, 'dues.object', said)))
    expect((await board()).objections).toMatchObject([{ name: '褚伟', text: '我交了 48.60 元', entryId }])
    expectRefusal(
      await t.call(home.openids.second, 'dues.object', { ...said, objectionId: freshId() }),
      'NO_SUCH_ENTRY',
    )
    const answer = { objectionId: said.objectionId, answer: '查过收据，已经补登' }
    await t.must(home.openids.organisation, 'dues.answer', answer)
    await t.must(home.openids.organisation, 'dues.answer', answer)
    await expectRefusedUnchanged(
      t,
      () => asOfficer('dues.answer', { ...answer, answer: '别的' }, 'deputy'),
      'ALREADY_ANSWERED',
    )
    expect((await mine('member')).objections).toMatchObject([{ state: 'answered', answer: '查过收据，已经补登' }])
    expect((await board()).objections).toEqual([])
  })
})

describe('少交 and 免交', () => {
  const propose = (fields: Record<string, unknown> = {}) =>
    asOfficer('assessing.proposeRelief', {
      ...{ reliefId: freshId(), memberId: id('member'), kind: 'exempt', from: THIS, to: '2027-02', fen: 0 },
      ...{ proposedOn: TODAY, ...fields },
    })

  it('holds only once it is approved', async () => {
    owes('member')
    const reliefId = freshId()
    await propose({ reliefId })
    await propose({ reliefId })
    expect(await monthOf('member')).toMatchObject({ owed: 4860, state: 'unpaid' })
    expect((await board()).proposals).toMatchObject([{ reliefId, kind: 'exempt' }])
    const decide = (decision: string, decidedBy?: string) =>
      asOfficer('assessing.decideRelief', { reliefId, decision, decidedOn: TODAY, decidedBy })
    await expectRefusedUnchanged(t, () => decide('approved'), 'RELIEF_REFUSED', '批准的上级党组织')
    expect((await decide('approved', '机关党委')).ok).toBe(true)
    expect(await monthOf('member')).toMatchObject({ owed: 0, state: 'exempt' })
    await expectRefusedUnchanged(t, () => decide('refused'), 'RELIEF_REFUSED', '已经有了结果')
    await decide('withdrawn')
    expect(await monthOf('member')).toMatchObject({ owed: 4860, state: 'unpaid' })
  })

  it('refuses what cannot be', async () => {
    owes('member')
    await expectRefusedUnchanged(t, () => propose({ to: '2026-10' }), 'RELIEF_REFUSED', '不能早于')
    await expectRefusedUnchanged(t, () => propose({ to: '2027-12' }), 'RELIEF_REFUSED', '12 个月')
    await expectRefusedUnchanged(t, () => propose({ kind: 'reduced', fen: 4860 }), 'RELIEF_REFUSED', '要低于')
    await expectRefusedUnchanged(t, () => propose({ proposedOn: '2026-11-21' }), 'RELIEF_REFUSED', '不能晚于今天')
    await expectRefusedUnchanged(t, () => propose({ memberId: id('second') }), 'RELIEF_REFUSED', '还没有核定')
  })
})

it('who comes back owes nothing for the months away', async () => {
  owes('left', { from: '2026-01' })
  await t.patch('members', id('left'), { state: 'transferred', stateSince: '2026-04-15' })
  const back = { memberId: id('left'), state: 'active', on: '2026-09-03' }
  expect((await t.call(home.openids.secretary, 'members.changeState', back)).ok).toBe(true)
  const { months } = await t.must(home.openids.organisation, 'dues.ofMember', { memberId: id('left'), year })
  expect(months.map(({ owed }) => owed > 0)).toEqual(
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => month <= 4 || month >= 9),
  )
  expect(months[4]?.state).toBe('elsewhere')
})

describe('where the branch stands', () => {
  it('a year of the register is the sum of its entries, whoever is asked', async () => {
    owes('member')
    owes('retired', { fen: 2500, livelihood: 'retired', from: '2026-09' })
    paid('member', { lines: ['2026-01', '2026-02', '2026-03'].map((month) => ({ month, fen: 4860 })) })
    const register = await t.must(home.openids.discipline, 'dues.register', { year })
    const row = register.rows.find(({ memberId }) => memberId === id('member'))
    expect(row).toMatchObject({ monthly: 4860, owed: 12 * 4860, paid: 3 * 4860, extra: 0 })
    expect(register.totals).toMatchObject({ owed: 12 * 4860 + 4 * 2500, paid: 3 * 4860, extra: 0 })
    const { arrears, months, unassessed } = await board()
    expect(arrears.map(({ memberId, run, step, fen }) => [memberId, run, step, fen])).toEqual([
      [id('member'), 7, 6, 7 * 4860],
      [id('retired'), 2, 1, 2 * 2500],
    ])
    expect(arrears[0]?.advice).toContain('支部大会')
    expect(months[0]).toMatchObject({ owed: 4860, paid: 4860, members: 1, complete: 1 })
    expect(unassessed).toHaveLength(9)
    expectRefusal(await t.call(home.openids.member, 'dues.register', { year }), 'NOT_ALLOWED')
  })

  it('a month in which everybody paid ticks the row of the year’s list', async () => {
    const rowId = freshId()
    const content = contentFor(id('deputy'), [id('organisation')], {
      ...{ work: '党费收缴', evidence: 'dues' },
      schedule: [{ when: { kind: 'window', to: { month: 12 } } }],
    })
    const [at, by] = [`${year}-01-01T01:00:00.000Z`, id('secretary')]
    t.insert('responsibilityLists', {
      _id: listId(home.branchId, year),
      branchId: home.branchId,
      ...{
        year,
        source: 'pasted',
        titles: [],
        revision: 1,
        createdBy: by,
        createdAt: at,
        updatedBy: by,
        updatedAt: at,
      },
      rows: [{ rowId, versions: [{ ...content, from: `${year}-01-01`, by, at }] }],
    })
    const active = Object.entries(home.ids).filter(([person]) => person !== 'left')
    for (const [person] of active) owes(person as Person, { from: '2026-10', fen: 100 })
    const { tasks } = await t.must(home.openids.member, 'list.row', { year, rowId })
    const task = tasks.find(({ to }) => to === '2026-10-31') ?? tasks[0]
    const page = () => t.must(home.openids.member, 'tasks.read', { year, taskId: task?.taskId })
    expect((await page()).records).toEqual([])
    const items = active.map(([person]) => itemOf(person as Person, 100, '2026-10'))
    await asOfficer('dues.record', batchOf(...items.slice(1)))
    expect((await page()).records).toEqual([])
    await asOfficer('dues.record', batchOf(...items.slice(0, 1)))
    expect((await page()).records).toMatchObject([{ kind: 'duesMonth', title: '2026年10月党费收齐', on: TODAY }])
  })
})
