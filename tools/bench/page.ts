import type { ColdStart } from './cold-start'
import type { MorningCost } from './morning'
import type { ParserCost } from './parser'
import type { PhoneCost } from './phone'
import type { CallCost } from './round-trips'
import type { PartSize } from './sizes'

/** Everything a run measures. */
export type Measures = {
  phone: PhoneCost[]
  calls: CallCost[]
  sizes: PartSize[]
  starts: ColdStart[]
  parser: ParserCost
  morning: MorningCost
  memoryMb: number | undefined
}

const kb = (bytes: number) => (bytes / 1000).toFixed(1)

function table(heads: string[], rows: (string | number)[][]): string {
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** The measures as docs/performance.md, with the targets they are held to. */
export function performancePage({ phone, calls, sizes, starts, parser, morning, memoryMb }: Measures): string {
  const floor = starts[0]?.medianMs ?? Number.NaN
  return `# Performance

Written by \`npm run bench\` on the demo branch (28 members, a year of activities). Figures may only get better. Times are of the
machine at hand and only comparable within one run; bytes and round trips are the same everywhere. 1 KB is 1000 bytes.

## Targets

| what | target | now |
|---|---|---|
| round trips of a check-in | ≤ 2, one after the other | ${costOf(calls, 'checkIn.submit')} |
| of one kept without a signal | ≤ 2 | ${costOf(calls, 'checkIn.submit (kept)')} |
| of the officer’s screen, a refresh | ≤ 2 | ${costOf(calls, 'checkIn.board')} |
| of a month’s list | ≤ 2 | ${costOf(calls, 'activities.list')} |
| of an activity’s page | ≤ 3, two after one another | ${costOf(calls, 'activities.detail')} |
| of a year’s responsibility list | ≤ 3, two after one another | ${costOf(calls, 'list.read')} |
| of a year’s register of dues | ≤ 3 | ${costOf(calls, 'dues.register')} |
| of a page of records | ≤ 2 | ${costOf(calls, 'records.list')} |
| of a member’s year sheet | ≤ 4, two after one another | ${costOf(calls, 'study.mine')} |
| of a note saved | ≤ 9 | ${costOf(calls, 'records.save')} |
| of 50 payments registered in one confirm | ≤ 4 one after another | ${costOf(calls, 'dues.record')} |
| main package, raw | ≤ 600 KB | ${kb(sizes[0]?.bytes ?? 0)} KB |
| setData of the first screen | ≤ 24 KB | ${bytesOf(phone, 'first screen')} |
| setData of the check-in tap | ≤ 4 KB | ${bytesOf(phone, 'check-in tap')} |
| parser: the notice, cold | ≤ 20 ms | ${parser.engines[0]?.coldMs.toFixed(1)} ms |
| reminders: round trips of a message, the send aside | ≤ 3 | ${tripsOfMessage(morning).toFixed(1)} |
| of finding what is due in a branch | the same for any number of members | ${morning.perBranch.map(({ roundTrips, members }) => `${roundTrips} for ${members}`).join(', ')} |
| 5,000 members of 100 branches on one morning | ≤ 4 runs of 60 s | ${morning.runs.length} of ${morning.runs.map(({ seconds }) => seconds.toFixed(0)).join(', ')} s |
${['api', 'desk', 'year', 'messages', 'dues', 'records', 'reminders'].map((name) => functionTargets(starts, name)).join('\n')}

## The phone

${table(
  ['setData', 'calls', 'KB'],
  phone.map(({ what, calls: count, bytes }) => [what, count, kb(bytes)]),
)}

${table(
  ['package', 'files', 'KB raw', 'KB gzip'],
  sizes.map(({ name, files, bytes, gzip }) => [name, files, kb(bytes), kb(gzip)]),
)}

${parserSection(parser)}

## The functions

Median of \`require\` in fresh processes.

${table(
  ['bundle', 'cold start ms', '× SDK alone', 'KB raw', 'KB gzip'],
  starts.map(({ name, medianMs, bytes, gzip }) => [
    name,
    medianMs.toFixed(0),
    (medianMs / floor).toFixed(2),
    kb(bytes),
    kb(gzip),
  ]),
)}

## The database

Round trips of one call, and how many of them wait for one another (depth). Everybody's call begins with one: who is calling.

${table(
  ['procedure', 'round trips', 'depth', 'answer KB'],
  calls.map(({ path, roundTrips, depth, answerBytes }) => [path, roundTrips, depth, kb(answerBytes)]),
)}

## A morning of reminders

${morning.members} members of ${morning.branches} branches with a party day that afternoon, each accepting one message; every operation
of the database and every send takes ${morning.latencyMs} ms more. ${morning.messages} messages went out.

${table(
  ['run', 'seconds', 'messages', 'round trips'],
  morning.runs.map(({ seconds, sent, roundTrips }, index) => [index + 1, seconds.toFixed(1), sent, roundTrips]),
)}

## The local cloud

Resident memory with the demo branch: ${memoryMb === undefined ? 'not measured on this system' : `${memoryMb} MB`}.
`
}

/** What reading a responsibility list costs a phone. */
function parserSection({ bytes, gzip, engines }: ParserCost): string {
  return `## The responsibility list’s parser

It runs on the phone, in a subpackage, and reads the whole list again at every answer. Measured on a notice of 25 rows in fresh
processes, their medians: \`cold\` is the first reading, when all code is new to the engine; \`again\` the second. A phone’s
engine may have no just-in-time compiler and is several times slower than this machine’s: the second line leaves that compiler
out. The parser alone, minified, is ${kb(bytes)} KB, ${kb(gzip)} KB after gzip.

${table(
  ['engine', 'parser: the notice, cold ms', 'again ms'],
  engines.map(({ name, coldMs, againMs }) => [name, coldMs.toFixed(1), againMs.toFixed(1)]),
)}`
}

/** Of a run: the branches, their last runs, the stopped templates. */
const TRIPS_OF_RUN = 3
/** Of a branch on that morning: its lease, four reads, its notices, its end. */
const TRIPS_OF_BRANCH = 7

/** What one message costs beside its send and its share of its branch. */
function tripsOfMessage({ runs, messages, branches }: MorningCost): number {
  const all = runs.reduce((sum, { roundTrips }) => sum + roundTrips - TRIPS_OF_RUN, 0)
  return (all - TRIPS_OF_BRANCH * branches * runs.length) / messages - 1
}

function functionTargets(starts: ColdStart[], name: string): string {
  const floor = starts[0]?.medianMs ?? Number.NaN
  const { bytes, medianMs } = starts.find((start) => start.name === name) ?? { bytes: 0, medianMs: Number.NaN }
  return [
    `| function \`${name}\` | ≤ 720 KB | ${kb(bytes)} KB |`,
    `| cold start of \`${name}\` | ≤ 2 × the SDK alone | ${(medianMs / floor).toFixed(2)} × |`,
  ].join('\n')
}

/** Round trips, and how many of them wait for one another where that is fewer. */
function costOf(calls: CallCost[], path: string): string {
  const cost = calls.find((call) => call.path === path)
  if (!cost) return 'not measured'
  return cost.depth < cost.roundTrips ? `${cost.roundTrips}, depth ${cost.depth}` : `${cost.roundTrips}`
}

function bytesOf(phone: PhoneCost[], what: string): string {
  const cost = phone.find((entry) => entry.what === what)
  return cost ? `${kb(cost.bytes)} KB` : 'not measured'
}
