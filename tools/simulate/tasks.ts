import type { Day } from '../../domain/calendar/beijing'
import type { Notice } from '../../domain/reminders/notice'
import { chance, demoId } from '../../local/demo/derive'
import { openidOf } from '../../local/demo/roster'
import { type Branch, playerOfMember } from './branch'
import { doesTask } from './habits'
import { heldRows, signing } from './plot'
import { askToSubscribe } from './subscribing'

/** Which reminder somebody was told by, if it was one of what they have to do. */
function momentOf({ kind, _id }: Notice): 'week' | 'day' | 'late' | undefined {
  if (kind === 'taskLate') return 'late'
  if (kind !== 'taskDue') return undefined
  return _id.endsWith(':week') ? 'week' : 'day'
}

/** The year of the list the page opens. */
const yearIn = ({ page }: Notice) => Number(/year=(\d{4})/.exec(page)?.[1])

/** Of those who were told of their tasks, some do them at once, and say so. */
export async function doTasks(branch: Branch, today: Day, told: readonly Notice[]): Promise<void> {
  for (const notice of told) {
    const { key, openid } = playerOfMember(branch, notice.memberId)
    const { kind, title, targetId } = notice
    const when = momentOf(notice)
    if (when && doesTask(key, when, title, today)) {
      await doTask(branch, openid, yearIn(notice), targetId, today)
    } else if (kind === 'taskLateWeekly') await doLate(branch, openid, key, today)
  }
}

/** Of what is late, as the first screen shows it. */
async function doLate(branch: Branch, openid: string, key: string, today: Day): Promise<void> {
  const mine = await branch.t.call(openid, 'tasks.mine')
  // Whoever is not bound has no phone.
  if (!mine.ok) return
  for (const { taskId, year, state, to, work } of mine.data.tasks) {
    if (state === 'late' && doesTask(key, 'weekly', work, to, today)) await doTask(branch, openid, year, taskId, today)
  }
}

async function doTask(branch: Branch, openid: string, year: number, taskId: string, today: Day): Promise<void> {
  const player = branch.players.find((one) => one.openid === openid)
  const found = await branch.t.call(openid, 'tasks.read', { year, taskId })
  if (!found.ok || !player) return
  const { number = 0, mayComplete, parts, each, of, state } = found.data
  if (heldRows.includes(number) || mayComplete === 'nothing' || state === 'done' || state === 'doneLate') return
  const own = parts.some(({ memberId, doneOn }) => memberId === player.memberId && doneOn === null)
  if (parts.length > 0 && !own) return
  await branch.t.must(openid, 'tasks.complete', {
    ...{ year, taskId, on: today, note: '' },
    entryId: demoId('done', player.key, taskId, today),
    people: own ? [player.memberId] : [],
    count: own ? (each ?? 1) : Math.max(1, of),
  })
  await askToSubscribe(branch, player, 'taskDone', `${taskId} ${today}`)
}

/** On a Friday the leaders look at what waits for their word, and get through some of it. */
export async function signOff({ t }: Branch, today: Day): Promise<void> {
  for (const { person, often, most } of signing) {
    if (chance('signs', person, today) >= often) continue
    const openid = openidOf(person)
    const year = Number(today.slice(0, 4))
    const { list } = await t.must(openid, 'list.read', { year })
    const waiting = (list?.rows ?? [])
      .filter(({ awaitsYou }) => awaitsYou)
      .flatMap(({ tasks }) => tasks.filter(({ waits }) => waits))
    for (const { taskId } of waiting.slice(0, most)) {
      const { seen, maySignOff } = await t.must(openid, 'tasks.read', { year, taskId })
      if (maySignOff) await t.must(openid, 'tasks.signOff', { year, taskId, seen })
    }
  }
}
