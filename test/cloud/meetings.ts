import type { Activity } from '../../domain/activities/activity'
import type { Audience } from '../../domain/activities/audience'
import type { Minutes } from '../../domain/meetings/minutes'
import type { Vote } from '../../domain/votes/record'
import { encodePng } from '../../local/gateway/openapi/png'
import { idOf, type SeededBranch } from './branch'

let made = 0
/** An id nothing has yet. */
export function freshId(): string {
  made += 1
  return idOf(`m${String(made).padStart(11, '0')}`)
}

/** Of a meeting of the first group. */
export function firstGroup({ groups }: SeededBranch): Audience {
  return { scope: 'groups', groupIds: [groups[0]], plus: [], minus: [] }
}

/** A photo as small as one can be. */
export const PHOTO = encodePng([[true]], 1)

/** Minutes as the cloud stores them: a draft that nobody has written into, unless said otherwise. */
export function minutesOf(
  { _id, branchId, on, year, createdBy, endsAt }: Activity,
  fields: Partial<Minutes> = {},
): Minutes {
  const minutes: Minutes = {
    _id,
    branchId,
    on,
    year,
    items: [],
    remarks: '',
    state: 'draft',
    corrections: [],
    photos: [],
    createdBy,
    createdAt: endsAt,
    updatedBy: createdBy,
    updatedAt: endsAt,
    revision: 1,
    ...fields,
  }
  // What is undefined is not stored.
  return JSON.parse(JSON.stringify(minutes))
}

/** A show of hands that goes on, unless said otherwise. */
export function voteOf(activity: Activity, voteId: string, fields: Partial<Vote> & Pick<Vote, 'voters'>): Vote {
  const { _id: activityId, branchId, on, year, startsAt, createdBy } = activity
  return {
    _id: voteId,
    branchId,
    activityId,
    on,
    year,
    kind: 'resolution',
    way: 'hands',
    subject: '通过全年计划',
    state: 'open',
    openedAt: startsAt,
    openedBy: createdBy,
    revision: 1,
    ...fields,
  }
}
