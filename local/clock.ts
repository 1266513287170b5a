/** The clock of a local cloud: the machine's, or one that stands still where a test or a simulation put it. */
export type Clock = {
  readonly now: () => number
  /** Where it stands still, when it does. */
  readonly frozenAt: () => number | undefined
  /**
   * Stops it at an ISO instant; null lets it run with the machine's again.
   * @throws on a text that is no instant
   */
  readonly set: (instant: string | null) => void
}

/** A clock that runs with the machine's. */
export function createClock(): Clock {
  let frozen: number | undefined
  return {
    now: () => frozen ?? Date.now(),
    frozenAt: () => frozen,
    set(instant) {
      const wanted = instant === null ? undefined : Date.parse(instant)
      if (Number.isNaN(wanted)) throw new Error(`"${instant}" is no instant that a clock can stand at`)
      frozen = wanted
    },
  }
}
