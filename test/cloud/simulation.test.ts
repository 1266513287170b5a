import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { buildStaleFunctions } from '../../tools/build-functions'
import { GOLDEN } from '../../tools/simulate/options'

/**
 * A year of the demo branch through the timer: what a change of the reminders' rules does to people shows here. It runs as the
 * command does, in a process of its own, where it takes two thirds of the time it would under Jest; west of Greenwich, so that a
 * day of the machine's own would show.
 */

/** A minute or two; on a machine with other things to do, several. */
const YEAR_MS = 600_000

beforeAll(buildStaleFunctions, 60_000)

it(
  'tells people what it told them when somebody last looked: npm run simulate -- --update',
  async () => {
    const command = ['--import', 'tsx', 'tools/simulate/main.ts', '--summary']
    const env = { ...process.env, TZ: 'America/New_York' }
    // A rule that was broken ends it with 1: then what it says of it is in the summary.
    const { stdout } = await promisify(execFile)(process.execPath, command, { env }).catch(
      (error: { stdout: string; stderr: string }) => {
        if (error.stdout) return error
        throw new Error(error.stderr)
      },
    )
    // Line by line, so that what differs is seen at once.
    expect(stdout.split('\n')).toEqual(readFileSync(GOLDEN, 'utf8').split('\n'))
  },
  YEAR_MS,
)
