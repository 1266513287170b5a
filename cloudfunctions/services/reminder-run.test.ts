import { instantAt } from '../../domain/calendar/beijing'
import { DAY, PEOPLE, worldOf } from './reminder-world.fixture'

/** What a run does when its time is over in the middle, another run is there, or one write of many fails: step by step. */

const silence = () => jest.spyOn(console, 'error').mockImplementation(() => undefined)
afterEach(() => jest.restoreAllMocks())

const twice = (sent: readonly string[]) => sent.filter((one, index) => sent.indexOf(one) !== index)

it('leaves what it has no time for to the next run, and counts nothing of it as done', async () => {
  const world = worldOf('a', 'b')
  const cut = await world.run('08:00', () => world.sent.length >= 3)
  expect(cut.complete).toBe(false)
  expect(world.sent.length).toBeLessThan(2 * PEOPLE)
  expect([world.ran('a')?.ranAt, world.ran('b')?.ranAt]).toEqual(['', ''])
  expect(await world.run('08:30')).toMatchObject({ complete: true, sent: 2 * PEOPLE - cut.sent })
  expect(world.sent).toHaveLength(2 * PEOPLE)
  expect(twice(world.sent)).toEqual([])
})

it('begins with the branches that waited longest', async () => {
  const branches = Array.from({ length: 12 }, (_, index) => `b${index.toString(36)}`)
  const world = worldOf(...branches)
  // The first eight were done at half past seven, the others never.
  for (const _id of branches.slice(0, 8)) {
    world.seedRun({ _id, leaseUntil: '', ranAt: instantAt(DAY, '07:30'), dailyOn: '' })
  }
  await world.run('08:00', () => world.sent.length >= 4 * PEOPLE)
  for (const branchId of branches.slice(8)) {
    expect(world.sent.filter((openid) => openid.startsWith(`wx-${branchId}-`))).not.toEqual([])
  }
})

it('tells the others where one person’s message breaks, and that one at the next run', async () => {
  silence()
  const world = worldOf('a')
  world.faults.delivery = ':a-2:'
  expect(await world.run('08:00')).toMatchObject({ sent: PEOPLE - 1, broken: 1, complete: false })
  expect(world.ran('a')).toMatchObject({ ranAt: '', leaseUntil: '' })
  world.faults.delivery = ''
  expect(await world.run('08:30')).toMatchObject({ sent: 1, broken: 0, complete: true })
  expect(twice(world.sent)).toEqual([])
})

it('tells the other branches where one cannot be read, and names nobody in the log', async () => {
  const log = silence()
  const world = worldOf('a', 'b')
  world.faults.desk = 'a'
  expect(await world.run('08:00')).toMatchObject({ branches: 1, sent: PEOPLE, broken: 1, complete: false })
  expect(JSON.stringify(log.mock.calls)).not.toMatch(/wx-|a-\d/)
  world.faults.desk = ''
  expect(await world.run('08:30')).toMatchObject({ branches: 2, sent: PEOPLE, broken: 0, complete: true })
})

it('leaves a branch to the run that has it, until that one’s lease is over', async () => {
  const world = worldOf('a')
  world.seedRun({ _id: 'a', leaseUntil: instantAt(DAY, '08:02'), ranAt: '', dailyOn: '' })
  expect(await world.run('08:00')).toMatchObject({ branches: 0, busy: 1, sent: 0, notices: 0 })
  expect(await world.run('08:30')).toMatchObject({ branches: 1, busy: 0, sent: PEOPLE })
})

it('leaves a branch alone of which another run has taken or ended the turn since it looked', async () => {
  const world = worldOf('a')
  world.seedRun({ _id: 'a', leaseUntil: '', ranAt: instantAt(DAY, '07:30'), dailyOn: '' })
  const { list } = world.ctx.store
  // Between this run's look and its turn.
  world.ctx.store.list = async (name, query) => {
    const found = await list(name, query)
    if (name === 'reminderRuns')
      world.seedRun({ _id: 'a', leaseUntil: '', ranAt: instantAt(DAY, '08:00'), dailyOn: '' })
    return found
  }
  expect(await world.run('08:00')).toMatchObject({ branches: 0, busy: 1, sent: 0, notices: 0 })
})

/** Does something between a run's look at what was sent and its first claim. */
function afterReading(world: ReturnType<typeof worldOf>, name: string, work: () => void): void {
  const { list } = world.ctx.store
  world.ctx.store.list = async (collection, query) => {
    const found = await list(collection, query)
    if (collection === name) work()
    return found
  }
}

it('does not send what another run has taken since it looked', async () => {
  const [first, second] = [worldOf('a'), worldOf('a')]
  await first.run('08:00')
  const theirs = first.delivery('a-2')
  if (!theirs) throw new Error('not sent')
  afterReading(second, 'deliveries', () => second.put(theirs))
  expect(await second.run('08:00')).toMatchObject({ sent: PEOPLE - 1, taken: 1 })
  expect(second.sent).not.toContain('wx-a-2')
})

it('does not go on with what another run goes on with since it looked', async () => {
  const world = worldOf('a')
  await world.run('08:00')
  const theirs = world.delivery('a-2')
  if (!theirs) throw new Error('not sent')
  world.put({ ...theirs, state: 'waiting', retryAt: instantAt(DAY, '08:20') })
  afterReading(world, 'deliveries', () => world.put({ ...theirs, state: 'sending', attempts: 2 }))
  expect(await world.run('08:30')).toMatchObject({ sent: 0, taken: 1 })
  expect(world.delivery('a-2')).toMatchObject({ state: 'sending', attempts: 2 })
})

it('gives up what a run left taken, and never sends it again', async () => {
  const world = worldOf('a')
  await world.run('08:00')
  const theirs = world.delivery('a-2')
  if (!theirs) throw new Error('not sent')
  world.put({ ...theirs, state: 'sending' })
  await world.run('08:01')
  expect(world.delivery('a-2')?.state).toBe('sending')
  for (const time of ['08:30', '09:00']) expect(await world.run(time)).toMatchObject({ broken: 0, sent: 0 })
  expect(world.delivery('a-2')).toMatchObject({ state: 'unknown', attempts: 1 })
  expect(world.sent).toHaveLength(PEOPLE)
})
