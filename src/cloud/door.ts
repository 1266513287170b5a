import { readStored, removeStored, writeStored } from '@/storage/stored'
import { api } from './client'
import type { TodayCard } from './today'

/** The officer's screen as the cloud answers it, and how many ms the cloud's clock was ahead of the phone's when it came. */
export type Door = Awaited<ReturnType<typeof api.checkIn.board.query>> & {
  clockAheadMs: number
  /** Not answered just now, but as kept on the phone. */
  kept?: true
}

const STORED_AS = 'doors'
const HOUR_MS = 3_600_000
/** How old what a phone keeps for a dead spot may grow before it is asked for anew. */
const FRESH_MS = 6 * HOUR_MS
const DAYS_AHEAD_MS = 3 * 24 * HOUR_MS
/** What changes every few seconds is written to the phone's storage no more often than this. */
const WRITE_EVERY_MS = 30_000

type Kept = Door & { keptAt: number }
/** All that this phone has been handed, by activity: under one key, so that what is over is cleared away. */
type KeptDoors = Record<string, Kept>

/** The same in memory: asked every few seconds at the door, and written down less often. */
let doors: KeptDoors | undefined
let writtenAt = 0

async function readDoors(): Promise<KeptDoors> {
  doors ??= ((await readStored(STORED_AS)) as KeptDoors | undefined) ?? {}
  return doors
}

/** Keeps a door while there are codes to show, and forgets those that have shut. */
async function keep(activityId: string, door: Door): Promise<void> {
  const known = await readDoors()
  const isNew = !known[activityId] !== !door.key
  const now = Date.parse(door.now)
  const open = Object.entries(known).filter(([id, { closesAt }]) => id !== activityId && Date.parse(closesAt) > now)
  doors = Object.fromEntries(door.key ? [...open, [activityId, { ...door, keptAt: Date.now() }] as const] : open)
  if (!isNew && Date.now() - writtenAt < WRITE_EVERY_MS) return
  writtenAt = Date.now()
  await writeStored(STORED_AS, doors)
}

/** Asks for a door, and keeps the answer: the next question may find no signal. */
export async function askDoor(activityId: string): Promise<Door> {
  const answer = await api.checkIn.board.query({ activityId })
  const door = { ...answer, clockAheadMs: Date.parse(answer.now) - Date.now() }
  await keep(activityId, door)
  return door
}

/** The door as it was last answered, seen from now. Undefined where this phone has never been handed it. */
export async function keptDoor(activityId: string): Promise<Door | undefined> {
  const door = (await readDoors())[activityId]
  return door && doorAt(door, new Date(Date.now() + door.clockAheadMs).toISOString())
}

function doorAt({ keptAt: _when, ...door }: Kept, now: string): Door {
  if (door.phase === 'cancelled') return { ...door, kept: true }
  const phase = now < door.opensAt ? 'upcoming' : now <= door.closesAt ? 'checkIn' : 'past'
  return { ...door, phase, kept: true }
}

/** Gets ready for a hall without a signal: what the coming days' doors need, asked for once in a while. Fails silently. */
export async function keepDoorsReady(cards: readonly TodayCard[]): Promise<void> {
  const soon = cards.filter(
    ({ mayRecord, phase, startsAt }) =>
      mayRecord && (phase === 'upcoming' || phase === 'checkIn') && Date.parse(startsAt) - Date.now() < DAYS_AHEAD_MS,
  )
  if (soon.length === 0) return
  const known = await readDoors()
  for (const { activityId, startsAt } of soon) {
    const kept = known[activityId]
    const fresh = kept && kept.startsAt === startsAt && Date.now() - kept.keptAt < FRESH_MS
    // Another time will do: it is asked again when the first screen is.
    if (!fresh) await askDoor(activityId).catch(() => undefined)
  }
}

/** Forgets all of them: for somebody who no longer belongs to the branch. */
export function forgetDoors(): void {
  doors = {}
  removeStored(STORED_AS)
}
