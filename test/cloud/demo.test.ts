import type { Collections } from '../../cloudfunctions/ports/collections'
import { demoDocuments } from '../../local/demo/documents'
import { demoPersonas } from '../../local/demo/personas'
import { refreshDemo } from '../../local/demo/refresh'
import { seedDemo } from '../../local/demo/seed'
import { minutesFromNow } from './branch'
import { startCloud, type TestCloud } from './cloud'
import { shownBy } from './codes'

const DAY = 24 * 60

const clouds: TestCloud[] = []
/** A cloud with the demo as it was made so many minutes ago. */
async function demoCloud(minutesAgo: number): Promise<TestCloud> {
  const t = await startCloud()
  clouds.push(t)
  seedDemo(t.cloud, minutesFromNow(-minutesAgo))
  return t
}
afterAll(() => Promise.all(clouds.map((t) => t.close())))

const openidOf = (label: string) => demoPersonas.find((persona) => persona.label === label)?.openid ?? ''
const open = async (t: TestCloud) => {
  const { cards } = await t.must(openidOf('书记'), 'activities.today')
  return cards.filter(({ kind, phase }) => kind === 'themePartyDay' && phase === 'checkIn')
}

it('has the shapes that the functions store', () => {
  // The compiler checks it: the demo is not allowed to import the functions.
  const documents: Pick<
    { [C in keyof Collections]: Collections[C][] },
    | 'branches'
    | 'members'
    | 'attempts'
    | 'bindingRequests'
    | 'activities'
    | 'attendance'
    | 'responsibilityLists'
    | 'listMemories'
    | 'completions'
    | 'signOffs'
    | 'audit'
    | 'duesAssessments'
    | 'duesReliefs'
    | 'duesEntries'
    | 'duesClosings'
    | 'duesDeclarations'
    | 'duesObjections'
  > = demoDocuments(minutesFromNow(0))
  expect(documents.members).toHaveLength(28)
})

describe('the demo through the functions', () => {
  let t: TestCloud
  beforeAll(async () => {
    t = await demoCloud(0)
  })

  it.each(demoPersonas.map(({ label, openid }) => [label, openid]))('%s sees what is theirs', async (label, openid) => {
    const session = await t.must(openid, 'session.open')
    if (label === '陌生访客') return expect(session).toEqual({ kind: 'visitor', request: null })
    if (session.kind !== 'member') throw new Error(`${label} is no member`)
    const { cards } = await t.must(openid, 'activities.today')
    expect(cards[0]).toMatchObject({ kind: 'themePartyDay', phase: 'checkIn', expected: true, mine: null })
    const { year } = demoDocuments(minutesFromNow(0)).activities.at(-1) ?? { year: 0 }
    for (const one of [year - 1, year]) {
      const { items } = await t.must(openid, 'attendance.mine', { year: one })
      expect(items.filter(({ mark }) => mark === 'none')).toEqual([])
    }
    const from = `${year - 1}-11-01`
    const { cards: all, more } = await t.must(openid, 'activities.list', { from, to: `${year}-11-30` })
    expect([all.length > 50, more]).toEqual([true, false])
    const { activityId } = all[0] ?? {}
    expect((await t.must(openid, 'activities.detail', { activityId })).people.length).toBeGreaterThan(0)
    if (!session.permissions.includes('members.manage')) return
    expect(await t.must(openid, 'members.roster')).toHaveLength(28)
    const requests = await t.must(openid, 'binding.list')
    expect(requests.map(({ candidates }) => candidates.length > 0)).toEqual([true, true])
    const register = await t.must(openid, 'attendance.register', { year })
    expect(register.rows.length).toBeGreaterThanOrEqual(27)
  })

  it('lets a member in at the door that is open', async () => {
    const [door] = await open(t)
    const board = await t.must(openidOf('组织委员'), 'checkIn.board', { activityId: door?.activityId })
    expect(board.opened).toBe(true)
    expect(board.people.filter(({ state }) => state === 'present')).toHaveLength(6)
    const submitted = await t.call(openidOf('党员'), 'checkIn.submit', { token: shownBy(board).token })
    expect(submitted.data).toMatchObject({ outcome: 'recorded', state: 'present', observer: false })
    expect(submitted).toMatchObject({ roundTrips: 2, depth: 2 })
  })

  it('has tasks in every state, and what was signed off is as it was seen', async () => {
    const { year } = demoDocuments(minutesFromNow(0)).activities.at(-1) ?? { year: 0 }
    for (const one of [year - 1, year]) {
      const { list, years } = await t.must(openidOf('书记'), 'list.read', { year: one })
      expect(years).toEqual([year, year - 1])
      expect(list?.rows).toHaveLength(26)
      for (const { tasks } of list?.rows ?? []) {
        const signed = tasks.filter(({ signedOff }) => signedOff).slice(-3)
        for (const { taskId } of signed) {
          const { signOff, history } = await t.must(openidOf('书记'), 'tasks.read', { year: one, taskId })
          expect([taskId, signOff?.changed]).toEqual([taskId, undefined])
          expect(history.length).toBeGreaterThan(0)
        }
      }
    }
    expect((await t.must(openidOf('组织委员'), 'list.importContext', { year })).answers.length).toBeGreaterThan(5)
  })

  it('has dues that every view of them can show: everybody assessed, one late at each step, what waits', async () => {
    const { year } = demoDocuments(minutesFromNow(0)).activities.at(-1) ?? { year: 0 }
    const board = await t.must(openidOf('组织委员'), 'dues.board', { year: year - 1 })
    expect([board.collectionDay, board.unassessed, board.proposals.length]).toEqual([10, [], 1])
    expect([board.declarations.length, board.objections.length]).toEqual([1, 1])
    expect(board.arrears.map(({ step, run }) => [step, run])).toEqual([
      [5, 5],
      [3, 3],
      [1, 1],
      [1, 0],
    ])
    expect(board.months.filter(({ owed, unassessed }) => owed === 0 || unassessed > 0)).toEqual([])
    const settled = board.months.filter(({ closing }) => closing)
    expect(settled.length).toBeGreaterThanOrEqual(11)
    expect(settled.filter(({ closing }) => closing?.since.received !== 0)).toEqual([])
    expect(settled.filter(({ closing }) => closing?.difference !== 0).length).toBeLessThan(2)
    for (const one of [year - 1, year]) {
      expect((await t.must(openidOf('组织委员'), 'dues.register', { year: one })).rows.length).toBeGreaterThan(24)
      expect((await t.must(openidOf('组织委员'), 'assessing.round', { year: one })).rows).toHaveLength(27)
    }
    const mine = await t.must(openidOf('党员'), 'dues.mine', { year })
    expect([mine.arrears, mine.assessed?.fen]).toEqual([null, expect.any(Number)])
    const { lines } = await t.must(openidOf('组织委员'), 'dues.collection')
    expect(lines.filter(({ unassessed }) => unassessed)).toEqual([])
    expect(lines.filter(({ open }) => open.length > 0).length).toBeGreaterThan(10)
  })

  it('tells the one who was transferred that they are no longer in the branch', async () => {
    expect(await t.must('demo-zeng', 'session.open')).toMatchObject({ kind: 'left' })
  })
})

describe('a later start', () => {
  it('adds a party day to check in at, once', async () => {
    const t = await demoCloud(DAY)
    const before = demoDocuments(minutesFromNow(-DAY)).activities.length
    expect(await open(t)).toHaveLength(0)
    await refreshDemo(t.cloud, minutesFromNow(0))
    const [door, ...others] = await open(t)
    expect(others).toEqual([])
    const board = await t.must(openidOf('书记'), 'checkIn.board', { activityId: door?.activityId })
    expect([board.opened, board.key !== null]).toEqual([true, true])
    await refreshDemo(t.cloud, minutesFromNow(1))
    expect(await open(t)).toHaveLength(1)
    expect(t.cloud.countDocuments('activities')).toBe(before + 1)
  })

  it('adds none while one is open', async () => {
    const t = await demoCloud(0)
    const before = t.cloud.countDocuments('activities')
    await refreshDemo(t.cloud, minutesFromNow(0))
    expect(t.cloud.countDocuments('activities')).toBe(before)
  })

  it('leaves a demo alone whose secretary somebody unbound', async () => {
    const t = await demoCloud(DAY)
    const before = t.cloud.countDocuments('activities')
    const roster = await t.must('demo-deputy', 'members.roster')
    const memberId = roster.find(({ role }) => role === 'secretary')?.memberId
    await t.must('demo-deputy', 'binding.release', { memberId })
    await refreshDemo(t.cloud, minutesFromNow(0))
    expect(t.cloud.countDocuments('activities')).toBe(before)
  })
})
