import { spawnSync } from 'node:child_process'
import { mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { slimSdk } from '../build-functions'
import { gzipSize } from './sizes'

/** How long a fresh process takes to load a bundle, and how large the bundle is. */
export type ColdStart = { name: string; medianMs: number; bytes: number; gzip: number }

const RUNS = 15

/** Time of one `require` in a process of its own, in ms. */
function requireOnce(file: string): number {
  const script = `const t = performance.now(); require(${JSON.stringify(file)}); process.stdout.write(String(performance.now() - t)); process.exit(0)`
  return Number(spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' }).stdout)
}

/** Medians of all files, measured in turn: a busy moment of the machine then slows each of them alike. */
function medians(files: readonly string[]): number[] {
  const rounds = Array.from({ length: RUNS }, () => files.map(requireOnce))
  return files.map((_, index) => {
    const times = rounds.map((round) => round[index] ?? Number.NaN).sort((a, b) => a - b)
    return times[Math.floor(RUNS / 2)] ?? Number.NaN
  })
}

/** The SDK alone, slimmed as the functions have it: no function that uses it can start faster. */
async function slimFloor(): Promise<string> {
  const outfile = path.resolve('.artifacts/bench/sdk-floor.js')
  mkdirSync(path.dirname(outfile), { recursive: true })
  await build({
    stdin: { contents: "require('wx-server-sdk').init({})", resolveDir: process.cwd() },
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    minify: true,
    plugins: [slimSdk],
    logLevel: 'warning',
  })
  return outfile
}

/** The slim SDK's floor first, then each function. */
export async function coldStarts(functions: readonly string[]): Promise<ColdStart[]> {
  const files = [
    { name: 'SDK alone', file: await slimFloor() },
    ...functions.map((name) => ({ name, file: path.resolve('dist/functions', name, 'index.js') })),
  ]
  const times = medians(files.map(({ file }) => file))
  return files.map(({ name, file }, index) => ({
    name,
    medianMs: times[index] ?? Number.NaN,
    bytes: statSync(file).size,
    gzip: gzipSize(file),
  }))
}
