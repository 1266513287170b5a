/**
 * WeChat's script runtime has no AbortController, and without one react-query never starts a query and never says why.
 * The build puts these two wherever the packages name them (config/index.ts). They do what those packages ask, no more:
 * a published ponyfill guesses from `document` whether it is in a browser, and Taro provides a `document` here.
 */
type Listener = ((event: { type: 'abort' }) => void) | { handleEvent: (event: { type: 'abort' }) => void }

/** Says whether work was given up, and tells who listens. */
export class AbortSignal {
  aborted = false
  reason: unknown
  onabort: ((event: { type: 'abort' }) => void) | null = null
  private readonly listeners = new Set<Listener>()

  addEventListener(_type: 'abort', listener: Listener): void {
    this.listeners.add(listener)
  }

  removeEventListener(_type: 'abort', listener: Listener): void {
    this.listeners.delete(listener)
  }

  throwIfAborted(): void {
    if (this.aborted) throw this.reason
  }

  /** Once; later calls change nothing, as in the standard. */
  giveUp(reason: unknown): void {
    if (this.aborted) return
    this.aborted = true
    this.reason = reason ?? Object.assign(new Error('This operation was aborted'), { name: 'AbortError' })
    const event = { type: 'abort' as const }
    this.onabort?.(event)
    for (const listener of this.listeners) {
      if (typeof listener === 'function') listener(event)
      else listener.handleEvent(event)
    }
    this.listeners.clear()
  }
}

/** Gives work up. */
export class AbortController {
  readonly signal = new AbortSignal()

  abort(reason?: unknown): void {
    this.signal.giveUp(reason)
  }
}
