import type { Activity } from '../../domain/activities/activity'
import type { Audience } from '../../domain/activities/audience'
import { idOf, type SeededBranch, seedActivity } from './branch'
import type { TestCloud } from './cloud'

/** What a sample input speaks about: everything it names lies in this branch. */
export type World = {
  t: TestCloud
  branch: SeededBranch
  /** Whose own records the input asks for. */
  memberId: string
  /** Whom activities expect. */
  audience: Audience
}

/** Makes what an input speaks about, and the input. */
export type Sample = (world: World) => unknown

let made = 0
/** An id nothing has yet. */
export function freshId(): string {
  made += 1
  return idOf(`n${String(made).padStart(11, '0')}`)
}

/** A meeting of the first group. */
export function ofFirstGroup({ groups }: SeededBranch): Audience {
  return { scope: 'groups', groupIds: [groups[0]], plus: [], minus: [] }
}

/** Words that say whose they are. */
export function marked({ branch }: World, words: string): string {
  return `${words}${branch.branchId}`
}

/** Begins and ends tomorrow, in minutes from now. */
export const tomorrow = { begins: 24 * 60, ends: 26 * 60 }

/** An activity of the world's branch for its audience, of a kind such an audience has. */
export function activityOf(world: World, fields: Parameters<typeof seedActivity>[3] = {}): Activity {
  const { t, branch, audience } = world
  const kind = audience.scope === 'groups' ? 'groupMeeting' : 'themePartyDay'
  return seedActivity(t, branch, freshId(), { kind, audience, title: marked(world, '会'), ...fields })
}

/** A meeting that decides. */
export function meetingOf(world: World, fields: Parameters<typeof seedActivity>[3] = {}): Activity {
  const kind = world.audience.scope === 'groups' ? 'groupMeeting' : 'branchAssembly'
  return activityOf(world, { kind, ...fields })
}
