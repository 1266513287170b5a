import { addDays, daysBetween } from '../../domain/calendar/beijing'
import type { LightOutput, TestCloud } from './cloud'
import { expectRefusal, startCloud } from './cloud'
import {
  ago,
  type DeskBranch,
  hashOf,
  joinedBy,
  seedDeskBranch,
  seedRecord,
  seedSignatures,
  today,
  year,
} from './desk-branch'
import { seedDone, seedHalfway } from './desk-story'

let t: TestCloud
let half: DeskBranch
let done: DeskBranch
beforeAll(async () => {
  t = await startCloud()
  half = seedHalfway(t)
  done = seedDone(t)
})
afterAll(() => t.close())

const paths = [
  ...(['boards.talks', 'boards.care', 'boards.opinions', 'boards.development', 'boards.birthdays'] as const),
  ...(['signing.letters', 'signing.pledges'] as const),
]
type Path = (typeof paths)[number]

const board = <P extends Path>(branch: DeskBranch, path: P, of = year()): Promise<LightOutput<P>> =>
  t.must(branch.openid('p0'), path, { year: of })
const namesOf = (people: readonly { name: string }[]) => people.map(({ name }) => name)
const idsOf = (people: readonly { memberId: string }[]) => people.map(({ memberId }) => memberId)

describe.each(paths)('%s', (path) => {
  it('takes two round trips', async () => {
    const { ok, roundTrips, depth } = await t.call(half.openid('p0'), path, { year: year() })
    expect({ ok, roundTrips, depth }).toEqual({ ok: true, roundTrips: 2, depth: 2 })
  })

  it.each([
    ['p2', 'organisation', !path.startsWith('signing')],
    ['p3', 'publicity', false],
    ['p4', 'discipline', path.startsWith('signing')],
    ['p9', 'a member', false],
  ])('as %s (%s): %p', async (key, _role, may) => {
    const reply = await t.call(half.openid(key), path, { year: year() })
    if (may) expect(reply.ok).toBe(true)
    else expectRefusal(reply, 'NOT_ALLOWED')
  })

  it('shows nothing of another branch, nor of who left', async () => {
    const reply = JSON.stringify(await board(done, path))
    for (const words of ['half', '杨远帆']) expect(reply).not.toContain(words)
    expect(JSON.stringify(await board(half, path))).not.toContain('杨远帆')
  })
})

test('talks: figures and the matrix against plain counting; a withdrawn talk and who left count for nothing', async () => {
  const { figures, open, committee, members, talks } = await board(half, 'boards.talks')
  const stored = (await t.find('records', { branchId: half.branchId, kind: 'talk' })).filter((one) => !one.withdrawn)
  const inCommittee = half.keys.slice(0, 5).map(half.id)
  const ordinary = half.keys.slice(5).map(half.id)
  const last = (a: string, b: string) =>
    stored
      .filter(({ people }) => people.includes(a) && people.includes(b))
      .map(({ on }) => on)
      .sort()
      .pop() ?? null
  const talked = (a: string, b: string) => a !== b && last(a, b) !== null
  const pairs = inCommittee.flatMap((a, n) => inCommittee.slice(n + 1).map((b) => [a, b] as const))
  expect(talks).toBe(stored.length)
  expect(figures).toEqual({
    committeeCommittee: { done: pairs.filter(([a, b]) => talked(a, b)).length, of: 10 },
    committeeMember: { done: ordinary.filter((a) => inCommittee.some((b) => talked(a, b))).length, of: 24 },
    memberMember: { done: ordinary.filter((a) => ordinary.some((b) => talked(a, b))).length, of: 24 },
  })
  expect(new Set(idsOf(open.committeeMember))).toEqual(
    new Set(ordinary.filter((a) => !inCommittee.some((b) => talked(a, b)))),
  )
  expect(namesOf(open.committeeMember)).toContain('易水寒')
  expect(open.committeeCommittee).toHaveLength(10 - figures.committeeCommittee.done)
  for (const { rows, columns, last: days, talkIds } of [committee, members])
    for (const [row, { memberId: a }] of rows.entries())
      for (const [column, { memberId: b }] of columns.entries()) {
        const on = a === b ? null : last(a, b)
        expect(days[row]?.[column]).toBe(on)
        const talk = stored.find(({ _id }) => _id === talkIds[row]?.[column])
        expect(talk?.on ?? null).toBe(on)
        if (talk) expect(talk.people).toEqual(expect.arrayContaining([a, b]))
      }
})

test('talks: a year that is done has nobody open, and the year before nothing at all', async () => {
  expect((await board(done, 'boards.talks')).open).toEqual({
    ...{ committeeCommittee: [], committeeMember: [], memberMember: [] },
  })
  const before = await board(done, 'boards.talks', year() - 1)
  expect(before).toMatchObject({ talks: 0, figures: { committeeMember: { done: 0, of: 24 } } })
})

test('letters: layers from the top, and each missing link in words', async () => {
  const { layers, places, letters, of, done: whole } = await board(half, 'signing.letters')
  expect(layers.map(namesOf)).toEqual([
    ['邓以和'],
    ['沈若溪', '何承志', '罗守正'],
    ['杜若飞', '顾云岭', '陆小满', '秦明远', '石长风', '唐一诺'],
  ])
  const words = new Map(places.map((place) => [place.name, place.words]))
  expect(words.get('邓以和')).toBeUndefined()
  expect(words.get('何承志')).toBe('何承志的责任书：何承志本人还没有签')
  expect(words.get('梁知夏')).toBe('梁知夏还没有和上一级签责任书')
  expect(words.get('田家宝')).toBe('田家宝的上一级梁知夏自己还没有签责任书')
  expect(words.get('谢春来')).toBe('谢春来还没有和上一级签责任书')
  expect({ of, whole }).toEqual({ of: 29, whole: 9 })
  expect(letters.map(({ of: all, signed, open }) => [signed, all, namesOf(open)])).toEqual([
    [1, 1, []],
    [3, 4, ['何承志']],
    [7, 7, []],
    [4, 4, []],
  ])
  expect(await board(done, 'signing.letters')).toMatchObject({ of: 29, done: 29, top: [] })
})

test('letters: who was taken off a letter after signing is not counted', async () => {
  const branch = seedDeskBranch(t, 'off')
  const values = { title: '责任书', text: '文字', upper: [branch.id('p0')] }
  const letter = seedRecord(t, branch, 'responsibilityLetter', { on: ago(5), people: ['p1'], values })
  seedSignatures(t, branch, letter, ['p0', 'p2'])
  expect((await board(branch, 'signing.letters')).letters).toMatchObject([{ of: 2, signed: 1 }])
})

test('pledges: a changed text asks for new signatures; everybody is asked where nobody was chosen', async () => {
  const { pledges } = await board(half, 'signing.pledges')
  const [committee, all, changed] = pledges
  expect(committee).toMatchObject({ of: 5, done: 5, open: [] })
  expect(all).toMatchObject({ of: 29, done: 18 })
  expect(new Set(idsOf(all?.open ?? []))).toEqual(new Set(half.keys.slice(18).map(half.id)))
  expect(changed).toMatchObject({ of: 6, done: 1 })
})

test('pledges: a withdrawn one and one of another year are not there', async () => {
  const branch = seedDeskBranch(t, 'gone')
  const values = { title: '承诺书', text: '文字' }
  const withdrawn = { by: branch.id('p0'), at: `${today()}T01:00:00.000Z`, reason: '重发' }
  seedSignatures(t, branch, seedRecord(t, branch, 'integrityPledge', { on: ago(3), values, withdrawn }), ['p1'])
  const old = seedRecord(t, branch, 'integrityPledge', { on: `${year() - 1}-06-01`, values, textHash: hashOf('old') })
  expect((await board(branch, 'signing.pledges')).pledges).toEqual([])
  // Of a past year, who belonged at its end: one has left since.
  expect((await board(branch, 'signing.pledges', year() - 1)).pledges).toMatchObject([{ recordId: old, of: 30 }])
})

test('care: entries of earlier years stay until their end; visits are of the year alone', async () => {
  const { people } = await board(half, 'boards.care')
  const visited = (key: string) => {
    const person = people.find(({ memberId }) => memberId === half.id(key))
    return person?.visits.map(({ on, by }) => [on, ...by])
  }
  expect(new Set(idsOf(people))).toEqual(new Set(['p20', 'p21', 'p22', 'p23', 'p24'].map(half.id)))
  expect(visited('p20')).toEqual([
    [ago(80), '邓以和', '何承志'],
    [ago(10), '沈若溪'],
  ])
  expect(visited('p21')).toEqual([])
  expect(visited('p23')).toEqual([[ago(80), '邓以和', '何承志']])
  expect(people.find(({ memberId }) => memberId === half.id('p24'))).toMatchObject({ until: ago(20), why: 'hardship' })
  const before = await board(half, 'boards.care', year() - 1)
  expect(idsOf(before.people)).toEqual(['p20', 'p24', 'p21'].map(half.id))
  expect(before.people[2]?.visits).toMatchObject([{ on: `${year() - 1}-12-20`, by: ['邓以和'] }])
})

test('care: who left is off the list, who was listed twice is there once, who is withdrawn is not', async () => {
  const branch = seedDeskBranch(t, 'care')
  const entry = (on: string, key: string, values = {}, more = {}) =>
    seedRecord(t, branch, 'careEntry', { on, people: [key], values: { why: 'old', ...values }, ...more })
  entry(ago(50), 'left')
  entry(`${year() - 3}-01-01`, 'p7', { until: `${year() - 2}-01-01` })
  entry(ago(40), 'p7', { why: 'hardship' })
  entry(ago(30), 'p7', { why: 'away' })
  const withdrawn = { by: branch.id('p0'), at: `${today()}T01:00:00.000Z`, reason: '写错了' }
  entry(ago(20), 'p8', {}, { withdrawn })
  const { people } = await board(branch, 'boards.care')
  expect(people).toMatchObject([{ memberId: branch.id('p7'), since: ago(30), why: 'away' }])
})

test('opinions: how long answers took, what waits since last year, and no author where none was given', async () => {
  const reply = await board(half, 'boards.opinions')
  expect(reply).toMatchObject({ of: 5, answered: 3, earlierOpen: 1 })
  const days = (from: number, to = 0) => daysBetween(ago(from), to === 0 ? today() : ago(to))
  const told = reply.opinions.map(({ time }) => [time.answered, time.days])
  const plain = [
    [false, days(6)],
    [false, days(21)],
    [true, 0],
    [true, days(60, 51)],
    [true, days(100, 98)],
  ]
  const sorted = (all: unknown[]) => all.map((one) => JSON.stringify(one)).sort()
  expect(sorted(told)).toEqual(sorted(plain))
  const nameless = reply.opinions.filter(({ by }) => by === '')
  expect(nameless).toMatchObject([{ title: '党费收缴希望能在手机上看到明细。', people: [] }])
})

test('opinions: one sent without a name shows its author nowhere, neither stored nor answered', async () => {
  const branch = seedDeskBranch(t, 'anon')
  await t.must(branch.openid('p12'), 'records.save', {
    ...{ recordId: 'anonOpinion1', revision: null, kind: 'opinion', on: today(), people: [], anonymous: true },
    values: { text: '希望会议短一点。' },
  })
  const reply = await board(branch, 'boards.opinions')
  expect(reply).toMatchObject({ of: 1, answered: 0 })
  for (const trace of [branch.id('p12'), branch.openid('p12'), '林晚秋'])
    expect(JSON.stringify(reply)).not.toContain(trace)
})

test('development: how far, what comes next, and warnings of each level', async () => {
  const { people } = await board(half, 'boards.development')
  const by = (name: string) => people.find((person) => person.name === name)
  expect(by('王思齐')).toMatchObject({ done: 1, of: 25, next: { id: 'firstTalk' }, warnings: [{ level: 'late' }] })
  expect(by('叶青禾')).toMatchObject({ done: 5, stage: 'prospect', warnings: [{ level: 'check', step: 'prospect' }] })
  expect(by('叶青禾')?.steps.map(({ on }) => on)).toEqual([700, 680, 420, 410, 90].map((n) => addDays(today(), -n)))
  expect(by('许安然')).toMatchObject({ memberId: half.id('p21'), warnings: [{ level: 'due' }] })
  expect(by('苏北辰')).toMatchObject({ done: 1, warnings: [] })
  expect(by('王思齐')).not.toHaveProperty('memberId')
})

test('birthdays: those of these weeks, a month where only that is known, and which are marked', async () => {
  const { past, coming } = await board(half, 'boards.birthdays')
  const brief = new Map(
    [...past, ...coming].map(({ name, years, recordId }) => [name, [years, recordId !== undefined]]),
  )
  expect(Object.fromEntries(brief)).toEqual({
    ...{ 唐一诺: [9, false], 秦明远: [20, false], 杜若飞: [1, false] },
    ...{ 陆小满: [31, false], 顾云岭: [5, true], 石长风: [12, false] },
  })
  expect(new Set(namesOf(past))).toEqual(new Set(['顾云岭', '唐一诺']))
  expect(coming.find(({ name }) => name === '秦明远')?.on).toBe(today())
  expect(coming.find(({ name }) => name === '陆小满')?.on).toHaveLength(7)
})

test('birthdays: a mark of the year before does not tick this one', async () => {
  const branch = seedDeskBranch(t, 'tick', { p5: joinedBy(10, 4), p6: joinedBy(20, 6) })
  seedRecord(t, branch, 'politicalBirthday', { on: addDays(today(), -355), people: ['p5'] })
  seedRecord(t, branch, 'politicalBirthday', { on: today(), people: ['p6'] })
  const { coming } = await board(branch, 'boards.birthdays')
  expect(coming.map(({ name, recordId }) => [name, recordId !== undefined])).toEqual([
    ['唐一诺', false],
    ['秦明远', true],
  ])
})
