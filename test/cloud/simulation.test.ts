import { readFileSync } from 'node:fs'
import { playersOf } from '../../tools/simulate/branch'
import { GOLDEN, goldenYear } from '../../tools/simulate/options'
import { summaryOf } from '../../tools/simulate/summary'
import type { DayTold } from '../../tools/simulate/told'
import { playDays } from '../../tools/simulate/year'

/** A year of the demo branch through the timer: what a change of the reminders' rules does to people shows here. */

/** It takes a minute; on a machine with other things to do, several. */
const YEAR_MS = 600_000

const days: DayTold[] = []
beforeAll(() => playDays({ ...goldenYear, everyHalfHour: false }, (told) => days.push(told)), YEAR_MS)

it('keeps what must never be broken', () => {
  const { checks } = summaryOf(days, playersOf())
  expect(checks.filter(({ faults }) => faults.length > 0)).toEqual([])
})

it('tells people what it told them when somebody last looked: npm run simulate -- --update', () => {
  // Line by line, so that what differs is seen at once.
  expect(summaryOf(days, playersOf()).text.split('\n')).toEqual(readFileSync(GOLDEN, 'utf8').split('\n'))
})
