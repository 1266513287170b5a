import { activityKinds } from '../../domain/activities/kinds'
import { addDays, type Day, daysBetween, instantAt, lastDayOfMonth, monthOf } from '../../domain/calendar/beijing'
import { nextWorkday } from '../../domain/calendar/workdays'
import { minutesLater } from '../../local/demo/activities'
import { demoId } from '../../local/demo/derive'
import { type PlanLine, planOf } from '../../local/demo/plan'
import { groupIdOf, memberIdOf, openidOf } from '../../local/demo/roster'
import { createWorkdays } from '../../local/demo/workdays'
import type { Branch, Card } from './branch'
import type { Change } from './plot'

/** Whoever keeps the plan. */
const PLANNER = openidOf('secretary')
/** Nothing is planned nearer than that. */
const DAYS_OF_NOTICE = 2

/** The branch's activities of some days, as the secretary's phone lists them. */
export async function cardsOf({ t }: Branch, from: Day, to: Day): Promise<Card[]> {
  const { cards } = await t.must(PLANNER, 'activities.list', { from, to })
  return [...cards].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
}

/** Plans the month as the branch does: the fixed party day where it is proposed, and what the year's plan has else. */
export async function planMonth(branch: Branch, today: Day): Promise<void> {
  const { t } = branch
  const month = monthOf(today)
  const last = lastDayOfMonth(month)
  const [year, number] = month.split('-').map(Number) as [number, number]
  const known = await cardsOf(branch, `${month}-01`, last)
  const { proposals } = await t.must(PLANNER, 'activities.partyDays')
  const fixed = proposals.find((one) => one.month === month)
  const place = createWorkdays([...known.map(({ on }) => on), ...(fixed ? [fixed.on] : [])])
  for (const line of planOf(year, number)) {
    const isFixed = line.kind === 'themePartyDay'
    if (known.some(({ title }) => title === line.title) || (isFixed && !fixed)) continue
    const wished = `${month}-${String(line.day).padStart(2, '0')}`
    const on = isFixed && fixed ? fixed.on : place(laterDay(wished, addDays(today, DAYS_OF_NOTICE)))
    await t.must(PLANNER, 'activities.create', activityOf(line, instantAt(on, line.time)))
  }
}

const laterDay = (one: Day, other: Day) => (one > other ? one : other)

function activityOf(line: PlanLine, startsAt: string) {
  const { kind, title, place, topics, group, lecturer, guest } = line
  return {
    activityId: demoId('simulated', kind, startsAt),
    ...{ kind, title, place, topics, startsAt },
    endsAt: minutesLater(startsAt, activityKinds[kind].minutes),
    audience: {
      scope: activityKinds[kind].audience.scope,
      groupIds: group ? [groupIdOf(group)] : [],
      plus: [],
      minus: kind === 'collectiveStudy' ? [memberIdOf('eldest')] : [],
    },
    ...(lecturer && { lecturerIds: [memberIdOf(lecturer)] }),
    ...(guest && { guests: [guest] }),
  }
}

/** The next activity of the change's kind is moved, held elsewhere or called off. */
export async function changePlan(branch: Branch, today: Day, change: Change): Promise<void> {
  const { t } = branch
  const ahead = await cardsOf(branch, addDays(today, 1), addDays(today, 30))
  const card = ahead.find(({ kind, phase }) => kind === change.kind && phase === 'upcoming')
  if (!card) return
  const { activityId } = card
  const { reason, becomes, days = 0 } = change
  if (becomes === 'calledOff') {
    await t.must(PLANNER, 'activities.cancel', { activityId, reason, following: false })
    return
  }
  const detail = await t.must(PLANNER, 'activities.detail', { activityId })
  const { kind, title, topics, audience, guests, lecturers, on } = detail
  const away = days === 0 ? 0 : daysBetween(on, nextWorkday(addDays(on, days)))
  const later = (instant: string) => minutesLater(instant, away * 24 * 60)
  await t.must(PLANNER, 'activities.revise', {
    ...{ activityId, kind, title, topics, audience, guests, reason, following: false },
    lecturerIds: lecturers.map(({ memberId }) => memberId),
    startsAt: later(detail.startsAt),
    endsAt: later(detail.endsAt),
    place: change.place ?? detail.place,
  })
}
