import type { Activity } from '../../domain/activities/activity'
import { type Attendance, attended } from '../../domain/attendance/attendance'
import { addDays, dayOf, type Instant, instantAt, laterOf } from '../../domain/calendar/beijing'
import type { Minutes } from '../../domain/meetings/minutes'
import type { Member } from '../../domain/members/member'
import { membersMeant } from '../../domain/responsibilities/assigned'
import type { ResponsibilityList } from '../../domain/responsibilities/list'
import { progressOf, seenOf, type TaskProgress } from '../../domain/responsibilities/progress'
import type { Completion, EvidenceRecord, SignOff } from '../../domain/responsibilities/records'
import { type Task, tasksOf } from '../../domain/responsibilities/task'
import { earlier, minutesLater } from './activities'
import { demoId } from './derive'
import type { DemoDues } from './dues'
import { demoDuesRecords } from './dues-complete'
import { type Said, saidOf } from './list-said'
import { listMadeAt } from './lists'
import { type DemoWritten, writtenEvidence } from './records'
import { memberIdOf } from './roster'

/** What the list's tasks are judged by. */
export type DemoRecords = {
  activities: readonly Activity[]
  attendance: readonly Attendance[]
  minutes: readonly Minutes[]
  members: readonly Member[]
  dues: DemoDues
  written: DemoWritten
}

/** What was said of a list's tasks, and what their leaders have signed off. */
export type ListYear = { completions: Completion[]; signOffs: SignOff[] }

/** For so many days what is done waits for its leader, so that there is something to sign off. */
const WAITS = 35
/** Of the dues the latest sign-off was taken back. */
const DUES = 14

/** A list's year until now: this year's as it went, last year's put in from the paper list. */
export function demoListYear(list: ResponsibilityList, records: DemoRecords, now: Instant): ListYear {
  const { members } = records
  const tasks = list.rows.flatMap((row) => tasksOf(row, list.year, new Set()))
  const isThisYear = list.year === Number(dayOf(now).slice(0, 4))
  const held = evidenceOf(list.year, records, now)
  const evidence = [...held, ...demoDuesRecords(records.dues, members, list.year, dayOf(now))].concat(
    writtenEvidence(records.written, list.year),
  )
  const judged = (completions: readonly Completion[]) => progressIn(list, completions, evidence, members, now)
  const said = isThisYear ? saidOf(tasks, members, records.activities, now) : fromPaper(judged([]), list.year, now)
  const completions = said.map((one) => completionOf(one, list, now))
  const signOffs = judged(completions).flatMap((progress) => signOffOf(progress, list, members, now, isThisYear))
  return { completions, signOffs }
}

/** What was held, as the tasks see it: the functions read the same. */
function evidenceOf(year: number, { activities, attendance, minutes }: DemoRecords, now: Instant): EvidenceRecord[] {
  const states = new Map(minutes.map(({ _id, state }) => [_id, state]))
  const came = attendance.filter((entry) => entry.year === year && attended(entry.state))
  return activities
    .filter(({ state, endsAt }) => state !== 'cancelled' && endsAt <= now)
    .map(({ _id, kind, on, title, topics, lecturerIds = [], guests = [] }): EvidenceRecord => {
      const written = states.get(_id)
      return {
        ...{ kind, id: _id, on, title, lecturerIds },
        guestLecturers: guests.filter(({ lectures }) => lectures).map(({ name }) => name),
        cameIds: came.filter(({ activityId }) => activityId === _id).map(({ memberId }) => memberId),
        bothNatures: (['party', 'business'] as const).every((nature) => topics.some((one) => one.nature === nature)),
        ...(written && { minutes: written }),
      }
    })
    .filter(({ on }) => on >= `${year}-01-01` && on <= `${year + 1}-03-31`)
}

function progressIn(
  list: ResponsibilityList,
  completions: readonly Completion[],
  records: readonly EvidenceRecord[],
  people: readonly Member[],
  now: Instant,
): TaskProgress[] {
  const touched = new Set(completions.map(({ taskId }) => taskId))
  return list.rows.flatMap((row) =>
    progressOf(tasksOf(row, list.year, touched), {
      records,
      completions: completions.filter(({ rowId }) => rowId === row.rowId),
      signOffs: [],
      people,
      today: dayOf(now),
    }),
  )
}

/**
 * Last year was kept on paper until the branch began here; what no record of its own days shows was put in then, or when it
 * was done.
 */
function fromPaper(all: readonly TaskProgress[], year: number, now: Instant): Said[] {
  const began = dayOf(listMadeAt(year, now))
  const open = all.filter(({ state, task }) => state !== 'done' && task.to < dayOf(now))
  return open.map(({ task }) => {
    const on = addDays(task.to, -5)
    const isBefore = task.to < began
    return {
      ...{ task, on, by: memberIdOf('organisation'), note: isBefore ? '按纸质台账补录' : '台账已记' },
      enteredOn: isBefore ? addDays(began, 1) : on,
    }
  })
}

function completionOf(said: Said, { branchId, year }: ResponsibilityList, now: Instant): Completion {
  const { task, on, enteredOn = on, by, note, people = [], withdrawn } = said
  const at = earlier(instantAt(enteredOn, '16:20'), minutesLater(now, -3))
  return {
    _id: demoId('completion', task.taskId, on, ...people),
    ...{ branchId, year, rowId: task.rowId, taskId: task.taskId, people, on, count: 1, note, by, at },
    ...(withdrawn && {
      withdrawn: { by, at: earlier(instantAt(withdrawn.on, '09:15'), minutesLater(now, -2)), reason: withdrawn.reason },
    }),
  }
}

function signOffOf(
  progress: TaskProgress,
  { branchId, year }: ResponsibilityList,
  members: readonly Member[],
  now: Instant,
  isThisYear: boolean,
): SignOff[] {
  const { task, done, completions } = progress
  const [leader] = membersMeant(task.content.leaders, members, dayOf(now))
  if (!done || !leader) return []
  const lastSaid = completions.reduce((latest, { at }) => laterOf(latest, at), instantAt(done.on, '08:00'))
  const at = earlier(instantAt(addDays(dayOf(lastSaid), 4), '17:05'), minutesLater(now, -2))
  const { taskId, rowId } = task
  const signOff = { _id: taskId, branchId, year, rowId, by: leader._id, at, seen: seenOf(progress) }
  if (!isThisYear) return [signOff]
  if (isLatestDues(task, now)) {
    const taken = { by: leader._id, at: minutesLater(at, 40), reason: '清单上少一个人，请核对后再报' }
    return [{ ...signOff, withdrawn: { ...taken, at: earlier(taken.at, minutesLater(now, -1)) } }]
  }
  return done.on <= addDays(dayOf(now), -WAITS) ? [signOff] : []
}

function isLatestDues({ content, to }: Task, now: Instant): boolean {
  return content.number === DUES && to < dayOf(now) && to > addDays(dayOf(now), -32)
}
