import { spawnSync } from 'node:child_process'
import { mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { slimSdk } from '../build-functions'
import { gzipSize } from './sizes'

/** How long a fresh process takes to load a bundle, and how large the bundle is. */
export type ColdStart = { name: string; medianMs: number; bytes: number; gzip: number }

const RUNS = 15

/** Median time of `require` in processes of their own, in ms. */
function medianRequire(file: string): number {
  const script = `const t = performance.now(); require(${JSON.stringify(file)}); process.stdout.write(String(performance.now() - t)); process.exit(0)`
  const times = Array.from({ length: RUNS }, () =>
    Number(spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' }).stdout),
  )
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN
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
  return files.map(({ name, file }) => ({
    name,
    medianMs: medianRequire(file),
    bytes: statSync(file).size,
    gzip: gzipSize(file),
  }))
}
