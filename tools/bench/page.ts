import type { ColdStart } from './cold-start'
import type { PhoneCost } from './phone'
import type { CallCost } from './round-trips'
import type { PartSize } from './sizes'

/** Everything a run measures. */
export type Measures = {
  phone: PhoneCost[]
  calls: CallCost[]
  sizes: PartSize[]
  starts: ColdStart[]
  memoryMb: number | undefined
}

const kb = (bytes: number) => (bytes / 1000).toFixed(1)

function table(heads: string[], rows: (string | number)[][]): string {
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** The measures as docs/performance.md, with the targets they are held to. */
export function performancePage({ phone, calls, sizes, starts, memoryMb }: Measures): string {
  const floor = starts[0]?.medianMs ?? Number.NaN
  return `# Performance

Written by \`npm run bench\` on the demo branch (28 members, a year of activities). Figures may only get better. Times are of the
machine at hand and only comparable within one run; bytes and round trips are the same everywhere. 1 KB is 1000 bytes.

## Targets

| what | target | now |
|---|---|---|
| round trips of a check-in | ≤ 2, one after the other | ${costOf(calls, 'checkIn.submit')} |
| main package, raw | ≤ 600 KB | ${kb(sizes[0]?.bytes ?? 0)} KB |
| setData of the first screen | ≤ 24 KB | ${bytesOf(phone, 'first screen')} |
| setData of the check-in tap | ≤ 4 KB | ${bytesOf(phone, 'check-in tap')} |
| function \`api\` | ≤ 700 KB | ${kb(starts.find(({ name }) => name === 'api')?.bytes ?? 0)} KB |
| cold start of \`api\` | ≤ 2 × the SDK alone | ${((starts.find(({ name }) => name === 'api')?.medianMs ?? Number.NaN) / floor).toFixed(2)} × |

## The phone

${table(
  ['setData', 'calls', 'KB'],
  phone.map(({ what, calls: count, bytes }) => [what, count, kb(bytes)]),
)}

${table(
  ['package', 'files', 'KB raw', 'KB gzip'],
  sizes.map(({ name, files, bytes, gzip }) => [name, files, kb(bytes), kb(gzip)]),
)}

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

## The local cloud

Resident memory with the demo branch: ${memoryMb === undefined ? 'not measured on this system' : `${memoryMb} MB`}.
`
}

function costOf(calls: CallCost[], path: string): string {
  const cost = calls.find((call) => call.path === path)
  return cost ? `${cost.roundTrips}` : 'not measured'
}

function bytesOf(phone: PhoneCost[], what: string): string {
  const cost = phone.find((entry) => entry.what === what)
  return cost ? `${kb(cost.bytes)} KB` : 'not measured'
}
