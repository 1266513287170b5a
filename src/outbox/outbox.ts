import type { CloudError } from '@/cloud/errors'
import type { DraftStore } from '@/storage/draftKeeper'
import { type FailedJob, followersOf, isSameRecord, type Job, nextBatch } from './jobs'

/** What the outbox needs of the phone and the cloud. */
export type OutboxParts<A> = {
  store: Pick<DraftStore, 'read' | 'write'>
  /** Sends jobs that belong into one call. `live`: at once, straight after they were done. */
  send: (jobs: readonly Job[], live: boolean) => Promise<A>
  errorOf: (failure: unknown) => CloudError
  /** Told after an answer or a refusal, before the next call. */
  onSent: (jobs: readonly Job[], answer: A) => void
  onRefused: (failed: readonly FailedJob[]) => void
}

/** What became of a job that was just added. */
export type SentNow<A> = { sent: true; answer: A } | { sent: false }

/** What waits and what was refused; a new object after each change. */
export type OutboxState = { waiting: readonly Job[]; failed: readonly FailedJob[] }

const STORED_AS = 'outbox'
/** Refusals that only mean "not now". */
const PASSING = new Set([
  'OFFLINE',
  'TIMEOUT',
  'SLOW',
  'FAULT',
  'BUSY',
  'INTERNAL',
  'TOO_MANY_TRIES',
  'CHECK_UNAVAILABLE',
])
/** Of these, those that say that no call gets through at all. */
const DEAD = new Set(['OFFLINE', 'TIMEOUT'])
const FIRST_RETRY_MS = 5_000
const LONGEST_RETRY_MS = 120_000

/**
 * The queue between this phone and the cloud. Every job is on the phone before it is sent and leaves it only with an answer.
 * One call at a time, in the order things were done; what cannot be sent now is tried again, later and later, and whenever
 * `flush` says that something has changed.
 */
export function createOutbox<A>({ store, send, errorOf, onSent, onRefused }: OutboxParts<A>) {
  let state: OutboxState = { waiting: [], failed: [] }
  const sending = new Map<string, Promise<unknown>>()
  /** Being tried for the first time: whoever did it is looking at it. */
  const live = new Set<string>()
  let flushing: Promise<void> | undefined
  let retry: ReturnType<typeof setTimeout> | undefined
  let pauseMs = FIRST_RETRY_MS
  const listeners = new Set<() => void>()

  const loaded = store.read(STORED_AS).then((stored) => {
    const kept = (stored || {}) as Partial<OutboxState>
    // Whoever scanned before the phone answered comes after what was there.
    set({ waiting: [...(kept.waiting || []), ...state.waiting], failed: [...(kept.failed || []), ...state.failed] })
  })

  function set(next: OutboxState): void {
    state = next
    for (const tell of listeners) tell()
  }

  async function keep(next: OutboxState): Promise<void> {
    set(next)
    await store.write(STORED_AS, state)
  }

  /** Takes jobs from the queue; what follows one that was done stands in its place, unless it is there already. */
  function settle(jobs: readonly Job[], refused?: FailedJob[]): Promise<void> {
    const has = (all: readonly Job[], job: Job) => all.some((one) => one.id === job.id)
    return keep({
      waiting: state.waiting.flatMap((job) =>
        has(jobs, job) ? (refused ? [] : followersOf(job).filter((one) => !has(state.waiting, one))) : [job],
      ),
      failed: [...state.failed, ...(refused || [])],
    })
  }

  /** One call; answers whether another may follow at once. Throws nothing. `isSeen`: whoever did it is there to be told. */
  async function call(
    jobs: readonly Job[],
    atOnce: boolean,
    isSeen: () => boolean,
    before?: Promise<void>,
  ): Promise<SentNow<A> & { dead?: boolean; failure?: CloudError }> {
    await before
    try {
      const answer = await send(jobs, atOnce)
      // Entered first, then taken from the queue: in between, the screen must not forget it.
      onSent(jobs, answer)
      await settle(jobs)
      return { sent: true, answer }
    } catch (thrown) {
      const failure = errorOf(thrown)
      if (PASSING.has(failure.code)) return { sent: false, dead: DEAD.has(failure.code), failure }
      const refused = isSeen()
        ? []
        : jobs
            // Of a report that counts no more (unbound meanwhile, say) nobody has to be told: there is nothing they could do.
            .filter((job) => job.kind !== 'subscribed')
            .map((job) => ({ job, code: failure.code, message: failure.message }))
      await settle(jobs, refused)
      if (refused.length > 0) onRefused(refused)
      return { sent: false, failure }
    }
  }

  function sendBatch(jobs: readonly Job[], atOnce: boolean, isSeen: () => boolean, before?: Promise<void>) {
    const done = call(jobs, atOnce, isSeen, before).finally(() => {
      for (const job of jobs) sending.delete(job.id)
    })
    for (const job of jobs) sending.set(job.id, done)
    return done
  }

  async function sendAll(): Promise<void> {
    await loaded
    const stuck = new Set<string>()
    for (;;) {
      const batch = nextBatch(state.waiting.filter((job) => !stuck.has(job.id) && !sending.has(job.id)))
      if (batch.length === 0) break
      const { sent, dead, failure } = await sendBatch(batch, false, () => false)
      if (sent) pauseMs = FIRST_RETRY_MS
      if (dead) break
      // The service has trouble with this one: the others need not wait for it.
      if (!sent && failure && PASSING.has(failure.code)) for (const job of batch) stuck.add(job.id)
    }
    if (state.waiting.length > 0) tryAgainLater()
  }

  function tryAgainLater(): void {
    if (retry !== undefined) clearTimeout(retry)
    retry = setTimeout(() => {
      retry = undefined
      flush()
    }, pauseMs)
    pauseMs = Math.min(pauseMs * 2, LONGEST_RETRY_MS)
  }

  /** Sends what waits, if nothing is being sent already. */
  function flush(): Promise<void> {
    flushing ||= sendAll().finally(() => {
      flushing = undefined
    })
    return flushing
  }

  return {
    loaded,
    flush,
    state: () => state,
    isSending: (id: string) => sending.has(id),
    isLive: (id: string) => live.has(id),
    subscribe(tell: () => void) {
      listeners.add(tell)
      return () => {
        listeners.delete(tell)
      }
    },
    /** Writes jobs down and leaves the sending to `flush`. */
    async add(next: (waiting: readonly Job[]) => Job[]): Promise<void> {
      await loaded
      await keep({ ...state, waiting: next(state.waiting) })
      flush()
    },
    /**
     * Writes a job down and sends it at once, before anything else that waits but an earlier form of the same record that is
     * under way: the newer one arrives last. Rejects with a refusal; what only could not be sent now stays and answers
     * `{ sent: false }`. `onKept`: it is on the phone, and may be forgotten elsewhere. `isSeen`: whether a refusal will be shown;
     * otherwise it is kept until it was read.
     */
    async sendNow(
      job: Job,
      next: (waiting: readonly Job[]) => Job[],
      onKept?: () => void,
      isSeen?: () => boolean,
    ): Promise<SentNow<A>> {
      await loaded
      live.add(job.id)
      const others = (one: Job) => one.id === job.id || !isSameRecord(one, job)
      const replace = (waiting: readonly Job[]) =>
        keep({ waiting, failed: state.failed.filter((one) => others(one.job)) })
      const write = async () => {
        const earlier = state.waiting.filter((one) => !others(one)).map((one) => sending.get(one.id))
        await replace(next(state.waiting))
        onKept?.()
        if (earlier.length === 0) return
        await Promise.all(earlier)
        await replace(state.waiting.filter(others))
      }
      const done = await sendBatch([job], true, isSeen || (() => true), write())
      live.delete(job.id)
      if (done.sent) return { sent: true, answer: done.answer }
      if (done.failure && !PASSING.has(done.failure.code)) throw done.failure
      tryAgainLater()
      return { sent: false }
    },
    /** Forgets refusals that were read; what somebody wrote and its files stay until it is sent after all, or thrown away. */
    read: () => keep({ ...state, failed: state.failed.filter((one) => /^record/.test(one.job.kind)) }),
    /** Takes jobs out, whether they wait or were refused. */
    drop: (is: (job: Job) => boolean) =>
      keep({ waiting: state.waiting.filter((job) => !is(job)), failed: state.failed.filter((one) => !is(one.job)) }),
    /** Tries at once when the phone says that the network is back. */
    wake() {
      pauseMs = FIRST_RETRY_MS
      if (state.waiting.length > 0) flush()
    },
  }
}
