type Timer = { due: number; every: number | undefined; run: () => void; handle: NodeJS.Timeout }
type Start = (fn: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) => number

export type Timers = {
  setTimeout: Start
  setInterval: Start
  clearTimeout(id?: number): void
  clearInterval(id?: number): void
  /** The phone's clock: the real one plus what `advance` added. */
  now(): number
  /** Whether a one-shot timer falls due within so many milliseconds. */
  dueWithin(ms: number): boolean
  /** Moves the phone's clock forward, firing on the way every timer that falls due, in order. */
  advance(ms: number): Promise<void>
  dispose(): void
}

const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Timers of the logic layer on a clock that a test can move forward. */
export function createTimers(guard: (fn: () => void) => void, aheadMs = 0): Timers {
  const timers = new Map<number, Timer>()
  let lastId = 0
  let ahead = aheadMs
  const now = (): number => Date.now() + ahead

  const fire = (id: number): void => {
    const timer = timers.get(id)
    if (!timer) return
    if (timer.every === undefined) timers.delete(id)
    else {
      timer.due += timer.every
      arm(id, timer)
    }
    guard(timer.run)
  }
  const arm = (id: number, timer: Timer): void => {
    clearTimeout(timer.handle)
    timer.handle = setTimeout(fire, Math.max(0, timer.due - now()), id)
    timer.handle.unref()
  }
  const start =
    (repeat: boolean): Start =>
    (fn, ms = 0, ...args) => {
      const wait = Math.max(1, Number(ms) || 0)
      const id = ++lastId
      const handle = setTimeout(fire, wait, id)
      handle.unref() // an app that polls must not keep the test process alive
      timers.set(id, { due: now() + wait, every: repeat ? wait : undefined, run: () => fn(...args), handle })
      return id
    }
  const stop = (id?: number): void => {
    if (id === undefined) return
    clearTimeout(timers.get(id)?.handle)
    timers.delete(id)
  }

  return {
    setTimeout: start(false),
    setInterval: start(true),
    clearTimeout: stop,
    clearInterval: stop,
    now,
    dueWithin: (ms) => [...timers.values()].some((timer) => timer.every === undefined && timer.due <= now() + ms),
    async advance(ms) {
      const target = now() + ms
      for (;;) {
        const [next] = [...timers].filter(([, timer]) => timer.due <= target).sort(([, a], [, b]) => a.due - b.due)
        if (!next) break
        ahead += Math.max(0, next[1].due - now())
        fire(next[0])
        await tick()
      }
      ahead += Math.max(0, target - now())
      for (const [id, timer] of timers) arm(id, timer)
    },
    dispose() {
      for (const timer of timers.values()) clearTimeout(timer.handle)
      timers.clear()
    },
  }
}
