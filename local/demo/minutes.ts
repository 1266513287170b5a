import type { Activity } from '../../domain/activities/activity'
import { type Attendance, attended } from '../../domain/attendance/attendance'
import { addDays, dayOf, type Instant, instantAt } from '../../domain/calendar/beijing'
import { figuresOf } from '../../domain/meetings/figures'
import type { Minutes, MinutesItem } from '../../domain/meetings/minutes'
import { hasVoteOn, isCommittee, type Member } from '../../domain/members/member'
import type { Vote } from '../../domain/votes/record'
import { earlier, minutesLater } from './activities'
import { demoId } from './derive'
import { belongedThen, memberIdOf } from './roster'

/** Kinds of which this branch writes minutes. */
const recorded: readonly Activity['kind'][] = [
  'branchAssembly',
  'committeeMeeting',
  'organisationalLifeMeeting',
  'appraisalMeeting',
  'groupMeeting',
]

const said = ['先由经办人汇报情况，再逐人发言。', '大家结合自己的岗位谈了看法。', '对照年初计划，逐项说了进度。']
const decided = ['同意按汇报的办。', '由组织委员牵头，月底前办完。', '下次会议通报进展。', '']

/** Minutes of what was held: confirmed, but for the latest two, of which one waits for the chair and one is a draft. */
export function demoMinutes(
  activities: readonly Activity[],
  attendance: readonly Attendance[],
  members: readonly Member[],
  now: Instant,
): Minutes[] {
  const held = activities.filter(({ kind, settled }) => recorded.includes(kind) && settled)
  const [latest, ready] = [...held].reverse()
  return held.map((activity) => {
    if (activity === latest) return written(activity, 'draft', now)
    const minutes = written(activity, 'ready', now)
    if (activity === ready) return minutes
    const at = earlier(instantAt(addDays(dayOf(activity.endsAt), 2), '08:50'), minutesLater(now, -1))
    const by = minutes.chairId ?? ''
    return {
      ...minutes,
      state: 'confirmed',
      confirmed: { at, by },
      roll: rollOf(activity, attendance, members),
      revision: 3,
    }
  })
}

function written(activity: Activity, state: 'draft' | 'ready', now: Instant): Minutes {
  const { _id, branchId, on, year, kind, createdBy, topics } = activity
  const at = earlier(instantAt(addDays(dayOf(activity.endsAt), 1), '10:30'), minutesLater(now, -2))
  return {
    _id,
    branchId,
    on,
    year,
    chairId: kind === 'groupMeeting' ? createdBy : memberIdOf('secretary'),
    recorderId: memberIdOf(kind === 'groupMeeting' ? 'peng' : 'organisation'),
    items: topics.map((topic, index) => itemOf(topic, index, activity, state)),
    remarks: '',
    state,
    corrections: [],
    photos: [],
    createdBy: memberIdOf('organisation'),
    createdAt: at,
    updatedBy: memberIdOf('organisation'),
    updatedAt: at,
    revision: state === 'draft' ? 1 : 2,
  }
}

function itemOf(
  topic: Activity['topics'][number],
  index: number,
  { on }: Activity,
  state: 'draft' | 'ready',
): MinutesItem {
  if (state === 'draft') return { ...topic, said: index === 0 ? (said[0] as string) : '', decision: '' }
  const month = Number(on.slice(5, 7))
  return {
    ...topic,
    said: said[(month + index) % said.length] as string,
    decision: decided[(month + index) % decided.length] as string,
  }
}

function rollOf(activity: Activity, attendance: readonly Attendance[], members: readonly Member[]): Minutes['roll'] {
  const entries = attendance.filter(({ activityId }) => activityId === activity._id)
  const came = entries.filter(({ state }) => attended(state)).map(({ memberId }) => memberId)
  const expected = activity.expected ?? []
  const away = entries.flatMap(({ memberId, state, category }) =>
    (state === 'leave' || state === 'absent') && expected.includes(memberId)
      ? [{ memberId, state, ...(category && { category }) }]
      : [],
  )
  const guests = activity.guests?.length ?? 0
  return { figures: figuresOf(members, expected, came, guests, activity.on), came, away }
}

/** What the assemblies and the committee voted on, each counted in the room. */
export function demoVotes(
  activities: readonly Activity[],
  attendance: readonly Attendance[],
  members: readonly Member[],
): Vote[] {
  const deciding = activities.filter(
    ({ kind, settled }) => settled && (kind === 'branchAssembly' || kind === 'committeeMeeting'),
  )
  return deciding.flatMap((activity) => {
    const assembly = activity.kind === 'branchAssembly'
    const [topic] = activity.topics
    // The committee puts little to the vote.
    if (!topic || (!assembly && Number(activity.on.slice(5, 7)) % 3 !== 0)) return []
    const then = members.filter((member) => belongedThen(member, activity.on))
    const voters = then
      .filter(({ _id }) => activity.expected?.includes(_id))
      .filter((member) => hasVoteOn(member, activity.on) && (assembly || isCommittee(member.role)))
      .map(({ _id }) => _id)
    const present = attendance.filter(
      ({ activityId, memberId, state }) => activityId === activity._id && attended(state) && voters.includes(memberId),
    ).length
    const against = assembly && present > 6 ? 1 : 0
    const abstain = assembly && present > 12 ? 2 : 0
    const at = minutesLater(activity.startsAt, 70)
    return [
      {
        _id: demoId('vote', activity._id),
        branchId: activity.branchId,
        activityId: activity._id,
        on: activity.on,
        year: activity.year,
        kind: assembly ? 'resolution' : 'committeeDecision',
        way: 'count',
        subject: topic.text,
        voters,
        state: 'closed',
        openedAt: at,
        openedBy: memberIdOf('organisation'),
        closedAt: at,
        closedBy: memberIdOf('organisation'),
        present,
        counts: { for: present - against - abstain, against, abstain },
        revision: 1,
      },
    ]
  })
}
