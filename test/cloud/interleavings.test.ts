import fc from 'fast-check'
import { type Attendance, attended } from '../../domain/attendance/attendance'
import { noFaults } from '../../local/gateway/faults'
import { startCloud, type TestCloud } from './cloud'
import { type Answered, decide, play, type Said, type Stage, setStage, settle } from './door-play'
import { anyScenario, type Scenario } from './door-scenarios'

/**
 * Whatever order scans, digits and taps arrive in, however often, and whatever breaks meanwhile: one entry a member, with
 * everything that was said, read by the earliest presence. The same in a thousand random plays, told by a plain model.
 */

const SCENARIOS = 1000
/** How many are played at once. */
const AT_ONCE = 40
const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31)

let t: TestCloud
beforeAll(async () => {
  // A transaction whose end is lost holds its locks this long.
  t = await startCloud({ transactionLifetimeMs: 1000 })
})
afterAll(() => t.close())

const entriesAt = ({ activity: { _id: activityId, branchId } }: Stage) => t.find('attendance', { branchId, activityId })
const unique = <T>(list: readonly T[]) => [...new Set(list)].sort()

/** The plain model: everything said is kept once, and the earliest presence counts, or else the earliest note. */
function expectKept(entry: Attendance | undefined, said: readonly Said[]): void {
  const proofs = entry?.proofs ?? []
  expect(proofs.map(({ key }) => key).sort()).toEqual(unique(said.map(({ key }) => key)))
  for (const { key, state, at } of proofs) {
    const same = said.filter((one) => one.key === key)
    expect({ key, state }).toEqual({ key, state: same[0]?.state })
    expect(at >= (same.map(({ from }) => from).sort()[0] ?? '')).toBe(true)
    expect(at <= (same.map(({ to }) => to).sort()[0] ?? '')).toBe(true)
  }
}

function expectReadByEarliest(entry: Attendance | undefined): void {
  if (!entry) return
  const { proofs, state, method, at, ruling, unseen } = entry
  const came = proofs.filter((proof) => attended(proof.state))
  const counting = came.length > 0 ? came : proofs
  const earliest = counting.map((proof) => proof.at).sort()[0]
  expect({ at, ruling, unseen }).toEqual({ at: earliest, ruling: undefined, unseen: undefined })
  expect(counting.filter((proof) => proof.at === earliest)).toContainEqual(expect.objectContaining({ state, method }))
}

/** What phones were told agrees with what is kept: a presence, from then or before, and each proof recorded once at most. */
function expectTruthful(entry: Attendance | undefined, answered: readonly Answered[]): void {
  for (const { from, told } of answered) {
    expect(told.outcome).not.toBe('noted')
    expect(attended(told.state)).toBe(true)
    // An officer's tap that was sent twice at once is of the earlier moment, which may have been written second.
    const counted = entry?.proofs.filter(({ state, method }) => state === told.state && method === told.method) ?? []
    expect(counted.some(({ at }) => at === told.at || (told.method === 'officer' && at < told.at))).toBe(true)
    expect(told.at >= (entry?.at ?? '')).toBe(true)
    // Recorded for one's own moment, or in already since then or before.
    if (told.outcome === 'recorded') expect(told.at).toBe(from)
    else expect(told.at <= from).toBe(true)
  }
  const recorded = answered.filter(({ told }) => told.outcome === 'recorded').map(({ key }) => key)
  expect(recorded).toHaveLength(new Set(recorded).size)
}

const of = <T extends Said>(list: readonly T[], memberId: string) => list.filter((one) => one.memberId === memberId)

/** One activity as it is being played. */
type Play = { scenario: Scenario; stage: Stage; said: Said[]; answered: Answered[] }

function breakThings(plays: readonly Play[]): void {
  const sum = (name: keyof Scenario['faults']) => plays.reduce((all, { scenario }) => all + scenario.faults[name], 0)
  const [conflicts, dropBefore, dropAfter] = [sum('conflicts'), sum('dropBefore'), sum('dropAfter')]
  Object.assign(t.cloud.faults, { conflicts, dropBefore, dropAfter })
  Object.assign(t.cloud.faults, { dropCalls: sum('dropCalls'), dropAnswers: sum('dropAnswers') })
}
const heal = () => Object.assign(t.cloud.faults, noFaults())

/** First act: everybody comes, or is tapped. */
async function comeIn({ scenario, stage, said, answered }: Play): Promise<void> {
  for (const wave of scenario.waves) {
    const told = await play(stage, wave)
    said.push(...told.said)
    answered.push(...told.answered)
  }
}

async function afterComing({ stage, said, answered }: Play): Promise<void> {
  const entries = await entriesAt(stage)
  expect(unique(entries.map(({ memberId }) => memberId))).toEqual(unique(said.map(({ memberId }) => memberId)))
  expect(entries).toHaveLength(unique(said.map(({ memberId }) => memberId)).length)
  for (const memberId of stage.members) {
    const entry = entries.find((one) => one.memberId === memberId)
    expectKept(entry, of(said, memberId))
    expectReadByEarliest(entry)
    expectTruthful(entry, of(answered, memberId))
  }
}

/** Second act: the sheet is settled while some are still coming in, and others come in after. */
async function settleAndCome({ scenario, stage, said }: Play): Promise<Answered[]> {
  const [racing] = await Promise.all([play(stage, scenario.racing), settle(stage, scenario.away)])
  const late = await play(stage, scenario.late)
  said.push(...racing.said, ...late.said)
  return [...racing.answered, ...late.answered]
}

async function afterSettling({ scenario, stage, said, answered }: Play, late: Answered[]): Promise<Attendance[]> {
  const entries = await entriesAt(stage)
  expect(entries.map(({ memberId }) => memberId).sort()).toEqual([...stage.members].sort())
  expect((await t.stored('activities', stage.activity._id))?.settled).toMatchObject({ by: stage.officers[0] })
  for (const [n, memberId] of stage.members.entries()) {
    const entry = entries.find((one) => one.memberId === memberId)
    const outcomes = of(late, memberId).map(({ told }) => told.outcome)
    expectKept(entry, of(said, memberId))
    if (entry?.ruling) {
      // Nobody had noted them when the sheet was settled: whatever came after was noted, and waits.
      expect(entry).toMatchObject({ state: scenario.away[n], method: 'settled', ruling: { method: 'settled' } })
      expect(new Set(outcomes)).toEqual(new Set(outcomes.length > 0 ? ['noted'] : []))
      expect(entry.unseen).toBe(outcomes.length > 0 ? true : undefined)
    } else {
      expectReadByEarliest(entry)
      expectTruthful(entry, [...of(answered, memberId), ...of(late, memberId)])
    }
  }
  return entries.filter(({ unseen }) => unseen)
}

/** Third act: an officer decides about who waits, while those phones send once more. */
async function decideAll({ scenario, stage }: Play, waiting: readonly Attendance[]): Promise<void> {
  const again = scenario.late.filter(({ step }) => {
    const memberId = step.does === 'tap' ? '' : stage.members[step.who % stage.members.length]
    return waiting.some((entry) => entry.memberId === memberId)
  })
  const decisions = waiting.map(({ memberId }) => decide(stage, memberId, accepted(scenario, stage, memberId)))
  await Promise.all([...decisions, play(stage, again)])
}

const accepted = ({ accepts }: Scenario, { members }: Stage, memberId: string) =>
  accepts[members.indexOf(memberId)] === true

async function afterDeciding({ scenario, stage, said }: Play, waiting: readonly Attendance[]): Promise<void> {
  const entries = await entriesAt(stage)
  for (const before of waiting) {
    const entry = entries.find(({ _id }) => _id === before._id)
    expectKept(entry, of(said, before.memberId))
    expect(entry?.unseen).toBeUndefined()
    if (accepted(scenario, stage, before.memberId)) expectReadByEarliest(entry)
    else expect(entry).toEqual({ ...before, unseen: undefined, revision: before.revision + 1 })
  }
}

/** Lets all plays do something at once; says of which scenario it was that failed. */
function all<T>(plays: readonly Play[], act: (play: Play, n: number) => Promise<T>): Promise<T[]> {
  const named = async (play: Play, n: number) => {
    try {
      return await act(play, n)
    } catch (error) {
      const { message } = error as Error
      throw Object.assign(error as Error, { message: `SEED=${seed} ${JSON.stringify(play.scenario)}\n${message}` })
    }
  }
  return Promise.all(plays.map(named))
}

async function playAll(scenarios: readonly Scenario[]): Promise<void> {
  const plays = scenarios.map((scenario): Play => {
    return { scenario, stage: setStage(t, scenario.members), said: [], answered: [] }
  })
  breakThings(plays)
  await all(plays, comeIn)
  heal()
  await all(plays, afterComing)
  breakThings(plays)
  const late = await all(plays, settleAndCome)
  heal()
  const waiting = await all(plays, (play, n) => afterSettling(play, late[n] ?? []))
  breakThings(plays.filter((_, n) => (waiting[n] ?? []).length > 0))
  await all(plays, (play, n) => decideAll(play, waiting[n] ?? []))
  heal()
  await all(plays, (play, n) => afterDeciding(play, waiting[n] ?? []))
}

it(`${SCENARIOS} random plays come to what was said, in whatever order and however broken`, async () => {
  const scenarios = fc.sample(anyScenario, { seed, numRuns: SCENARIOS })
  for (let from = 0; from < scenarios.length; from += AT_ONCE) await playAll(scenarios.slice(from, from + AT_ONCE))
}, 600_000)
