import { addDays, type Day, instantAt, monthOf, weekdayOf } from '../../domain/calendar/beijing'
import { isWorkday } from '../../domain/calendar/workdays'
import { minutesLater } from '../../local/demo/activities'
import { openidOf } from '../../local/demo/roster'
import type { Branch, Card } from './branch'
import { duesScenes } from './dues'
import { askForLeave, checkIn, decideLeave, settle } from './meetings'
import { confirmMinutes, hasMinutes, writeMinutes } from './minutes'
import { cardsOf, changePlan, planMonth } from './planning'
import { changes, settings, times } from './plot'
import { recordScenes } from './records'
import { keepRoster } from './roster'
import type { Scene } from './scene'
import { doTasks, signOff } from './tasks'
import type { DayTold } from './told'

const FRIDAY = 5
/** So long before an activity people ask for leave. */
const LEAVE_DAYS = 2
/** So many minutes before it begins an officer opens the door, and after it ended the sheet is settled. */
const BEFORE = 20
const AFTER = 10

/** What the branch does that day, but for the timer, in no order yet. */
export async function scenesOf(branch: Branch, today: Day, isFirst: boolean, told: DayTold): Promise<Scene[]> {
  const monthDay = today.slice(5)
  const at = (time: string, play: () => Promise<void>): Scene => ({ at: instantAt(today, time), play })
  const scenes: Scene[] = [
    at(times.roster, () => keepRoster(branch, monthDay, today)),
    at(times.doTasks, () => doTasks(branch, today, told.notices)),
    ...duesScenes(branch, today),
  ]
  if (isFirst) scenes.push(at(times.settings, () => saveSettings(branch, today)))
  if (isFirstWorkday(today)) scenes.push(at(times.plan, () => planMonth(branch, today)))
  for (const change of changes) {
    if (change.on === monthDay) scenes.push(at(times.change, () => changePlan(branch, today, change)))
  }
  if (weekdayOf(today) === FRIDAY && isWorkday(today)) scenes.push(at(times.signOff, () => signOff(branch, today)))
  const known = await cardsOf(branch, lastWorkday(today), addDays(today, LEAVE_DAYS))
  const cards = known.filter(({ phase }) => phase !== 'cancelled')
  const studied = cards.filter(({ kind, on }) => kind === 'collectiveStudy' && on < today)
  scenes.push(...recordScenes(branch, today, isWorkday(today) ? studied : []))
  for (const card of cards) {
    if (card.on === today) scenes.push(...meetingOf(branch, card))
    if (card.on < today && isWorkday(today) && hasMinutes(card)) {
      scenes.push(at(times.writeMinutes, () => writeMinutes(branch, card)))
      scenes.push(at(times.confirmMinutes, () => confirmMinutes(branch, card)))
    }
    if (card.on === addDays(today, LEAVE_DAYS)) scenes.push(at(times.askLeave, () => askForLeave(branch, card)))
  }
  // Whoever asked yesterday has the answer a day before.
  if (cards.some(({ on }) => on === addDays(today, LEAVE_DAYS - 1))) {
    scenes.push(at(times.decideLeave, () => decideLeave(branch)))
  }
  return scenes
}

const meetingOf = (branch: Branch, card: Card): Scene[] => [
  { at: minutesLater(card.startsAt, -BEFORE), play: () => checkIn(branch, card) },
  { at: minutesLater(card.endsAt, AFTER), play: () => settle(branch, card) },
]

function isFirstWorkday(today: Day): boolean {
  return isWorkday(today) && monthOf(lastWorkday(today)) !== monthOf(today)
}

function lastWorkday(today: Day): Day {
  let day = addDays(today, -1)
  while (!isWorkday(day)) day = addDays(day, -1)
  return day
}

async function saveSettings({ t }: Branch, today: Day): Promise<void> {
  const year = today.slice(0, 4)
  const { collectionDay, quiet } = settings
  const spans = [{ from: `${year}-${quiet.from}`, to: `${year}-${quiet.to}` }]
  const saved = { collectionDay, off: [], quiet: { restDays: true, spans }, tail: '' }
  await t.must(openidOf('secretary'), 'reminders.save', saved)
}
