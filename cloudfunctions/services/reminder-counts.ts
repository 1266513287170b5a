/** What a run did, in numbers: its one line in the log. Nobody is named. */
export type RunCounts = {
  /** Branches looked at, and those another run had in hand. */
  branches: number
  busy: number
  /** Told in the app, and how many of these WeChat could not carry. */
  notices: number
  unreachable: number
  /** Came due and went past their use while no run looked. */
  dropped: number
  /** Messages of WeChat by what became of them; `merged` of those sent carried several notices. */
  sent: number
  merged: number
  waiting: number
  failed: number
  unknown: number
  /** Another run had taken it. */
  taken: number
  /** Faults of ours; they are logged by themselves. */
  broken: number
  /** Whether everything was done before the time was over. */
  complete: boolean
}

/** Before anything is done. */
export const noCounts = (): RunCounts => ({
  ...{ branches: 0, busy: 0, notices: 0, unreachable: 0, dropped: 0 },
  ...{ sent: 0, merged: 0, waiting: 0, failed: 0, unknown: 0, taken: 0, broken: 0, complete: true },
})

/** Logs a fault of ours once, without anybody's name, and goes on with the others. */
export function logFault(counts: RunCounts, branchId: string, error: unknown): void {
  counts.broken += 1
  counts.complete = false
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
  console.error(JSON.stringify({ reminders: branchId, detail }))
}
