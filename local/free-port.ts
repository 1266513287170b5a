import { createServer } from 'node:net'
import { DEFAULT_PORT, type StartOptions, UsageError } from './options'

const TRIES = 20

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}

/**
 * The port asked for, or the first free one from the usual one on.
 * @throws UsageError
 */
export async function choosePort({ port }: Pick<StartOptions, 'port'>): Promise<number> {
  if (port !== undefined) {
    if (await isFree(port)) return port
    throw new UsageError(`端口 ${port} 用不了：请关闭占用它的程序，或用 --port 换一个`)
  }
  for (let next = DEFAULT_PORT; next < DEFAULT_PORT + TRIES; next++) if (await isFree(next)) return next
  throw new UsageError(`端口 ${DEFAULT_PORT} 到 ${DEFAULT_PORT + TRIES - 1} 都被占用，请用 --port 指定一个`)
}
