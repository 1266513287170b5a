import { spawnSync } from 'node:child_process'
import { mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { gzipSize } from './sizes'

/** What reading the notice costs: the first time in a fresh process, and again in it; and the parser's size. */
export type ParserCost = { bytes: number; gzip: number; engines: { name: string; coldMs: number; againMs: number }[] }

const RUNS = 15
const parser = 'domain/responsibilities/import.ts'
const engines = [
  { name: 'with a just-in-time compiler', flags: [] },
  { name: 'without one (`--jitless`)', flags: ['--jitless'] },
]

/** A bundle as phones have it: minified, for an older engine. */
async function bundled(name: string, contents: string): Promise<string> {
  const outfile = path.resolve('.artifacts/bench', name)
  mkdirSync(path.dirname(outfile), { recursive: true })
  const stdin = { contents, resolveDir: process.cwd() }
  await build({ stdin, outfile, bundle: true, format: 'cjs', target: 'es2018', minify: true, logLevel: 'warning' })
  return outfile
}

/** Reads the invented notice twice in a process of its own; the time of each, in ms. */
function readTwice(file: string, flags: readonly string[]): number[] {
  const script = `const { readList, notice, roster } = require(${JSON.stringify(file)})
const once = () => { const t = performance.now(); readList(notice, { year: 2026, roster }); return performance.now() - t }
process.stdout.write(JSON.stringify([once(), once()]))`
  return JSON.parse(spawnSync(process.execPath, [...flags, '-e', script], { encoding: 'utf8' }).stdout) as number[]
}

function median(times: readonly (number | undefined)[]): number {
  const sorted = times.map((time = Number.NaN) => time).sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** Medians over fresh processes, the engines in turn: a busy moment of the machine then slows each of them alike. */
export async function parserCost(): Promise<ParserCost> {
  const alone = await bundled('parser.js', `export { readList, readListCells } from './${parser}'`)
  const fixture = './domain/responsibilities/notice.fixture.ts'
  const reader = await bundled(
    'parser-notice.js',
    `export { readList } from './${parser}'
export { notice, noticeRoster as roster } from '${fixture}'`,
  )
  const rounds = Array.from({ length: RUNS }, () => engines.map(({ flags }) => readTwice(reader, flags)))
  return {
    bytes: statSync(alone).size,
    gzip: gzipSize(alone),
    engines: engines.map(({ name }, index) => ({
      name,
      coldMs: median(rounds.map((round) => round[index]?.[0])),
      againMs: median(rounds.map((round) => round[index]?.[1])),
    })),
  }
}
