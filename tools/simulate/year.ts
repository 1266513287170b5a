import { addDays, type Day, instantAt } from '../../domain/calendar/beijing'
import { demoDocuments } from '../../local/demo/documents'
import { demoBranch } from '../../local/demo/roster'
import type { LocalCloud } from '../../local/server'
import { connectSdk } from '../../local/testing/sdk'
import { startCloud } from '../../test/cloud/cloud'
import { runAt } from '../../test/cloud/reminding'
import { type Branch, playersOf } from './branch'
import { scenesOf } from './day'
import { type DuesLeft, duesLeft } from './dues-summary'
import type { Options } from './options'
import { type RecordsLeft, recordsLeft } from './records-summary'
import type { Scene } from './scene'
import { type DayTold, toldAt } from './told'

/** The branch is as it stands on the first morning. */
const MORNING = '07:00'
const thrice = ['08:00', '09:00', '15:00']
/** As its cron has it. */
const halfHourly = Array.from({ length: 27 }, (_, nth) => {
  const minutes = 8 * 60 + nth * 30
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
})

/** Plays the demo branch through the days, hands over each one as it ends, and answers what is left of dues and records. */
export async function playDays(
  { from, to, everyHalfHour }: Pick<Options, 'from' | 'to' | 'everyHalfHour'>,
  onDay: (told: DayTold) => void,
): Promise<{ dues: DuesLeft; written: RecordsLeft }> {
  const t = await startCloud()
  try {
    const branch: Branch = {
      t,
      database: connectSdk(t.cloud.url).database,
      branchId: demoBranch(from)._id,
      players: playersOf(),
      refusers: new Set(),
    }
    seed(t.cloud, from)
    for (let day = from; day <= to; day = addDays(day, 1)) {
      t.cloud.setClock(instantAt(day, MORNING))
      onDay(await playDay(branch, day, day === from, everyHalfHour ? halfHourly : thrice))
    }
    const year = Number(from.slice(0, 4))
    return { dues: await duesLeft(branch, year), written: await recordsLeft(branch, year) }
  } finally {
    await t.close()
  }
}

/** The demo branch of that morning, without the party day that `npm start` has begin at once: the plot plans its own. */
function seed(cloud: Pick<LocalCloud, 'insertMany'>, day: Day): void {
  const documents = demoDocuments(instantAt(day, MORNING))
  const now = new Set(documents.activities.filter(({ on }) => on === day).map(({ _id }) => _id))
  const isOfToday = (one: { _id: string; activityId?: string }) => now.has(one._id) || now.has(one.activityId ?? '')
  for (const [collection, all] of Object.entries(documents)) {
    cloud.insertMany(
      collection,
      all.filter((one: { _id: string; activityId?: string }) => !isOfToday(one)),
    )
  }
}

async function playDay(branch: Branch, day: Day, isFirst: boolean, timers: readonly string[]): Promise<DayTold> {
  const told: DayTold = { day, notices: [], sent: [], runs: [] }
  const runs = timers.map(
    (time): Scene => ({ at: instantAt(day, time), play: () => runTimer(branch, told, instantAt(day, time)) }),
  )
  const scenes = await scenesOf(branch, day, isFirst, told)
  for (const { at, play } of [...runs, ...scenes].sort((a, b) => a.at.localeCompare(b.at))) {
    branch.t.cloud.setClock(at)
    await play()
  }
  return told
}

async function runTimer(branch: Branch, told: DayTold, instant: string): Promise<void> {
  const seen = branch.t.cloud.sentMessages.length
  const run = await runAt(branch.t, instant)
  told.runs.push(run)
  if (run.notices === 0 && run.sent === 0) return
  const { notices, sent } = await toldAt(branch, instant, seen)
  told.notices.push(...notices)
  told.sent.push(...sent)
}
