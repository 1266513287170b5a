import type { ReminderActivity } from '../../domain/reminders/reading'
import type { Collections } from '../ports/collections'
import type {
  BranchDesk,
  GrantedLeave,
  HeldActivity,
  JoinedReads,
  MemberAtActivity,
  MemberAttendance,
  OwnActivity,
  ReminderDesk,
  WholeActivity,
} from '../ports/joined-reads'
import { aggregateOf, commands, joined, projection } from './aggregate'
import { sdk } from './sdk'

/** Members with each of their marks: 1000 members of four states, observers, categories and made-up ones apart. */
const MOST_GROUPED = 8000

/** Activities of a year and its spill-over: a branch has some sixty. */
const MOST_HELD = 1000

/** What lists of people need of a member; the OPENID stays where it is. */
const personFields = [
  'name',
  'role',
  'standing',
  'groupId',
  'state',
  'stateSince',
  'joinedOn',
  'admittedOn',
  'noVote',
] as const satisfies (keyof Collections['members'])[]

const minutesFields = ['state', 'chairId', 'recorderId', 'confirmed', 'textHeld', 'revision'] as const

const remindedFields = [
  ...[
    'kind',
    'title',
    'on',
    'startsAt',
    'place',
    'audience',
    'expected',
    'moves',
    'state',
    'updatedAt',
    'cancelReason',
  ],
  ...['textHeld', 'branchId'],
] as const

const heldFields = [
  ...['kind', 'title', 'on', 'endsAt', 'state', 'topics', 'lecturerIds', 'guests', 'createdAt', 'textHeld', 'branchId'],
] as const

/** Objections to dues that are open, or were answered since an instant. */
function objectionsSince(since: string) {
  const $ = commands().aggregate
  const concerns = $.or([$.eq(['$state', 'open']), $.gte(['$answeredAt', since])])
  return $.pipeline()
    .match(commands().expr($.and([$.eq(['$branchId', '$$branchId']), concerns])))
    .project(projection(['memberId', 'at', 'answeredAt']))
    .done()
}

/** Records whose authors were told something since then; by plain conditions, so that the index serves them. */
function recordsSaidSince(branchId: string, since: string) {
  const _ = sdk.database().command
  const fields = ['kind', 'people', 'by', 'textHeld', 'released', 'withdrawn', 'answers.by', 'answers.at']
  return commands()
    .aggregate.pipeline()
    .match({ branchId, saidAt: _.gte(since) })
    .project(projection(fields))
    .done()
}

function activitiesBetween(branchId: string, from: string, to: string, fields: readonly string[], limit: number) {
  const _ = sdk.database().command
  return aggregateOf('activities')
    .match({ branchId, on: _.gte(from).and(_.lte(to)) })
    .sort({ on: 1 })
    .limit(limit)
    .project(projection(fields))
}

/** {@link JoinedReads} as aggregates: several collections in one round trip. */
export const joinedReads: Omit<JoinedReads, 'listYear'> = {
  async memberAtActivity(openid, activityId) {
    const $ = commands().aggregate
    // Inside the caller's branch only: another branch's activity is as good as none.
    const own = { branchId: '$branchId' }
    let query = aggregateOf('members').match({ openid }).limit(1)
    query = joined(query, {
      from: 'activities',
      let: own,
      where: { _id: activityId, branchId: '$$branchId' },
      as: 'activities',
    })
    query = joined(query, {
      from: 'attendance',
      let: { entryId: $.concat([`${activityId}:`, '$_id']) },
      where: { _id: '$$entryId' },
      as: 'entries',
    })
    query = joined(query, {
      from: 'branches',
      let: own,
      where: { _id: '$$branchId' },
      fields: ['closedYears'],
      as: 'branches',
    })
    query = joined(query, {
      from: 'checkInAttempts',
      let: { attemptId: $.concat([`${activityId}:`, '$_id', ':WRONG_CODE']) },
      where: { _id: '$$attemptId' },
      fields: ['times'],
      as: 'attempts',
    })
    const { list } = (await query.end()) as {
      list: (Collections['members'] & {
        activities: Collections['activities'][]
        entries: Collections['attendance'][]
        branches: Pick<Collections['branches'], 'closedYears'>[]
        attempts: Pick<Collections['checkInAttempts'], 'times'>[]
      })[]
    }
    if (!list[0]) return null
    const { activities, entries, branches, attempts, ...member } = list[0]
    return {
      member,
      activity: activities[0] ?? null,
      entry: entries[0] ?? null,
      closedYears: branches[0]?.closedYears ?? [],
      wrongDigits: attempts[0]?.times ?? 0,
    } satisfies MemberAtActivity
  },

  async wholeActivity(branchId, activityId) {
    const id = { activityId: '$_id', branchId: '$branchId' }
    const ofIt = { branchId: '$$branchId', activityId: '$$activityId' }
    let query = aggregateOf('activities').match({ _id: activityId, branchId }).limit(1)
    query = joined(query, {
      from: 'members',
      let: id,
      where: { branchId: '$$branchId' },
      fields: personFields,
      as: 'members',
    })
    query = joined(query, { from: 'attendance', let: id, where: ofIt, as: 'entries' })
    query = joined(query, { from: 'leaveRequests', let: id, where: ofIt, as: 'leaves' })
    query = joined(query, { from: 'checkInAttempts', let: id, where: ofIt, as: 'attempts' })
    query = joined(query, { from: 'votes', let: id, where: ofIt, as: 'votes' })
    query = joined(query, {
      from: 'minutes',
      let: id,
      where: { _id: '$$activityId' },
      fields: minutesFields,
      as: 'minutes',
    })
    query = joined(query, {
      from: 'branches',
      let: id,
      where: { _id: '$$branchId' },
      fields: ['closedYears'],
      as: 'branches',
    })
    const { list } = (await query.end()) as {
      list: (Collections['activities'] &
        Pick<WholeActivity, 'members' | 'entries' | 'leaves' | 'attempts' | 'votes'> & {
          minutes: NonNullable<WholeActivity['minutes']>[]
          branches: { closedYears?: number[] }[]
        })[]
    }
    if (!list[0]) return null
    const { members, entries, leaves, attempts, votes, minutes, branches, ...activity } = list[0]
    const closedYears = branches[0]?.closedYears ?? []
    return { activity, members, entries, leaves, attempts, votes, minutes: minutes[0] ?? null, closedYears }
  },

  async ownActivities({ branchId, memberId, from, to, fields, limit }) {
    const $ = commands().aggregate
    const own = { ownId: $.concat(['$_id', `:${memberId}`]) }
    const id = { activityId: '$_id', branchId: '$branchId' }
    let query = activitiesBetween(branchId, from, to, fields, limit)
    query = joined(query, { from: 'attendance', let: own, where: { _id: '$$ownId' }, as: 'entries' })
    query = joined(query, { from: 'leaveRequests', let: own, where: { _id: '$$ownId' }, as: 'leaves' })
    query = joined(query, {
      from: 'minutes',
      let: id,
      where: { _id: '$$activityId' },
      fields: minutesFields,
      as: 'minutes',
    })
    query = joined(query, {
      from: 'votes',
      let: id,
      where: { branchId: '$$branchId', activityId: '$$activityId', state: 'open' },
      fields: ['kind', 'way', 'subject', 'voters'],
      as: 'openVotes',
    })
    const { list } = (await query.end()) as {
      list: (Collections['activities'] & {
        entries: Collections['attendance'][]
        leaves: Collections['leaveRequests'][]
        minutes: NonNullable<OwnActivity['minutes']>[]
        openVotes: OwnActivity['openVotes']
      })[]
    }
    return list.map(({ entries, leaves, minutes, openVotes, ...activity }) => ({
      activity,
      entry: entries[0],
      leave: leaves[0],
      minutes: minutes[0] ?? null,
      openVotes,
    }))
  },

  async activitiesWithLeave({ branchId, from, to, fields, limit }) {
    const query = joined(activitiesBetween(branchId, from, to, fields, limit), {
      from: 'leaveRequests',
      let: { activityId: '$_id', branchId: '$branchId' },
      where: { branchId: '$$branchId', activityId: '$$activityId', state: 'granted' },
      fields: ['memberId', 'state', 'forStart', 'category'],
      as: 'leaves',
    })
    const { list } = (await query.end()) as { list: (Collections['activities'] & { leaves: GrantedLeave[] })[] }
    return list.map(({ leaves, ...activity }) => ({ activity, leaves }))
  },

  async branchDesk(branchId, since) {
    const id = { branchId: '$_id' }
    let query = aggregateOf('branches').match({ _id: branchId }).limit(1)
    query = joined(query, {
      from: 'bindingRequests',
      let: id,
      where: { branchId: '$$branchId', state: 'waiting' },
      fields: ['at'],
      as: 'requests',
    })
    query = joined(query, {
      from: 'leaveRequests',
      let: id,
      where: { branchId: '$$branchId', state: 'asked' },
      since,
      fields: ['activityId', 'memberId', 'state', 'forStart', 'on'],
      as: 'leaves',
    })
    query = joined(query, {
      from: 'attendance',
      let: id,
      where: { branchId: '$$branchId', unseen: true },
      since,
      fields: ['activityId'],
      as: 'unseen',
    })
    query = joined(query, {
      from: 'members',
      let: id,
      where: { branchId: '$$branchId', state: 'active' },
      fields: ['openid'],
      as: 'members',
    })
    const { list } = (await query.end()) as { list: (Collections['branches'] & Omit<BranchDesk, 'branch'>)[] }
    if (!list[0]) throw new Error(`branch ${branchId} is not there`)
    const { requests, leaves, unseen, members, ...branch } = list[0]
    return { branch, requests, leaves, unseen, members }
  },

  async attendanceByMember(branchId, year) {
    const $ = commands().aggregate
    const { list } = (await aggregateOf('attendance')
      .match({ branchId, year })
      .group({
        _id: {
          memberId: '$memberId',
          state: '$state',
          observer: '$observer',
          category: $.ifNull(['$category', '']),
          madeUpOn: $.ifNull(['$madeUp.on', '']),
        },
        activityIds: $.push('$activityId'),
      })
      .limit(MOST_GROUPED)
      .end()) as { list: { _id: Omit<MemberAttendance, 'activityIds'>; activityIds: string[] }[] }
    return list.map(({ _id, activityIds }) => ({ ..._id, activityIds }))
  },

  async reminderDesk(branchId, since, saidSince) {
    const id = { branchId: '$_id' }
    const own = { branchId: '$$branchId' }
    let query = aggregateOf('branches').match({ _id: branchId }).limit(1)
    query = query.project({ reminders: 1, closedYears: 1 })
    query = joined(query, {
      from: 'members',
      let: id,
      where: { ...own, state: 'active' },
      fields: [...personFields, 'openid'],
      as: 'members',
    })
    query = joined(query, {
      from: 'bindingRequests',
      let: id,
      where: { ...own, state: 'waiting' },
      fields: ['name', 'at'],
      as: 'requests',
    })
    query = query.lookup({ from: 'duesObjections', let: id, pipeline: objectionsSince(since), as: 'objections' })
    query = query.lookup({ from: 'records', let: {}, pipeline: recordsSaidSince(branchId, saidSince), as: 'said' })
    query = joined(query, {
      from: 'notices',
      let: id,
      where: own,
      atLeast: ['until', since],
      fields: ['_id'],
      as: 'notices',
    })
    const { list } = (await query.end()) as {
      list: (ReminderDesk['branch'] & Omit<ReminderDesk, 'branch' | 'noticeIds'> & { notices: { _id: string }[] })[]
    }
    if (!list[0]) return null
    const { members, requests, objections, said, notices, ...branch } = list[0]
    return { branch, members, requests, objections, said, noticeIds: notices.map(({ _id }) => _id) }
  },

  async activitiesToRemindOf(branchId, from, to) {
    const query = joined(activitiesBetween(branchId, from, to, remindedFields, MOST_HELD), {
      from: 'leaveRequests',
      let: { activityId: '$_id', branchId: '$branchId' },
      where: { branchId: '$$branchId', activityId: '$$activityId' },
      fields: ['memberId', 'state', 'forStart', 'decidedAt', 'answer'],
      as: 'leaves',
    })
    const { list } = (await query.end()) as { list: ReminderActivity[] }
    return list
  },

  async heldActivities(branchId, from, to) {
    const id = { activityId: '$_id', branchId: '$branchId' }
    let query = activitiesBetween(branchId, from, to, heldFields, MOST_HELD)
    query = joined(query, {
      from: 'minutes',
      let: id,
      where: { _id: '$$activityId' },
      fields: ['state'],
      as: 'minutes',
    })
    const { list } = (await query.end()) as {
      list: (Omit<HeldActivity, 'minutes'> & { minutes: Pick<Collections['minutes'], 'state'>[] })[]
    }
    return list.map(({ minutes, ...activity }) => ({ ...activity, minutes: minutes[0]?.state }))
  },
}
