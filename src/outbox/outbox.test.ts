import fc from 'fast-check'
import { CloudError } from '@/cloud/errors'
import { type CheckInJob, type Job, type MarkJob, nextBatch, type RecordJob, withCheckIn, withMark } from './jobs'
import { createOutbox, type OutboxParts } from './outbox'
import { withRecord } from './withRecord'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

const scan = (id: string, more: Partial<CheckInJob> = {}): CheckInJob => ({
  id,
  kind: 'checkIn',
  madeAt: 0,
  activityId: 'A',
  proof: { token: `t-${id}` },
  ...more,
})
const mark = (id: string, memberId: string, state: MarkJob['state'], more: Partial<MarkJob> = {}): MarkJob => ({
  id,
  kind: 'mark',
  madeAt: 0,
  activityId: 'A',
  method: 'officer',
  memberId,
  state,
  was: null,
  ...more,
})

/** A phone whose storage outlives the app, and a cloud that answers as told. */
function phone() {
  const table = new Map<string, unknown>()
  const calls: { ids: string[]; live: boolean }[] = []
  const cloud: { answer: (jobs: readonly Job[]) => Promise<string> } = { answer: async () => 'done' }
  const heard: string[] = []
  const parts: OutboxParts<string> = {
    store: {
      read: async (key) => JSON.parse(JSON.stringify(table.get(key) ?? null)) ?? undefined,
      write: async (key, value) => {
        table.set(key, JSON.parse(JSON.stringify(value)))
      },
    },
    send: (jobs, live) => {
      calls.push({ ids: jobs.map(({ id }) => id), live })
      return cloud.answer(jobs)
    },
    errorOf: (failure) => failure as CloudError,
    onSent: (jobs) => heard.push(`sent ${jobs.map(({ id }) => id)}`),
    onRefused: (failed) => heard.push(`refused ${failed.map(({ job, code }) => `${job.id} ${code}`)}`),
  }
  const fails = (code: string) => {
    cloud.answer = async () => {
      throw new CloudError(code, code)
    }
  }
  return { table, calls, cloud, heard, fails, open: () => createOutbox(parts) }
}
const only = (job: Job) => (jobs: readonly Job[]) => [...jobs, job]

test('a job is on the phone before it is sent, and leaves it with the answer', async () => {
  const { table, cloud, calls, open } = phone()
  const outbox = open()
  cloud.answer = async () => {
    expect(table.get('outbox')).toMatchObject({ waiting: [{ id: 'a' }] })
    return 'done'
  }
  expect(await outbox.sendNow(scan('a'), only(scan('a')))).toEqual({ sent: true, answer: 'done' })
  expect(calls).toEqual([{ ids: ['a'], live: true }])
  expect(table.get('outbox')).toEqual({ waiting: [], failed: [] })
})

test('what could not be sent stays, and is sent as kept when the network is back', async () => {
  const { fails, cloud, calls, heard, open } = phone()
  const outbox = open()
  fails('OFFLINE')
  expect(await outbox.sendNow(scan('a'), only(scan('a')))).toEqual({ sent: false })
  expect(outbox.state().waiting).toHaveLength(1)
  cloud.answer = async () => 'done'
  outbox.wake()
  await jest.advanceTimersByTimeAsync(0)
  expect(calls.map(({ live }) => live)).toEqual([true, false])
  expect(heard).toEqual(['sent a'])
  expect(outbox.state().waiting).toEqual([])
})

test('it tries again by itself, later and later', async () => {
  const { fails, calls, open } = phone()
  const outbox = open()
  fails('TIMEOUT')
  await outbox.sendNow(scan('a'), only(scan('a')))
  await jest.advanceTimersByTimeAsync(4_999)
  expect(calls).toHaveLength(1)
  await jest.advanceTimersByTimeAsync(1)
  expect(calls).toHaveLength(2)
  await jest.advanceTimersByTimeAsync(9_999)
  expect(calls).toHaveLength(2)
  await jest.advanceTimersByTimeAsync(60 * 60_000)
  expect(calls.length).toBeGreaterThan(20)
  expect(calls.length).toBeLessThan(40)
})

test('killed at any moment, the app finds it again', async () => {
  const first = phone()
  first.cloud.answer = () => new Promise(() => undefined)
  first.open().sendNow(scan('a'), only(scan('a')))
  await jest.advanceTimersByTimeAsync(0)
  first.cloud.answer = async () => 'done'
  const again = first.open()
  await again.loaded
  again.wake()
  await jest.advanceTimersByTimeAsync(0)
  expect(first.calls).toEqual([
    { ids: ['a'], live: true },
    { ids: ['a'], live: false },
  ])
  expect(first.table.get('outbox')).toEqual({ waiting: [], failed: [] })
})

test('a refusal at once is the caller’s to show; one later is kept until it was read', async () => {
  const { fails, heard, open } = phone()
  const outbox = open()
  fails('TOKEN_EXPIRED')
  await expect(outbox.sendNow(scan('a'), only(scan('a')))).rejects.toMatchObject({ code: 'TOKEN_EXPIRED' })
  expect(outbox.state()).toEqual({ waiting: [], failed: [] })
  fails('OFFLINE')
  await outbox.sendNow(scan('b'), only(scan('b')))
  fails('ACTIVITY_CANCELLED')
  outbox.wake()
  await jest.advanceTimersByTimeAsync(0)
  expect(heard).toEqual(['refused b ACTIVITY_CANCELLED'])
  expect(outbox.state().failed).toMatchObject([{ job: { id: 'b' }, code: 'ACTIVITY_CANCELLED' }])
  await outbox.read()
  expect(outbox.state().failed).toEqual([])
})

test('one that the service stumbles over does not hold up the others', async () => {
  const { cloud, heard, fails, open } = phone()
  const outbox = open()
  fails('OFFLINE')
  await outbox.add(only(scan('a')))
  await outbox.add(only(scan('b')))
  await jest.advanceTimersByTimeAsync(0)
  cloud.answer = async ([job]) => {
    if (job?.id === 'a') throw new CloudError('FAULT', '坏了')
    return 'done'
  }
  outbox.wake()
  await jest.advanceTimersByTimeAsync(0)
  expect(heard).toEqual(['sent b'])
  expect(outbox.state().waiting.map(({ id }) => id)).toEqual(['a'])
})

test('what is being sent at once is not sent a second time beside it', async () => {
  const { cloud, calls, open } = phone()
  const outbox = open()
  let answer: (value: string) => void = () => undefined
  cloud.answer = () => new Promise((resolve) => (answer = resolve))
  const sent = outbox.sendNow(scan('a'), only(scan('a')))
  await jest.advanceTimersByTimeAsync(0)
  outbox.wake()
  await jest.advanceTimersByTimeAsync(0)
  expect(calls).toHaveLength(1)
  answer('done')
  expect(await sent).toEqual({ sent: true, answer: 'done' })
})

test('everything is sent once in the end, whatever fails on the way and whenever the app is killed', async () => {
  const codes = fc.constantFrom('OFFLINE', 'TIMEOUT', 'FAULT', 'BUSY', 'ok', 'lost')
  await fc.assert(
    fc.asyncProperty(
      fc.array(codes, { maxLength: 12 }),
      fc.array(fc.nat(4), { maxLength: 6 }),
      async (fates, kills) => {
        const { cloud, table, open } = phone()
        const recorded = new Set<string>()
        const queue = [...fates]
        cloud.answer = async (jobs) => {
          const fate = queue.shift() ?? 'ok'
          if (fate === 'ok' || fate === 'lost') for (const { id } of jobs) recorded.add(id)
          if (fate === 'ok') return 'done'
          throw new CloudError(fate === 'lost' ? 'TIMEOUT' : fate, fate)
        }
        let outbox = open()
        for (const id of ['a', 'b', 'c']) {
          await outbox.add(only(scan(id)))
          await jest.advanceTimersByTimeAsync(0)
          if (kills.includes(recorded.size)) outbox = open()
        }
        for (let tries = 0; tries < 20; tries++) await jest.advanceTimersByTimeAsync(200_000)
        expect([...recorded].sort()).toEqual(['a', 'b', 'c'])
        expect(table.get('outbox')).toMatchObject({ waiting: [], failed: [] })
      },
    ),
    { numRuns: 60 },
  )
})

describe('lines of a sheet', () => {
  const idle = () => false

  test('about one person are one, about what the cloud had told first', () => {
    const jobs = withMark([], mark('a', 'm', 'present'), idle)
    const changed = withMark(jobs, mark('b', 'm', 'absent', { was: 'present' }), idle)
    expect(changed).toEqual([mark('b', 'm', 'absent', { was: null })])
    expect(withMark(changed, mark('c', 'm', null, { was: 'absent' }), idle)).toEqual([])
  })

  test('that are being sent stay as they are', () => {
    const jobs = withMark([], mark('a', 'm', 'present'), idle)
    const next = withMark(jobs, mark('b', 'm', 'absent', { was: 'present' }), (id) => id === 'a')
    expect(next.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(nextBatch(next).map(({ id }) => id)).toEqual(['a'])
  })

  test('go together as long as they are of one activity and way', () => {
    const jobs = [
      mark('a', 'm', 'present'),
      mark('b', 'n', 'leave'),
      mark('c', 'o', 'present', { method: 'paper' }),
      mark('d', 'p', 'present'),
    ]
    expect(nextBatch(jobs).map(({ id }) => id)).toEqual(['a', 'b'])
    expect(nextBatch([scan('s'), ...jobs]).map(({ id }) => id)).toEqual(['s'])
    expect(nextBatch([])).toEqual([])
  })
})

test('the same code scanned twice is one job', () => {
  const jobs = withCheckIn(withCheckIn([], scan('a')), scan('b', { proof: { token: 't-a' } }))
  expect(jobs.map(({ id }) => id)).toEqual(['a'])
})

test('a report to the ledger goes alone; refused for good it is dropped without a word', async () => {
  const { table, calls, heard, fails, open } = phone()
  const report: Job = { id: 'r', kind: 'subscribed', madeAt: 0, answers: [{ topic: 'activity', reply: 'accepted' }] }
  expect(nextBatch([report, mark('m', 'p', 'present')])).toEqual([report])
  fails('OFFLINE')
  const first = open()
  expect(await first.sendNow(report, only(report))).toEqual({ sent: false })
  expect(table.get('outbox')).toMatchObject({ waiting: [report] })
  fails('NOT_BOUND')
  const again = open()
  await again.loaded
  await again.flush()
  expect(calls.map(({ ids }) => ids)).toEqual([['r'], ['r']])
  expect(again.state()).toEqual({ waiting: [], failed: [] })
  expect(heard).toEqual([])
})

describe('a record', () => {
  const idle = () => false
  const record = (id: string, more: Partial<RecordJob> = {}): RecordJob => ({
    id,
    kind: 'record',
    madeAt: 0,
    label: '学习笔记',
    input: { recordId: 'R', revision: null, kind: 'studyNote', on: '2026-11-25', people: [], values: { text: id } },
    files: [],
    ...more,
  })
  const file = (id: string) => ({ id, name: `${id}.jpg`, path: `p/${id}`, size: 1, cloudPath: `c/${id}` })
  const put = (job: RecordJob) => (jobs: readonly Job[]) => withRecord(jobs, job, idle)

  test('written anew while it waits takes the place of what was there; under way it stays', () => {
    const jobs = withRecord([scan('s'), record('a')], record('b'), idle)
    expect(jobs.map(({ id }) => id)).toEqual(['s', 'b'])
    const other = record('o', { input: { ...record('o').input, recordId: 'S' } })
    expect(withRecord(jobs, other, idle).map(({ id }) => id)).toEqual(['s', 'b', 'o'])
    expect(withRecord(jobs, record('c'), (id) => id === 'b').map(({ id }) => id)).toEqual(['s', 'b', 'c'])
  })

  test('is sent before its files, one call each, which stand in its place', async () => {
    const { calls, table, open } = phone()
    const outbox = open()
    const job = record('a', { files: [file('f'), file('g')] })
    const kept = jest.fn(() => expect(table.get('outbox')).toMatchObject({ waiting: [{ id: 'a' }] }))
    await outbox.sendNow(job, put(job), kept)
    expect(kept).toHaveBeenCalledTimes(1)
    expect(outbox.state().waiting).toMatchObject([
      { id: 'f', kind: 'recordFile', recordId: 'R', of: 'studyNote', path: 'p/f' },
      { id: 'g', kind: 'recordFile', recordId: 'R', path: 'p/g' },
    ])
    await outbox.flush()
    expect(calls.map(({ ids }) => ids)).toEqual([['a'], ['f'], ['g']])
    expect(table.get('outbox')).toEqual({ waiting: [], failed: [] })
  })

  test.each(['OFFLINE', 'FAULT', 'CHECK_UNAVAILABLE'])('its files wait for as long as it does (%s)', async (code) => {
    const { calls, fails, open } = phone()
    const outbox = open()
    const job = record('a', { files: [file('f')] })
    fails(code)
    expect(await outbox.sendNow(job, put(job))).toEqual({ sent: false })
    await outbox.flush()
    expect(calls.map(({ ids }) => ids)).toEqual([['a'], ['a']])
    expect(outbox.state().waiting).toEqual([job])
  })

  test('refused later keeps everything written and its files, whatever was read; written anew it is gone', async () => {
    const { calls, cloud, fails, open } = phone()
    const outbox = open()
    const job = record('a', { files: [file('f')] })
    fails('OFFLINE')
    await outbox.sendNow(job, put(job))
    fails('TEXT_REFUSED')
    await outbox.flush()
    await outbox.read()
    expect(outbox.state()).toMatchObject({ waiting: [], failed: [{ job, code: 'TEXT_REFUSED' }] })
    expect(calls.flatMap(({ ids }) => ids)).not.toContain('f')
    cloud.answer = async () => 'done'
    const again = record('b', { files: [file('f')] })
    await outbox.sendNow(again, put(again))
    expect(outbox.state()).toMatchObject({ waiting: [{ id: 'f' }], failed: [] })
  })

  test('refused at once leaves nothing: whoever wrote it still sees it', async () => {
    const { fails, open } = phone()
    const outbox = open()
    fails('RECORD_REFUSED')
    const job = record('a', { files: [file('f')] })
    await expect(outbox.sendNow(job, put(job))).rejects.toMatchObject({ code: 'RECORD_REFUSED' })
    expect(outbox.state()).toEqual({ waiting: [], failed: [] })
  })

  test('a file refused is told, stops no other, and stays though it was read; dropped it may be tried anew', async () => {
    const { cloud, open } = phone()
    const outbox = open()
    const job = record('a', { files: [file('f'), file('g')] })
    cloud.answer = async ([one]) => {
      if (one?.id === 'f') throw new CloudError('FILE_REFUSED', '打不开')
      return 'done'
    }
    await outbox.sendNow(job, put(job))
    await outbox.flush()
    await outbox.read()
    const { waiting, failed } = outbox.state()
    expect(waiting).toEqual([])
    expect(failed).toMatchObject([{ job: { id: 'f', kind: 'recordFile' } }])
    await outbox.drop(({ id }) => id === 'f')
    expect(outbox.state().failed).toEqual([])
  })

  test('refused when nobody looks any more is kept, and told', async () => {
    const { fails, heard, table, open } = phone()
    const outbox = open()
    fails('TEXT_REFUSED')
    const job = record('a', { files: [file('f')] })
    const sent = outbox.sendNow(job, put(job), undefined, () => false)
    await expect(sent).rejects.toMatchObject({ code: 'TEXT_REFUSED' })
    expect(table.get('outbox')).toMatchObject({ waiting: [], failed: [{ job: { id: 'a' }, code: 'TEXT_REFUSED' }] })
    expect(heard).toEqual(['refused a TEXT_REFUSED'])
  })

  describe('written anew while it is being sent', () => {
    /** The first form is under way by itself, the second was just written. */
    async function twoForms(first: Partial<RecordJob> = {}) {
      const made = phone()
      const outbox = made.open()
      const old = record('a', first)
      made.fails('OFFLINE')
      await outbox.sendNow(old, put(old))
      let settle: (failure?: CloudError) => void = () => undefined
      made.cloud.answer = () =>
        new Promise((resolve, reject) => {
          settle = (failure) => (failure ? reject(failure) : resolve('done'))
        })
      outbox.wake()
      await jest.advanceTimersByTimeAsync(0)
      const job = record('b', first)
      const sent = outbox.sendNow(job, (jobs) => withRecord(jobs, job, outbox.isSending))
      await jest.advanceTimersByTimeAsync(0)
      expect(made.table.get('outbox')).toMatchObject({ waiting: [{ id: 'a' }, { id: 'b' }] })
      made.calls.splice(0, 1)
      const end = async (failure?: CloudError) => {
        made.cloud.answer = async () => 'done'
        settle(failure)
        await jest.advanceTimersByTimeAsync(0)
      }
      return { ...made, outbox, sent, end }
    }
    const ids = (calls: { ids: string[] }[]) => calls.flatMap((call) => call.ids)

    test('goes after it', async () => {
      const { calls, outbox, sent, end } = await twoForms()
      expect(ids(calls)).toEqual(['a'])
      await end()
      expect(await sent).toEqual({ sent: true, answer: 'done' })
      expect(ids(calls)).toEqual(['a', 'b'])
      expect(outbox.state()).toEqual({ waiting: [], failed: [] })
    })

    test.each(['FAULT', 'TIMEOUT', 'TEXT_REFUSED'])('takes its place where that came to nothing (%s)', async (code) => {
      const { calls, outbox, sent, end } = await twoForms()
      await end(new CloudError(code, code))
      await sent
      await jest.advanceTimersByTimeAsync(500_000)
      expect(ids(calls)).toEqual(['a', 'b'])
      expect(outbox.state()).toEqual({ waiting: [], failed: [] })
    })

    test('its files are sent once', async () => {
      const { calls, outbox, sent, cloud, end } = await twoForms({ files: [file('f')] })
      let arrive: (answer: string) => void = () => undefined
      const ended = end()
      cloud.answer = async ([one]) => (one?.id === 'f' ? new Promise((resolve) => (arrive = resolve)) : 'done')
      await ended
      await sent
      expect(outbox.state().waiting).toMatchObject([{ id: 'f', kind: 'recordFile' }])
      arrive('done')
      await jest.advanceTimersByTimeAsync(0)
      await outbox.flush()
      expect(ids(calls).sort()).toEqual(['a', 'b', 'f'])
      expect(outbox.state().waiting).toEqual([])
    })
  })
})
