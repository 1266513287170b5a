import { checkInWindow } from '../../domain/activities/check-in-window'
import { instantAt } from '../../domain/calendar/beijing'
import { emptySubscription } from '../../domain/reminders/subscription'
import { readTemplates } from '../../domain/reminders/templates'
import { readManifest } from '../../local/gateway/database/manifest'
import { createLocalCloud, type LocalCloud } from '../../local/server'
import { reminderEnvironment } from '../../local/templates'

/** What one morning of many branches costs the timer. */
export type MorningCost = {
  branches: number
  members: number
  latencyMs: number
  /** One each, until nothing is left. */
  runs: { seconds: number; sent: number; roundTrips: number }[]
  messages: number
  /** Round trips of finding out what is due, of one branch; the same for one of ten members and one of a thousand. */
  perBranch: { members: number; roundTrips: number }[]
}

const DAY = '2026-12-09'
const SEEDED = '2026-01-05T02:00:00.000Z'
const { templates } = readTemplates(reminderEnvironment.REMINDER_TEMPLATES)

const openCloud = () =>
  createLocalCloud({
    functionsDir: 'dist/functions',
    database: readManifest('cloudfunctions/database.json'),
    functionEnvironment: reminderEnvironment,
    functionOutput: 'ignore',
  })

/** A branch of so many members with a party day that afternoon, of whom each accepts one message about activities. */
function seedBranch(
  { insertMany, acceptSubscription }: LocalCloud,
  mark: string,
  members: number,
  accepts: boolean,
): void {
  const branchId = `bench${mark}`
  const stamps = { createdAt: SEEDED, updatedAt: SEEDED }
  insertMany('branches', [
    { _id: branchId, name: `第${mark}支部`, groups: [], invitation: `INV${mark}`, rosterLeaseUntil: '', ...stamps },
  ])
  const people = Array.from({ length: members }, (_, index) => ({
    _id: `${branchId}m${index}`,
    branchId,
    name: `党员${index}`,
    ...{
      standing: 'full',
      role: 'member',
      livelihood: 'salaried',
      leadingCadre: false,
      state: 'active',
      stateSince: '',
    },
    openid: `wx-${branchId}-${index}`,
    ...stamps,
  }))
  insertMany('members', people)
  const startsAt = instantAt(DAY, '14:30')
  const endsAt = instantAt(DAY, '16:00')
  insertMany('activities', [
    {
      _id: `${branchId}a`,
      branchId,
      ...{ kind: 'themePartyDay', title: '主题党日', on: DAY, year: 2026, startsAt, endsAt, place: '三楼会议室' },
      ...{ topics: [], audience: { scope: 'all', groupIds: [], plus: [], minus: [] } },
      ...{ checkIn: checkInWindow(startsAt, endsAt), checkInKey: 'key', state: 'planned', createdBy: '', ...stamps },
    },
  ])
  if (!accepts) return
  for (const { openid } of people) acceptSubscription(openid, templates.activity?.id ?? '')
  insertMany(
    'subscriptions',
    people.map(({ _id, openid }) => ({
      ...emptySubscription({ _id, branchId, openid }, SEEDED),
      topics: { activity: { left: 1, accepted: 1, used: 0, refused: 0, at: SEEDED } },
      revision: 1,
    })),
  )
}

async function oneRun({
  runTimer,
}: LocalCloud): Promise<{ seconds: number; sent: number; roundTrips: number; complete: boolean }> {
  const start = performance.now()
  const result = await runTimer('reminders')
  if (!result.ok) throw new Error(result.errMsg)
  const { data } = JSON.parse(result.json) as { data: { sent: number; complete: boolean } }
  return { seconds: (performance.now() - start) / 1000, roundTrips: result.roundTrips, ...data }
}

/** Five thousand members of a hundred branches with a party day on one morning, each operation 30 ms away. */
export async function morningCost(branches = 100, membersEach = 50, latencyMs = 30): Promise<MorningCost> {
  const cloud = await openCloud()
  try {
    for (let index = 0; index < branches; index++) seedBranch(cloud, String(index).padStart(3, '0'), membersEach, true)
    Object.assign(cloud.faults, { latencyMs })
    const runs: MorningCost['runs'] = []
    for (let minute = 0; minute < 240; minute += 30) {
      cloud.setClock(new Date(Date.parse(instantAt(DAY, '08:00')) + minute * 60_000).toISOString())
      const { complete, seconds, sent, roundTrips } = await oneRun(cloud)
      runs.push({ seconds, sent, roundTrips })
      if (complete) break
    }
    return {
      ...{ branches, members: branches * membersEach, latencyMs, runs },
      messages: cloud.sentMessages.length,
      perBranch: await Promise.all([10, 1000].map(costOfBranch)),
    }
  } finally {
    await cloud.close()
  }
}

/** Everybody unreachable, so that nothing but the finding costs; the notices are there already. */
async function costOfBranch(members: number): Promise<{ members: number; roundTrips: number }> {
  const cloud = await openCloud()
  try {
    seedBranch(cloud, 'one', members, false)
    cloud.setClock(instantAt(DAY, '08:30'))
    await oneRun(cloud)
    cloud.setClock(instantAt(DAY, '09:00'))
    return { members, roundTrips: (await oneRun(cloud)).roundTrips }
  } finally {
    await cloud.close()
  }
}
