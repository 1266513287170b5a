import type { Activity } from '../../domain/activities/activity'
import { instantAt } from '../../domain/calendar/beijing'
import type { Templates } from '../../domain/reminders/templates'
import type { Collections } from '../ports/collections'
import type { Store } from '../ports/store'
import { runReminders } from './reminder-run'

/** A branch that keeps no dues. */
const nothingPaid = { assessments: [], reliefs: [], paid: [], receipts: [] }

/** The day of the activity. */
export const DAY = '2026-12-09'
/** Members of each branch. */
export const PEOPLE = 40
const templates: Templates = { activity: { id: 'template', fields: { what: 'thing1', when: 'time2' } } }

type Documents = Map<string, Record<string, unknown> & { _id: string }>

/** Branches in memory, of forty members who accept what is said of activities, with one today at half past two. */
export function worldOf(...branchIds: string[]) {
  const kept: Record<string, Documents> = { notices: new Map(), deliveries: new Map(), reminderRuns: new Map() }
  const sent: string[] = []
  const faults = { desk: '', delivery: '' }
  let now = instantAt(DAY, '08:00')
  const all = (name: string) => kept[name] ?? new Map()
  const idsOf = (branchId: string) => Array.from({ length: PEOPLE }, (_, index) => `${branchId}-${index}`)
  const ledgers = branchIds.flatMap((branchId) =>
    idsOf(branchId).map((_id) => ({
      ...{ _id, branchId, openid: `wx-${_id}`, heard: [], revision: 1, updatedAt: now },
      topics: { activity: { left: 9, accepted: 9, used: 0, refused: 0, at: now } },
    })),
  )
  kept.subscriptions = new Map(ledgers.map((one) => [one._id, one]))
  kept.branches = new Map(branchIds.map((_id) => [_id, { _id }]))

  const store = {
    list: async (name: string, { where }: { where: { branchId?: string } }) =>
      [...all(name).values()].filter(({ branchId }) => !where.branchId || branchId === where.branchId),
    get: async (name: string, id: string) => all(name).get(id) ?? null,
    insert: async (name: string, document: { _id: string }) => {
      if (name === 'deliveries' && faults.delivery && document._id.includes(faults.delivery)) throw new Error('broken')
      if (all(name).has(document._id)) return 'exists'
      all(name).set(document._id, { ...document })
      return 'inserted'
    },
    insertAll: async (name: string, documents: { _id: string }[]) => {
      for (const document of documents) all(name).set(document._id, { ...document })
      return documents.length
    },
    updateIf: async (name: string, id: string, where: object, change: object) => {
      const before = all(name).get(id)
      if (!before || !Object.entries(where).every(([field, value]) => before[field] === value)) return false
      all(name).set(id, { ...before, ...change })
      return true
    },
    reminderDesk: async (branchId: string) => {
      if (branchId === faults.desk) throw new Error('broken')
      const members = idsOf(branchId).map((_id) => ({
        ...{ _id, name: _id, role: 'member', standing: 'full', state: 'active', joinedOn: '2020-01-01' },
        ...{ stateSince: '2020-01-01', openid: `wx-${_id}` },
      }))
      const noticeIds = [...all('notices').values()].filter((one) => one.branchId === branchId).map(({ _id }) => _id)
      return { branch: { _id: branchId }, members, requests: [], objections: [], said: [], noticeIds }
    },
    listYear: async () => ({
      ...{
        closedYears: [],
        branchName: '',
        list: null,
        years: [],
        members: [],
        completions: [],
        signOffs: [],
        came: [],
        records: [],
        signatures: [],
        notes: [],
        dues: nothingPaid,
      },
    }),
    duesDecided: async () => nothingPaid,
    heldActivities: async () => [],
    activitiesToRemindOf: async (branchId: string) => [
      {
        ...{ _id: `${branchId}-activity`, branchId, kind: 'partyLecture', title: '党日', on: DAY, state: 'planned' },
        ...{ startsAt: instantAt(DAY, '14:30'), place: '会议室', leaves: [], expected: idsOf(branchId) },
      } as unknown as Activity,
    ],
  } as unknown as Store

  const messenger = {
    send: async ({ openid }: { openid: string }) => {
      sent.push(openid)
      return { kind: 'sent' as const }
    },
  }
  const ctx = { store, clock: { now: () => now }, templates, messenger }
  return {
    ...{ sent, faults, ctx },
    ran: (branchId: string) => all('reminderRuns').get(branchId) as Collections['reminderRuns'] | undefined,
    delivery: (memberId: string) =>
      [...all('deliveries').values()].find((one) => one.memberId === memberId) as Collections['deliveries'] | undefined,
    put: (one: Collections['deliveries']) => all('deliveries').set(one._id, one),
    seedRun: (one: Collections['reminderRuns']) => all('reminderRuns').set(one._id, one),
    run: (time: string, isOver: () => boolean = () => false) => {
      now = instantAt(DAY, time)
      return runReminders(ctx, isOver)
    },
  }
}
