import * as z from 'zod'
import { type AudienceScope, audienceLabels } from '../../domain/activities/audience'
import { type ActivityKind, activityKindIds } from '../../domain/activities/kinds'
import {
  type AttendanceMethod,
  type AttendanceState,
  attendanceLabels,
  methodLabels,
} from '../../domain/attendance/attendance'
import { type LeaveCategory, type LeaveState, leaveCategories, leaveStateLabels } from '../../domain/attendance/leave'
import { type RegisterMark, registerMarkLabels } from '../../domain/attendance/register'
import type { Weekday } from '../../domain/calendar/beijing'
import {
  type Gender,
  genderLabels,
  type Livelihood,
  livelihoodLabels,
  type MemberState,
  type Role as RoleName,
  roleLabels,
  type Standing as StandingName,
  standingLabels,
  stateLabels,
} from '../../domain/members/member'
import { type Hand, handLabels, type VoteKind, type VoteWay, voteKinds, voteWayLabels } from '../../domain/votes/vote'
import { DayOrMonth, Id, line, personalLine } from './schemas'

/** The catalogues decide which values there are: an enum is the keys of its table. */
export function keysOf<K extends string>(table: Record<K, unknown>) {
  return z.enum(Object.keys(table) as [K, ...K[]])
}

export const Role = keysOf<RoleName>(roleLabels)
export const Standing = keysOf<StandingName>(standingLabels)
const GenderName = keysOf<Gender>(genderLabels)
export const LivelihoodName = keysOf<Livelihood>(livelihoodLabels)
export const State = keysOf<MemberState>(stateLabels)
export const Kind = z.enum(activityKindIds as [ActivityKind, ...ActivityKind[]])
export const AttendanceStateName = keysOf<AttendanceState>(attendanceLabels)
export const Method = keysOf<AttendanceMethod>(methodLabels)

export const Group = z.object({ id: Id, name: z.string() })

/** An answer that says nothing but that it was done. */
export const Done = z.object({ done: z.literal(true) })

/** What {@link Done} is answered with. */
export const done = { done: true } as const

/** What an officer writes about a member. */
export const MemberInput = z.object({
  name: personalLine(20),
  gender: GenderName.optional(),
  standing: Standing,
  role: Role,
  groupId: Id.optional(),
  livelihood: LivelihoodName,
  leadingCadre: z.boolean(),
  joinedOn: DayOrMonth.optional(),
  admittedOn: DayOrMonth.optional(),
  note: personalLine(200).optional(),
  noVote: z.literal(true).optional(),
})

/** An item of the agenda. */
export const Topic = z.object({ text: line(200), nature: z.enum(['party', 'business']) })

/** Who is expected, as a rule. */
export const Audience = z.object({
  scope: keysOf<AudienceScope>(audienceLabels),
  groupIds: z.array(Id).max(30),
  plus: z.array(Id).max(200),
  minus: z.array(Id).max(200),
})

/** The branch's fixed Party day. */
export const PartyDay = z.object({
  on: z.discriminatedUnion('every', [
    z.object({ every: z.literal('dayOfMonth'), day: z.int().min(1).max(31) }),
    z.object({
      every: z.literal('weekday'),
      nth: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(-1)]),
      weekday: z.union([1, 2, 3, 4, 5, 6, 7].map((day) => z.literal(day as Weekday))),
    }),
  ]),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  place: line(60, 0),
  shift: z.enum(['later', 'earlier']),
})

/** Somebody from outside the branch. */
export const GuestShape = z.object({
  name: personalLine(20),
  from: personalLine(40).optional(),
  lectures: z.literal(true).optional(),
})

export const LeaveCategoryName = keysOf<LeaveCategory>(leaveCategories)
const LeaveStateName = keysOf<LeaveState>(leaveStateLabels)
export const VoteKindName = keysOf<VoteKind>(voteKinds)
export const HandName = keysOf<Hand>(handLabels)

/** One's own request for leave. */
const OwnLeaveShape = z.object({
  category: LeaveCategoryName,
  state: LeaveStateName,
  lapsed: z.boolean(),
  answer: z.string().optional(),
})

/** A request for leave as an officer sees it. */
export const LeaveLineShape = z.object({
  activityId: Id,
  memberId: Id,
  name: z.string(),
  title: z.string(),
  startsAt: z.string(),
  category: LeaveCategoryName,
  state: LeaveStateName,
  lapsed: z.boolean(),
  settled: z.boolean(),
  askedAt: z.string(),
  answer: z.string().optional(),
})

/** An activity as lists show it to one member; what is not the case is left out. */
export const ActivityCardShape = z.object({
  activityId: Id,
  kind: Kind,
  title: z.string(),
  on: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  place: z.string(),
  opensAt: z.string(),
  phase: z.enum(['cancelled', 'upcoming', 'checkIn', 'past']),
  textHeld: z.boolean(),
  expected: z.boolean(),
  mine: z
    .object({
      state: AttendanceStateName,
      observer: z.boolean(),
      at: z.string(),
      method: Method,
      category: LeaveCategoryName.optional(),
      minutesOffline: z.int().optional(),
      unseen: z.literal(true).optional(),
      madeUpOn: z.string().optional(),
    })
    .nullable(),
  leave: OwnLeaveShape.optional(),
  moved: z.object({ startsAt: z.string(), place: z.string(), reason: z.string() }).optional(),
  cancelReason: z.string().optional(),
  votes: z.array(z.object({ voteId: Id, kind: VoteKindName, subject: z.string() })).optional(),
})

const WholeNumber = z.int().min(0).max(100_000)

/** Votes of each kind. */
export const CountsOfVotes = z.object({ for: WholeNumber, against: WholeNumber, abstain: WholeNumber })

/** What was counted of an election's ballots. */
export const Tally = z.object({ ballots: WholeNumber, invalid: WholeNumber, votes: z.record(Id, WholeNumber) })

export const CandidateShape = z.object({ id: Id, name: personalLine(20), memberId: Id.optional() })

/** A vote as an activity's page and its minutes show it. */
export const VoteShape = z.object({
  voteId: Id,
  kind: VoteKindName,
  way: keysOf<VoteWay>(voteWayLabels),
  subject: z.string(),
  state: z.enum(['open', 'closing', 'closed']),
  entitled: z.int(),
  present: z.int().nullable(),
  candidates: z.array(z.object({ id: Id, name: z.string(), memberId: Id.optional() })),
  seats: z.int().nullable(),
  counts: z.object({ for: z.int(), against: z.int(), abstain: z.int() }).nullable(),
  tally: z.object({ ballots: z.int(), invalid: z.int(), votes: z.record(z.string(), z.int()) }).nullable(),
  result: z
    .object({ passed: z.boolean(), flagged: z.boolean(), elected: z.array(Id), sentence: z.string() })
    .nullable(),
})

/** A cell of the register. */
export const Mark = keysOf<RegisterMark>(registerMarkLabels)

/** One member's counts of the register. */
export const Counts = z.object({
  expected: z.int(),
  attended: z.int(),
  late: z.int(),
  leave: z.int(),
  absent: z.int(),
  madeUp: z.int(),
  open: z.int(),
  observer: z.int(),
})
