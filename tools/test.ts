import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { buildStaleFunctions } from './build-functions'
import { buildPhone } from './build-phone'

const RESULTS = path.resolve('.artifacts/jest.json')

type JestResults = { numPassedTests: number; numFailedTests: number; numRuntimeErrorTestSuites: number }
type Tally = { passed: number; failed: number }

/** Runs Jest in a process of its own, its report shown as it comes; answers its exit code. */
function runJest(args: readonly string[]): Promise<number> {
  const command = [require.resolve('jest/bin/jest'), '--maxWorkers=2', '--json', `--outputFile=${RESULTS}`, ...args]
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { stdio: ['ignore', 'inherit', 'inherit'] })
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

/** A suite that could not even be loaded has no failed test in it, and is counted as one. */
function readTally(): Tally {
  const results = JSON.parse(readFileSync(RESULTS, 'utf8')) as JestResults
  return { passed: results.numPassedTests, failed: results.numFailedTests + results.numRuntimeErrorTestSuites }
}

/** Builds what is stale, since many tests drive what is deployed, then runs every test, or those that `args` name. */
async function runTests(args: readonly string[]): Promise<Tally> {
  await buildStaleFunctions()
  await buildPhone('weapp')
  await buildPhone('h5')
  mkdirSync(path.dirname(RESULTS), { recursive: true })
  rmSync(RESULTS, { force: true })
  const code = await runJest(args)
  const tally = readTally()
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally
}

runTests(process.argv.slice(2))
  .catch((error: unknown) => {
    console.error(error)
    return { passed: 0, failed: 1 }
  })
  .then(({ passed, failed }) => {
    process.exitCode = failed ? 1 : 0
    console.log(`${passed} passed, ${failed} failed`)
  })
