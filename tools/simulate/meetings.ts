import type { LeaveCategory } from '../../domain/attendance/leave'
import { chance, demoId } from '../../local/demo/derive'
import { memberIdOf, openidOf } from '../../local/demo/roster'
import { type Branch, type Card, type Player, playerOfMember } from './branch'
import { habitOf } from './habits'
import { leave } from './plot'
import { askToSubscribe } from './subscribing'

/** Whoever holds the sheet and decides about leave. */
const CLERK = openidOf('organisation')

const categories: readonly LeaveCategory[] = ['duty', 'personal', 'sick', 'holiday']

/** Those expected at an activity. */
async function expectedAt(branch: Branch, { activityId }: Card): Promise<Player[]> {
  const { people } = await branch.t.must(CLERK, 'activities.detail', { activityId })
  return people.filter(({ expected }) => expected).map(({ memberId }) => playerOfMember(branch, memberId))
}

/** Some ask for leave. */
export async function askForLeave(branch: Branch, card: Card): Promise<void> {
  const { activityId, title, on } = card
  for (const player of await expectedAt(branch, card)) {
    const { key, openid } = player
    // The clerk decides about everybody's but their own.
    if (key === 'organisation' || chance('leave', key, title, on) >= leave.asked) continue
    const category = categories[Math.floor(chance('category', key, title, on) * categories.length)]
    const asked = await branch.t.call(openid, 'leave.ask', { activityId, category })
    // Whoever is not bound has no phone to ask with, and today's changes may have called it off.
    if (asked.ok) await askToSubscribe(branch, player, 'leave', `${title} ${on}`)
  }
}

/** What waits is decided, and now and then refused. */
export async function decideLeave(branch: Branch): Promise<void> {
  const waiting = await branch.t.must(CLERK, 'leave.list', {})
  for (const { activityId, memberId, title, startsAt, lapsed, state } of waiting) {
    if (lapsed || state !== 'asked' || memberId === memberIdOf('organisation')) continue
    const grant = chance('refused', playerOfMember(branch, memberId).key, title, startsAt) >= leave.refused
    const answer = grant ? {} : { answer: leave.answer }
    await branch.t.must(CLERK, 'leave.decide', { activityId, memberId, grant, ...answer })
  }
}

/** Check-in is opened, and those who come are noted by the officer; at that moment phones ask about reminders. */
export async function checkIn(branch: Branch, card: Card): Promise<void> {
  const { t } = branch
  const { activityId, title, on, kind } = card
  await t.must(CLERK, 'checkIn.open', { activityId, early: false })
  const board = await t.must(CLERK, 'checkIn.board', { activityId })
  const here = board.people
    .filter(({ expected, state, leave: asked }) => expected && state === null && !asked?.granted)
    .map(({ memberId }) => playerOfMember(branch, memberId))
    .filter(({ key }) => chance('comes', key, title, on) < habitOf(key).comes)
  const entries = here.map(({ key, memberId }) => ({
    ...{ memberId, state: 'present' as const },
    tap: demoId('tap', key, activityId),
  }))
  if (entries.length > 0) await t.must(CLERK, 'attendance.enterSheet', { activityId, method: 'officer', entries })
  for (const player of here) await askToSubscribe(branch, player, 'checkIn', `${kind} ${on} ${title}`)
}

/** Who did not come is settled once it is over. */
export async function settle({ t }: Branch, { activityId }: Card): Promise<void> {
  const { people } = await t.must(CLERK, 'checkIn.board', { activityId })
  const lines = people
    .filter(({ expected, state }) => expected && state === null)
    .map(({ memberId, leave: asked }) =>
      asked?.granted
        ? { memberId, state: 'leave' as const, category: asked.category }
        : { memberId, state: 'absent' as const },
    )
  await t.must(CLERK, 'attendance.settle', { activityId, lines })
}
