import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Cron, readCron } from './cron'
import type { LocalCloud } from './server'

/** A built function with a timer. */
export type Timer = { readonly functionName: string; readonly cron: Cron }

const SECOND_MS = 1000
/** After a longer sleep of the machine the timers of that time are skipped: nothing is replayed. */
const CATCH_UP_MS = 60 * SECOND_MS

/**
 * The timers that the built functions' `config.json` set, one each.
 * @throws with a sentence on an expression that the cloud would refuse, or on a second timer
 */
export function readTimers(functionsDir: string): Timer[] {
  return readdirSync(functionsDir).flatMap((functionName) => {
    const file = path.join(functionsDir, functionName, 'config.json')
    const { triggers = [] }: { triggers?: { type?: string; config?: string }[] } = existsSync(file)
      ? JSON.parse(readFileSync(file, 'utf8'))
      : {}
    const timers = triggers.filter(({ type }) => type === 'timer')
    if (timers.length > 1) throw new Error(`云函数 ${functionName} 有 ${timers.length} 个定时器，云端只允许一个`)
    try {
      return timers.map(({ config = '' }) => ({ functionName, cron: readCron(config) }))
    } catch (error) {
      throw new Error(`云函数 ${functionName} 的 config.json：${error instanceof Error ? error.message : error}`)
    }
  })
}

/** Runs each timer once, so that there is something to see at once, and then whenever it is due; answers how to stop. */
export function startTimers(cloud: Pick<LocalCloud, 'runTimer'>, timers: readonly Timer[]): () => void {
  let stopped = false
  const run = async ({ functionName }: Timer) => {
    const result = await cloud.runTimer(functionName)
    if (!result.ok && !stopped) console.error(`定时器 ${functionName} 运行失败：${result.errMsg}`)
  }
  for (const timer of timers) void run(timer)
  const loop = whenDue(timers, run)
  return () => {
    stopped = true
    clearInterval(loop)
  }
}

/** Runs what is due in each second that passes. Never keeps the process alive. */
function whenDue(timers: readonly Timer[], run: (timer: Timer) => unknown): NodeJS.Timeout {
  let seen = Math.floor(Date.now() / SECOND_MS) * SECOND_MS
  return setInterval(() => {
    const now = Math.floor(Date.now() / SECOND_MS) * SECOND_MS
    // A busy machine wakes us late: no second is left out.
    seen = Math.max(seen, now - CATCH_UP_MS)
    while (seen < now) {
      seen += SECOND_MS
      for (const timer of timers) if (timer.cron(seen)) run(timer)
    }
  }, SECOND_MS).unref()
}
