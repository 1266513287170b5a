import { parseArgs } from 'node:util'

export const DEFAULT_PORT = 4300

/** What `npm start` was asked for. */
export type StartOptions = {
  /** Nothing: {@link DEFAULT_PORT}, or the next free one. */
  readonly port?: number
  readonly data: string
  readonly empty: boolean
  readonly reset: boolean
}

export const HELP = `用法：npm start -- [选项]

  --port 端口   用这个端口（0：任选一个空闲的）；不写就用 ${DEFAULT_PORT}，被占用时顺延
  --data 目录   数据放在这个目录，默认 .local/
  --empty       不要演示支部：从输入开通码、建立支部开始
  --reset       先清空数据目录里的数据库和文件
  --help        显示这些说明`

/** A mistake of whoever typed the command, with a sentence that says what to do. */
export class UsageError extends Error {}

/**
 * Reads the command line; `help` when that was asked for.
 * @throws UsageError
 */
export function readOptions(args: readonly string[]): StartOptions | 'help' {
  const { port, data, empty, reset, help } = parse(args)
  if (help) return 'help'
  if (data === '') throw new UsageError('--data 后面要写目录')
  return { ...(port !== undefined && { port: portOf(port) }), data: data ?? '.local', empty, reset }
}

function parse(args: readonly string[]) {
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: OPTIONS,
  })
  for (const token of tokens) {
    if (token.kind === 'positional') throw new UsageError(`不认识“${token.value}”，可用的选项见 --help`)
    if (token.kind === 'option-terminator') continue
    const known = Object.hasOwn(OPTIONS, token.name) ? OPTIONS[token.name as keyof typeof OPTIONS] : undefined
    if (!known) throw new UsageError(`没有选项 ${token.rawName}，可用的选项见 --help`)
    const missing = token.value === undefined || (!token.inlineValue && token.value.startsWith('-'))
    if (known.type === 'string' && missing) throw new UsageError(`${token.rawName} 后面还缺一个值`)
    if (known.type === 'boolean' && token.value !== undefined) throw new UsageError(`${token.rawName} 后面不用写值`)
  }
  const { values } = parseArgs({ args: [...args], strict: true, options: OPTIONS })
  return values
}

const OPTIONS = {
  port: { type: 'string' },
  data: { type: 'string' },
  empty: { type: 'boolean', default: false },
  reset: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (!(port <= 65535)) throw new UsageError(`--port 后面要写 0 到 65535 的整数，不能是“${text}”`)
  return port
}
