import { concernedBy, isOpen } from '../../domain/records/record'
import { type Person, type SeededBranch, seedBranch } from './branch'
import { type Reply, startCloud, type TestCloud } from './cloud'
import { type Random, randomOf } from './random'
import { freshId } from './world'

/**
 * Random days of writing: a visit's people and an officer save, repeat, change, take back and put files with the same records,
 * while functions are killed, connections break and transactions meet. Whatever happens, each record is there once, what
 * somebody was told is saved stays or was seen by whoever changed it later, each change is in the log once, and who may see it
 * is what its content says.
 */

const DAYS = 45
const DAYS_A_CLOUD = 15
const NOW = '2026-11-20T02:00:00.000Z'
const TODAY = '2026-11-20'
const writers = ['member', 'second', 'organisation'] as const

type Saved = { recordId: string; revision: number }
type Form = { recordId: string; revision: number | null; values: { form: string; place: string } }
type Told = { recordId: string; revision: number; place: string }

const faultless = { spare: 0, killBefore: 0, killAfter: 0, dropBefore: 0, dropAfter: 0, conflicts: 0 }

function misfortune({ cloud: { faults } }: TestCloud, random: Random): void {
  Object.assign(faults, faultless)
  const kind = random.pick(['none', 'none', 'killBefore', 'killAfter', 'dropBefore', 'dropAfter', 'conflicts'] as const)
  if (kind !== 'none') Object.assign(faults, { spare: random.below(10), [kind]: 1 })
}

async function playDay(t: TestCloud, home: SeededBranch, random: Random) {
  const told: Told[] = []
  const forms: { who: Person; form: Form }[] = []
  const seen = new Map<string, number>()
  const withdrawn = new Set<string>()
  let places = 0

  async function send(who: Person, form: Form): Promise<void> {
    const input = { kind: 'visit', on: TODAY, people: [home.ids.member, home.ids.second], ...form }
    const reply: Reply<unknown> | null = await t.call(home.openids[who], 'records.save', input).catch(() => null)
    if (!reply?.ok) return
    const { revision } = reply.data as Saved
    told.push({ recordId: form.recordId, revision, place: form.values.place })
    seen.set(form.recordId, Math.max(revision, seen.get(form.recordId) ?? 0))
  }
  const writtenBy = (who: Person, recordId: string, revision: number | null) => {
    places += 1
    const form = { recordId, revision, values: { form: 'village', place: `第${places}村` } }
    forms.push({ who, form })
    return () => send(who, form)
  }
  const takeBack = (recordId: string) => async () => {
    const input = { recordId, reason: '重复了' }
    const reply = await t.call(home.openids.organisation, 'records.withdraw', input).catch(() => null)
    if (reply?.ok) withdrawn.add(recordId)
  }
  const anyAct = () => {
    const known = [...seen.keys()]
    const who = random.pick(writers)
    if (known.length === 0 || random.chance(0.3)) return writtenBy(who, freshId(), null)
    const recordId = random.pick(known)
    if (random.chance(0.1)) return takeBack(recordId)
    const again = random.pick(forms)
    if (random.chance(0.3)) return () => send(again.who, again.form)
    return writtenBy(who, recordId, seen.get(recordId) ?? 0)
  }
  for (let act = 0; act < 10; act += 1) {
    const acts = Array.from({ length: 1 + random.below(3) }, anyAct)
    misfortune(t, random)
    await Promise.all(acts.map((one) => one()))
    Object.assign(t.cloud.faults, faultless)
  }
  return { told, withdrawn }
}

type LoggedSave = { after?: { values?: { place?: string } } }

async function checkDay(t: TestCloud, home: SeededBranch, { told, withdrawn }: Awaited<ReturnType<typeof playDay>>) {
  const records = await t.find('records', { branchId: home.branchId })
  const log = (await t.find('audit', { branchId: home.branchId })).sort((a, b) => (a.at < b.at ? -1 : 1))
  for (const record of records) {
    const { _id, values, revision, open, concerned } = record
    const own = log.filter(({ target }) => target === _id)
    // Each change has counted once and is in the log once.
    expect({ _id, changes: own.length }).toEqual({ _id, changes: revision + 1 })
    const saves = own.filter(({ action }) => action === 'records.save') as ((typeof own)[number] & LoggedSave)[]
    const written = saves.map(({ after }) => after?.values?.place)
    expect(new Set(written).size).toBe(written.length)
    expect(written).toContain(values.place)
    // What somebody was told is saved was saved.
    for (const one of told.filter(({ recordId }) => recordId === _id)) expect(written).toContain(one.place)
    expect({ open, concerned }).toEqual({ open: isOpen(record), concerned: concernedBy(record) })
    if (withdrawn.has(_id)) expect(record.withdrawn).toBeDefined()
  }
  const ids = new Set(records.map(({ _id }) => _id))
  for (const { recordId } of told) expect(ids.has(recordId)).toBe(true)
  // Nobody was told the same revision for two different texts.
  const byRevision = new Map<string, string>()
  for (const { recordId, revision, place } of told) {
    const key = `${recordId} ${revision}`
    expect(byRevision.get(key) ?? place).toBe(place)
    byRevision.set(key, place)
  }
}

describe.each(Array.from({ length: DAYS / DAYS_A_CLOUD }, (_, index) => index))('days of cloud %d', (cloudNumber) => {
  let t: TestCloud
  beforeAll(async () => {
    t = await startCloud({ transactionLifetimeMs: 500 })
    t.cloud.setClock(NOW)
  })
  afterAll(() => t.close())

  it.each(Array.from({ length: DAYS_A_CLOUD }, (_, index) => cloudNumber * DAYS_A_CLOUD + index))(
    'day %d: each record once, nothing told and lost',
    async (seed) => {
      const home = seedBranch(t, `w${(seed + 36).toString(36)}`)
      try {
        await checkDay(t, home, await playDay(t, home, randomOf(seed)))
      } finally {
        Object.assign(t.cloud.faults, faultless)
      }
    },
  )
})
