import { addMonths } from '../../domain/calendar/beijing'
import { sumOf } from '../../domain/dues/entry'
import { type SeededBranch, seedBranch } from './branch'
import { expectRefusal, expectRefusedUnchanged, startCloud, type TestCloud } from './cloud'
import { month, seedAssessment, seedEntry, seedRelief, today } from './dues-seed'
import { freshId } from './world'

/** What a hostile reading of the dues found: money twice or nowhere, a log that says what was not done, spans without end. */

let t: TestCloud
let home: SeededBranch
const marks = 'abcdefghijklmnopqrstuvwxyz'.split('')
beforeAll(async () => {
  t = await startCloud()
})
afterAll(() => t.close())
beforeEach(() => {
  home = seedBranch(t, `v${marks.shift()}`)
})

const year = () => Number(today().slice(0, 4))
const officer = () => home.openids.organisation
const assess = (...who: (keyof SeededBranch['ids'])[]) => {
  for (const person of who) seedAssessment(t, home.branchId, home.ids[person])
}

type Row = { who?: keyof SeededBranch['ids']; fen?: number; of?: string; source?: string; on?: string }
function batch(rows: Row[], batchId = freshId()) {
  const items = rows.map(({ who = 'member', fen = 4860, of = month(), source, on = today() }) => ({
    ...{ memberId: home.ids[who], on, lines: [{ month: of, fen }], ...(source && { source }) },
  }))
  return { batchId, channel: 'cash', total: sumOf(items.flatMap(({ lines }) => lines)), items }
}
const record = (input: unknown, by = officer()) => t.must(by, 'dues.record', input)
const entriesOf = (who: keyof SeededBranch['ids']) =>
  t.find('duesEntries', { branchId: home.branchId, memberId: home.ids[who] })
const logOf = async (action: string) =>
  (await t.find('audit', { branchId: home.branchId })).filter((one) => one.action === action)

describe('a confirm', () => {
  it('has an entry of the log though another officer took its first number, and it says what was written', async () => {
    assess('member', 'second')
    const [one, other] = [batch([{}]), batch([{}, { who: 'second' }])]
    await Promise.all([record(one), record(other, home.openids.secretary)])
    const log = await logOf('dues.record')
    expect(log.map(({ target }) => target).sort()).toEqual([one.batchId, other.batchId].sort())
    const entries = [...(await entriesOf('member')), ...(await entriesOf('second'))]
    expect(entries).toHaveLength(2)
    for (const { target, after } of log) {
      const of = entries.filter(({ batchId }) => batchId === target)
      expect(after).toEqual({ entries: of.length, fen: sumOf(of) })
    }
  })

  it('that broke off before its log was written is in the log after its repeat', async () => {
    assess('member', 'second')
    const input = batch([{}, { who: 'second' }])
    const { batchId, items } = input
    seedEntry(t, home.branchId, home.ids.member, { lines: items[0]?.lines ?? [], batchId })
    const { outcomes } = await record(input)
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['already', 'registered'])
    const after = { entries: 2, fen: 9720 }
    expect(await logOf('dues.record')).toMatchObject([{ target: batchId, after }])
    await record(input)
    expect(await logOf('dues.record')).toMatchObject([{ target: batchId, after }])
  })

  it('sent again with another amount says so, and registers nothing', async () => {
    assess('member')
    const first = batch([{ fen: 1000 }])
    await record(first)
    const { outcomes } = await record(batch([{ fen: 3860 }], first.batchId))
    expect(outcomes).toMatchObject([{ outcome: 'already' }])
    expect(outcomes[0]?.sentence).toContain('10.00 元')
    expect(await entriesOf('member')).toHaveLength(1)
  })

  it('by one transfer for two people that broke off after the first is finished by its repeat', async () => {
    assess('member', 'second')
    const whole = batch([{ source: 'row:1' }, { who: 'second', source: 'row:1' }])
    seedEntry(t, home.branchId, home.ids.member, {
      ...{ lines: [{ month: month(), fen: 4860 }], batchId: whole.batchId, source: 'row:1' },
    })
    const { outcomes } = await record(whole)
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['already', 'registered'])
    expect(await entriesOf('second')).toHaveLength(1)
    // In another confirm the row is known, whoever it is said to be of.
    assess('retired')
    expect((await record(batch([{ who: 'retired', source: 'row:1' }]))).outcomes).toMatchObject([
      { outcome: 'already' },
    ])
  })

  it('repeated after the year was closed answers as before', async () => {
    assess('member')
    const input = batch([{}])
    await record(input)
    await t.patch('branches', home.branchId, { closedYears: [year()] })
    expect((await record(input)).outcomes).toMatchObject([{ outcome: 'already' }])
  })

  it('takes four round trips one after another, however many pay', async () => {
    assess('member', 'second', 'retired')
    const reply = await t.call(officer(), 'dues.record', batch([{}, { who: 'second' }, { who: 'retired' }]))
    expect(reply).toMatchObject({ ok: true, depth: 4 })
  })

  it('knows what was paid in the half-year before the earliest day of its own', async () => {
    assess('member')
    const on = `${month(-3)}-15`
    seedEntry(t, home.branchId, home.ids.member, { lines: [{ month: month(-9), fen: 4860 }] })
    const { outcomes } = await record(batch([{ of: month(-9), on }]))
    expect(outcomes).toMatchObject([{ outcome: 'settled' }])
  })
})

describe('something given', () => {
  const gift = (fields = {}) => ({
    ...{ batchId: freshId(), memberId: home.ids.member, on: today(), fen: 5000, channel: 'cash' },
    ...fields,
  })
  const give = (input: unknown) => t.call(officer(), 'dues.recordExtra', input)

  it('long ago is refused: no page would ever show it', async () => {
    await t.patch('members', home.ids.member, { joinedOn: '1949-10-01' })
    const early = gift({ on: '1950-01-01' })
    await expectRefusedUnchanged(t, () => give(early), 'PAYMENT_REFUSED', '收款日期太早')
  })

  it('after somebody left is refused', async () => {
    await t.patch('members', home.ids.second, { state: 'transferred', stateSince: `${month(-2)}-10` })
    const late = gift({ memberId: home.ids.second })
    await expectRefusedUnchanged(t, () => give(late), 'PAYMENT_REFUSED', '已不在本支部')
  })

  it('under the id of another confirm is refused, not swallowed', async () => {
    assess('member')
    const first = batch([{}])
    await record(first)
    await expectRefusedUnchanged(t, () => give(gift({ batchId: first.batchId })), 'PAYMENT_REFUSED', '重新登记')
    const one = gift()
    expect(await give(one)).toMatchObject({ ok: true })
    expect(await give(one)).toMatchObject({ ok: true })
    await expectRefusedUnchanged(t, () => give({ ...one, fen: 6000 }), 'PAYMENT_REFUSED', '50.00 元')
    expect(await entriesOf('member')).toHaveLength(2)
  })
})

describe('an assessment', () => {
  const item = (fields = {}) => ({
    ...{ memberId: home.ids.member, from: month(), livelihood: 'salaried', fen: 5000, rhythm: 'monthly' },
    ...fields,
  })
  const say = (items: object[], by = officer()) =>
    t.call(by, 'assessing.assess', { items, yearly: false, reason: '工资调整' })

  it('of one person twice in one confirm is refused', async () => {
    const twice = [item(), item({ fen: 6000 })]
    await expectRefusedUnchanged(t, () => say(twice), 'ASSESSMENT_REFUSED', '褚伟写了两次')
  })

  it('sent twice at once is one, and both are told so', async () => {
    const replies = await Promise.all([say([item()]), say([item()])])
    expect(replies.map(({ ok }) => ok)).toEqual([true, true])
    expect(await t.find('duesAssessments', { branchId: home.branchId })).toHaveLength(1)
  })

  it('of two officers at once leaves in the log what came of it, no more', async () => {
    const both = (fen: number) => [item({ fen }), item({ fen, memberId: home.ids.second })]
    await Promise.all([say(both(5000)), say(both(6000), home.openids.secretary)])
    const kept = await t.find('duesAssessments', { branchId: home.branchId })
    const log = await logOf('dues.assess')
    for (const { by, after } of log) {
      const own = kept.filter((one) => one.by === by)
      expect((after as { fen: number }[]).map(({ fen }) => fen)).toEqual(own.map(({ fen }) => fen))
    }
  })

  it('from a month of a closed year is refused', async () => {
    assess('member')
    await t.patch('branches', home.branchId, { closedYears: [year() - 1, year()] })
    await expectRefusedUnchanged(t, () => say([item({ from: `${year()}-01` })]), 'YEAR_CLOSED')
    expect(await say([item({ from: `${year() + 1}-01` })])).toMatchObject({ ok: true })
  })
})

describe('a relief', () => {
  const propose = (fields = {}) =>
    t.call(officer(), 'assessing.proposeRelief', {
      ...{ reliefId: freshId(), memberId: home.ids.member, kind: 'exempt', from: month(), to: month(2), fen: 0 },
      ...{ proposedOn: today(), ...fields },
    })
  beforeEach(() => assess('member'))

  it('in another branch for ever is refused, for years it is not', async () => {
    const elsewhere = (from: string, to: string) => propose({ kind: 'elsewhere', from, to })
    await expectRefusedUnchanged(t, () => elsewhere(month(), '2099-12'), 'RELIEF_REFUSED', '最多 60 个月')
    await expectRefusedUnchanged(t, () => elsewhere('1900-01', '1900-12'), 'RELIEF_REFUSED', '太早')
    expect(await elsewhere(month(-40), month())).toMatchObject({ ok: true })
  })

  it('of a month nobody can know yet is refused', async () => {
    await expectRefusedUnchanged(t, () => propose({ from: '2099-01', to: '2099-12' }), 'RELIEF_REFUSED', '太远')
    expect(await propose({ from: month(12), to: month(23) })).toMatchObject({ ok: true })
    await expectRefusedUnchanged(t, () => propose({ from: month(), to: month(12) }), 'RELIEF_REFUSED', '最多 12 个月')
  })

  it('sent again with other months is refused, not swallowed', async () => {
    const reliefId = freshId()
    expect(await propose({ reliefId })).toMatchObject({ ok: true })
    expect(await propose({ reliefId })).toMatchObject({ ok: true })
    await expectRefusedUnchanged(t, () => propose({ reliefId, to: month(5) }), 'RELIEF_REFUSED', '已经登记过')
  })

  it('that changes a closed year is refused, when proposed and when approved', async () => {
    const from = `${year()}-01`
    const { _id: reliefId } = seedRelief(t, home.branchId, home.ids.member, {
      ...{ _id: freshId(), from, to: from, state: 'proposed' },
    })
    await t.patch('branches', home.branchId, { closedYears: [year()] })
    await expectRefusedUnchanged(t, () => propose({ from: month(), to: month() }), 'YEAR_CLOSED')
    const decide = (decision: string) =>
      t.call(officer(), 'assessing.decideRelief', {
        ...{ reliefId, decision, decidedOn: today(), decidedBy: '机关党委' },
      })
    await expectRefusedUnchanged(t, () => decide('approved'), 'YEAR_CLOSED')
    // What never held changes nothing when it ends.
    expect(await decide('refused')).toMatchObject({ ok: true })
  })

  it('proposed and never decided hides nothing', async () => {
    seedRelief(t, home.branchId, home.ids.member, { _id: freshId(), from: month(-3), to: month(), state: 'proposed' })
    const { arrears, months } = await t.must(home.openids.member, 'dues.mine', { year: year() })
    expect(arrears?.open.map((one) => one.month)).toContain(month(-2))
    expect(months.find((one) => one.month === month())?.state).toBe('unpaid')
  })
})

describe('a month', () => {
  it('of long ago is not closed', async () => {
    const close = () => t.call(officer(), 'duesBooks.close', { month: '1900-01', handed: 0, handedOn: today() })
    await expectRefusedUnchanged(t, close, 'CLOSING_REFUSED', `${year() - 1}年1月`)
  })
})

describe('a reversal', () => {
  const reverse = (entryId: string, reason = '登记错了人') => t.call(officer(), 'dues.reverse', { entryId, reason })

  it('of an entry of a closed year comes out of the money of now', async () => {
    const before = month(-12)
    const lines = [{ month: before, fen: 4860 }]
    const { _id } = seedEntry(t, home.branchId, home.ids.member, { lines, on: `${before}-10` })
    await t.patch('branches', home.branchId, { closedYears: [Number(before.slice(0, 4))] })
    expect(await reverse(_id)).toMatchObject({ ok: true })
    expect((await t.stored('duesEntries', `${_id}:r`))?.account).toBe(month())
  })

  it('shows the member who took it back by its reason, and the month is owed again', async () => {
    assess('member')
    await record(batch([{}]))
    const [entry] = await entriesOf('member')
    await reverse(entry?._id ?? '')
    const { entries, months } = await t.must(home.openids.member, 'dues.mine', { year: year() })
    expect(entries.find(({ kind }) => kind === 'paid')?.reversed).toEqual({ on: today(), reason: '登记错了人' })
    expect(months.find((one) => one.month === month())).toMatchObject({ state: 'unpaid', paid: 0 })
    // And it is paid again under a number of its own.
    expect((await record(batch([{}]))).outcomes).toMatchObject([{ outcome: 'registered' }])
  })

  it('gives a reason that WeChat lets through, for the member reads it', async () => {
    const { _id } = seedEntry(t, home.branchId, home.ids.member, { lines: [{ month: month(), fen: 100 }] })
    await expectRefusedUnchanged(t, () => reverse(_id, '【违规测试】'), 'TEXT_REFUSED')
  })
})

describe('ids of another branch', () => {
  it('are nobody and nothing here', async () => {
    const own = home
    const foreign = seedBranch(t, 'vz')
    assess('member')
    seedAssessment(t, foreign.branchId, foreign.ids.member)
    const entry = seedEntry(t, foreign.branchId, foreign.ids.member, { lines: [{ month: month(), fen: 100 }] })
    const relief = seedRelief(t, foreign.branchId, foreign.ids.member, { _id: freshId(), state: 'proposed' })
    const by = own.openids.organisation
    const { items, ...rest } = batch([{}])
    const of = (memberId: string) => items.map((one) => ({ ...one, memberId }))
    const calls: [Parameters<TestCloud['call']>[1], object, string][] = [
      ['dues.record', { ...rest, items: of(foreign.ids.member) }, 'NO_SUCH_MEMBER'],
      ['dues.record', { ...rest, items, takenBy: foreign.ids.secretary }, 'NO_SUCH_MEMBER'],
      ['dues.reverse', { entryId: entry._id, reason: '错了' }, 'NO_SUCH_ENTRY'],
      ['dues.ofMember', { memberId: foreign.ids.member, year: year() }, 'NO_SUCH_MEMBER'],
      [
        'assessing.decideRelief',
        { reliefId: relief._id, decision: 'approved', decidedOn: today(), decidedBy: '机关党委' },
        'NO_SUCH_RELIEF',
      ],
    ]
    for (const [path, input, code] of calls) {
      await expectRefusedUnchanged(t, () => t.call(by, path, input), code as 'NO_SUCH_MEMBER')
    }
    const said = { objectionId: freshId(), entryId: entry._id, month: month(), text: '这个月交过了' }
    expectRefusal(await t.call(own.openids.member, 'dues.object', said), 'NO_SUCH_ENTRY')
  })
})

describe('a large branch of many years', () => {
  const MEMBERS = 200
  const MONTHS = 72

  it('shows every page of the officer, the oldest year among them', async () => {
    const { branchId } = home
    const ids = Array.from({ length: MEMBERS }, (_, n) => `large${home.branchId.slice(6, 8)}${n}`.padEnd(12, 'x'))
    const { _id: like, ...fields } = (await t.stored('members', home.ids.member)) as never as { _id: string }
    expect(like).toBeTruthy()
    t.insert(
      'members',
      ...ids.map((_id, n) => ({ ...(fields as object), _id, name: `党员${n}号`, openid: `unbound:${_id}` }) as never),
    )
    const first = addMonths(month(), 1 - MONTHS)
    for (const memberId of ids) {
      seedAssessment(t, branchId, memberId, { from: first })
      const paid = Array.from({ length: MONTHS }, (_, n) => n + 1)
      for (const n of paid) {
        const lines = [{ month: addMonths(first, n - 1), fen: 4860 }]
        seedEntry(t, branchId, memberId, { n, lines, on: `${addMonths(first, n - 1)}-10` })
      }
    }
    for (const back of [0, 1, 2, 3, 4, 5]) {
      const board = await t.must(officer(), 'dues.board', { year: year() - back })
      expect(board.months[11 - (back === 0 ? 12 - Number(month().slice(5)) : 0)]).toMatchObject({
        ...{ owed: MEMBERS * 4860, paid: MEMBERS * 4860, received: MEMBERS * 4860 },
      })
      expect(board.arrears).toEqual([])
      const { rows } = await t.must(officer(), 'dues.register', { year: year() - back })
      expect(rows.filter(({ paid }) => paid > 0)).toHaveLength(MEMBERS)
    }
    expect((await t.must(officer(), 'dues.collection')).lines.length).toBeGreaterThan(MEMBERS)
    expect((await t.must(officer(), 'assessing.round', { year: year() })).rows.length).toBeGreaterThan(MEMBERS)
    const memberId = ids[0] ?? ''
    const { entries } = await t.must(officer(), 'dues.ofMember', { memberId, year: year() - 5 })
    expect(entries.length).toBeGreaterThan(0)
  }, 120_000)
})
