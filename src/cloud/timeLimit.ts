import { reachError } from './errors'

/** The work's outcome, or TIMEOUT when it takes longer. `giveUp` is told, so that a request can be dropped. */
export function withTimeLimit<T>(limitMs: number, work: Promise<T>, giveUp?: () => void): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(reachError('TIMEOUT'))
      giveUp?.()
    }, limitMs)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
