import type { Activity } from '../../domain/activities/activity'
import type { Attendance } from '../../domain/attendance/attendance'
import { attendanceId } from '../../domain/attendance/attendance'
import type { LeaveRequest } from '../../domain/attendance/leave'
import { dayOf } from '../../domain/calendar/beijing'
import type { Minutes } from '../../domain/meetings/minutes'
import type { Vote } from '../../domain/votes/record'
import { entryAt, minutesFromNow } from './branch'
import { activityOf, freshId, marked, meetingOf, type Sample, tomorrow, type World } from './world'

/** A request for leave that waits, unless said otherwise. */
function leaveFor({ t }: World, activity: Activity, memberId: string, changes: Partial<LeaveRequest> = {}): void {
  const { _id: activityId, branchId, on, year, startsAt } = activity
  t.insert('leaveRequests', {
    _id: attendanceId(activityId, memberId),
    ...{ branchId, activityId, memberId, on, year },
    category: 'personal',
    state: 'asked',
    forStart: startsAt,
    askedAt: minutesFromNow(-60),
    ...changes,
  })
}

function entryOf(world: World, activity: Activity, memberId: string, fields: Partial<Attendance> = {}): void {
  world.t.insert('attendance', entryAt(activity, memberId, fields))
}

/** A resolution by a show of hands that is open, unless said otherwise; its voters are the member and the second one. */
function voteAt(world: World, activity: Activity, changes: Partial<Vote> = {}): string {
  const { t, branch, memberId } = world
  const { _id: activityId, branchId, on, year } = activity
  const voteId = freshId()
  t.insert('votes', {
    _id: voteId,
    ...{ branchId, activityId, on, year },
    kind: 'resolution',
    way: 'hands',
    subject: marked(world, '通过工作计划'),
    voters: [memberId, branch.ids.second],
    state: 'open',
    openedAt: minutesFromNow(-2),
    openedBy: branch.ids.secretary,
    revision: 1,
    ...changes,
  })
  return voteId
}

const minutesText = (world: World) => ({
  chairId: world.memberId,
  recorderId: world.branch.ids.member,
  items: [{ text: '学习讨论', nature: 'party' as const, said: '大家谈了体会', decision: '' }],
  remarks: '',
})

/** Minutes handed to the member as chair, unless said otherwise. */
function minutesAt(world: World, activity: Activity, changes: Partial<Minutes> = {}): Minutes {
  const { _id, branchId, on, year } = activity
  const by = world.branch.ids.secretary
  const at = minutesFromNow(-1)
  const minutes: Minutes = {
    ...{ _id, branchId, on, year },
    ...minutesText(world),
    state: 'ready',
    corrections: [],
    photos: [],
    ...{ createdBy: by, createdAt: at, updatedBy: by, updatedAt: at },
    revision: 1,
    ...changes,
  }
  world.t.insert('minutes', minutes)
  return minutes
}

/** The smallest thing that is a picture: a JPEG's beginning and its scan. */
const PHOTO = Buffer.from([0xff, 0xd8, 0xff, 0xda, 0x00, 0x02, 0x00, 0xff, 0xd9])

/** Minutes with a photo as the cloud keeps it. */
async function photoAt(world: World): Promise<{ activityId: string; photoId: string }> {
  const { t, branch } = world
  const fileID = await t.uploadFile(branch.openids.secretary, `photos/${branch.branchId}/${freshId()}.jpg`, PHOTO)
  const photoId = freshId()
  const photos = [{ id: photoId, fileID, by: branch.ids.secretary, at: minutesFromNow(-1) }]
  const { _id } = minutesAt(world, meetingOf(world), { photos })
  return { activityId: _id, photoId }
}

const voteFields = { kind: 'resolution', subject: '通过全年工作计划' }

/** The samples of what surrounds a meeting: leave, votes, minutes, the sheet's end. */
export const meetingSamples: Record<string, Sample> = {
  'api:leave.ask': (world) => ({ activityId: activityOf(world, tomorrow)._id, category: 'personal' }),
  'api:leave.withdraw': (world) => {
    const activity = activityOf(world, tomorrow)
    leaveFor(world, activity, world.memberId)
    return { activityId: activity._id }
  },
  'desk:leave.list': (world) => {
    const activity = activityOf(world, tomorrow)
    leaveFor(world, activity, world.branch.ids.member)
    return { activityId: activity._id }
  },
  'desk:leave.decide': (world) => {
    const activity = activityOf(world, tomorrow)
    leaveFor(world, activity, world.branch.ids.member)
    return { activityId: activity._id, memberId: world.branch.ids.member, grant: true }
  },

  'desk:attendance.settle': (world) => ({
    activityId: activityOf(world)._id,
    lines: [{ memberId: world.branch.ids.member, state: 'absent' }],
  }),
  'desk:attendance.acceptLate': (world) => {
    const activity = activityOf(world)
    const { secretary, member } = world.branch.ids
    const scanned = entryAt(activity, member)
    const ruling = { state: 'absent', method: 'settled', at: minutesFromNow(-1), by: secretary } as const
    entryOf(world, activity, member, { ...ruling, proofs: scanned.proofs, ruling, unseen: true, revision: 2 })
    return { activityId: activity._id, memberIds: [member], accept: true }
  },
  'desk:attendance.madeUp': (world) => {
    const activity = activityOf(world)
    const { secretary, member } = world.branch.ids
    entryOf(world, activity, member, { state: 'absent', method: 'settled', by: secretary })
    const madeUp = { on: dayOf(minutesFromNow(0)), what: '自学了当天的材料' }
    return { activityId: activity._id, memberId: member, madeUp }
  },

  'api:votes.read': (world) => ({ voteId: voteAt(world, meetingOf(world)) }),
  'api:votes.raise': (world) => {
    const activity = meetingOf(world)
    entryOf(world, activity, world.memberId)
    return { activityId: activity._id, voteId: voteAt(world, activity), hand: 'for' }
  },
  'desk:votes.open': (world) => ({ activityId: meetingOf(world)._id, voteId: freshId(), ...voteFields }),
  'desk:votes.close': (world) => {
    const activity = meetingOf(world)
    return { activityId: activity._id, voteId: voteAt(world, activity) }
  },
  'desk:votes.enterCount': (world) => {
    const activity = meetingOf(world)
    entryOf(world, activity, world.branch.ids.member)
    const counts = { for: 1, against: 0, abstain: 0 }
    return { activityId: activity._id, voteId: freshId(), ...voteFields, counts }
  },
  'desk:votes.remove': (world) => {
    const activity = meetingOf(world)
    return { activityId: activity._id, voteId: voteAt(world, activity) }
  },

  'api:minutes.read': (world) => ({ activityId: minutesAt(world, meetingOf(world))._id }),
  'api:minutes.confirm': (world) => {
    // Nobody is expected but the chair, and the chair came: the sheet is complete.
    const activity = meetingOf(world, { expected: [world.memberId] })
    entryOf(world, activity, world.memberId)
    const { _id: activityId, revision } = minutesAt(world, activity)
    return { activityId, revision }
  },
  'desk:minutes.save': (world) => ({
    activityId: meetingOf(world)._id,
    revision: 0,
    toChair: false,
    text: minutesText(world),
  }),
  'desk:minutes.correct': (world) => {
    const confirmed = { at: minutesFromNow(-1), by: world.memberId }
    const { _id: activityId, revision } = minutesAt(world, meetingOf(world), { state: 'confirmed', confirmed })
    return { activityId, revision, reason: '漏记了一项', text: { ...minutesText(world), remarks: '会后参观' } }
  },
  'desk:minutes.release': (world) => ({ activityId: minutesAt(world, meetingOf(world), { textHeld: true })._id }),
  'desk:minutes.addPhoto': async (world) => {
    const { _id: activityId } = minutesAt(world, meetingOf(world))
    const path = `uploads/of-${world.branch.branchId}/${freshId()}/photo.jpg`
    const fileID = await world.t.uploadFile(world.branch.openids.secretary, path, PHOTO)
    return { activityId, photoId: freshId(), fileID }
  },
  'desk:minutes.removePhoto': photoAt,
  'desk:minutes.photoLink': photoAt,
}
