/** Where drafts go: the phone's storage, or a table in a test. */
export type DraftStore = {
  read: (key: string) => Promise<unknown>
  write: (key: string, value: unknown) => Promise<void>
  remove: (key: string) => Promise<void>
}

/** Keeps one draft: writes a moment after the last change, at once when asked. */
type DraftKeeper<T> = {
  load: () => Promise<T | undefined>
  save: (value: T) => void
  flush: () => Promise<void>
  clear: () => Promise<void>
}

/** A keeper for one draft. WeChat suspends scripts seconds after the app is left, hence the short delay and `flush`. */
export function draftKeeper<T>(store: DraftStore, key: string, delayMs = 400): DraftKeeper<T> {
  let pending: { value: T } | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  // One after the other: a removal must never be overtaken by an older write.
  let last: Promise<void> = Promise.resolve()

  const stop = () => {
    if (timer !== undefined) clearTimeout(timer)
    timer = undefined
  }
  const flush = () => {
    stop()
    const waiting = pending
    pending = undefined
    if (waiting) last = last.then(() => store.write(key, waiting.value))
    return last
  }
  return {
    load: async () => (await store.read(key)) as T | undefined,
    save: (value) => {
      pending = { value }
      stop()
      timer = setTimeout(flush, delayMs)
    },
    flush,
    clear: () => {
      stop()
      pending = undefined
      last = last.then(() => store.remove(key))
      return last
    },
  }
}

/** A stored draft over the form's starting values: fields that a newer version of the form added keep their start. */
export function withStored<T>(initial: T, stored: T | undefined): T {
  if (stored === undefined) return initial
  const isRecord = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value)
  return isRecord(initial) && isRecord(stored) ? { ...initial, ...stored } : stored
}
