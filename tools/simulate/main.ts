import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { blockOf } from './block'
import { playersOf } from './branch'
import { GOLDEN, HELP, readOptions, UsageError } from './options'
import { summaryOf } from './summary'
import type { DayTold } from './told'
import { playDays } from './year'

/** `npm run simulate`: the demo branch's reminders over a year, in a minute. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  if (options === 'help') return console.log(HELP)
  const days: DayTold[] = []
  const { dues, written } = await playDays(options, (told) => {
    days.push(told)
    const block = blockOf(told)
    if (!options.summary && block.length > 0) console.log(block.join('\n'))
  })
  const { text, checks } = summaryOf(days, playersOf(), dues, written)
  process.stdout.write(text)
  if (options.update) {
    mkdirSync(path.dirname(GOLDEN), { recursive: true })
    writeFileSync(GOLDEN, text)
  }
  if (checks.some(({ faults }) => faults.length > 0)) process.exitCode = 1
}

main().catch((error: unknown) => {
  console.error(error instanceof UsageError ? error.message : error)
  process.exit(error instanceof UsageError ? 2 : 1)
})
