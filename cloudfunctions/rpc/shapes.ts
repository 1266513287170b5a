import * as z from 'zod'
import { type AudienceScope, audienceLabels } from '../../domain/activities/audience'
import { type ActivityKind, activityKindIds } from '../../domain/activities/kinds'
import {
  type AttendanceMethod,
  type AttendanceState,
  attendanceLabels,
  methodLabels,
} from '../../domain/attendance/attendance'
import { type RegisterMark, registerMarkLabels } from '../../domain/attendance/register'
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
import { DayOrMonth, Id, line, personalLine } from './schemas'

// The catalogues decide which values there are: an enum is the keys of its table.
function keysOf<K extends string>(table: Record<K, unknown>) {
  return z.enum(Object.keys(table) as [K, ...K[]])
}

export const Role = keysOf<RoleName>(roleLabels)
export const Standing = keysOf<StandingName>(standingLabels)
const GenderName = keysOf<Gender>(genderLabels)
const LivelihoodName = keysOf<Livelihood>(livelihoodLabels)
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

/** An activity as lists show it to one member. */
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
  mine: z.object({ state: AttendanceStateName, observer: z.boolean(), at: z.string(), method: Method }).nullable(),
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
  open: z.int(),
  observer: z.int(),
})
