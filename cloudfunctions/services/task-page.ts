import { keeps } from '../../domain/records/kinds'
import { doersOf } from '../../domain/responsibilities/assigned'
import { isBackEntry } from '../../domain/responsibilities/done'
import { currentOf } from '../../domain/responsibilities/list'
import { matchesOf } from '../../domain/responsibilities/needs-met'
import { seenOf, type TaskProgress } from '../../domain/responsibilities/progress'
import { isWritten, recordLabels } from '../../domain/responsibilities/record-kinds'
import type { EvidenceRecord } from '../../domain/responsibilities/records'
import { shownTitle } from './activity-cards'
import type { MemberContext } from './context'
import { rowHead, seesToLists, shownRows, type YearReading, yearReading } from './responsibility-year'
import { signingRight } from './signing-right'
import { taskBrief } from './task-brief'
import { taskHistory } from './task-history'
import { completionRight, seesParts, taskIn } from './task-rights'
import { nameIn } from './task-words'

/**
 * One task with everything that says how far it is. Other people's parts and notes are for who leads it or sees to lists.
 * @throws AppError NO_SUCH_TASK
 */
export async function readTask(ctx: MemberContext, { year, taskId }: { year: number; taskId: string }) {
  const [reading, history] = await Promise.all([yearReading(ctx, year), taskHistory(ctx, taskId)])
  const { found, progress } = taskIn(ctx, reading, taskId)
  const { members, today, closedYears } = reading
  const { task, done, signOff } = progress
  const nameOf = (id: string) => nameIn(members, id)
  const closed = closedYears.includes(year)
  const right = signingRight(ctx, task, reading)
  const seen = seenOf(progress)
  const all = seesParts(ctx, progress, reading)
  const each = progress.parts.length > 0 ? Math.max(task.times.n, ...task.needs.map(({ least = 1 }) => least)) : 1
  return {
    ...taskBrief(progress, members, today),
    ...rowHead(reading, found.row),
    ...{ year, today, closed, seen },
    doers: doersOf(task, members, today).map(({ _id, name }) => ({ memberId: _id, name })),
    needs: matchesOf(progress),
    ...(each > 1 && { each }),
    records: progress.records.map((record) => shownRecord(ctx, record)),
    nearly: progress.nearly.map(({ record, lacks }) => ({ ...shownRecord(ctx, record), lacks })),
    completions: completionsOf(ctx, reading, progress, all),
    parts: progress.parts
      .filter(({ personId }) => all || personId === ctx.caller._id)
      .map(({ personId, done: part }) => ({ memberId: personId, name: nameOf(personId), doneOn: part?.on ?? null })),
    signOff: signOff
      ? {
          by: nameOf(signOff.by),
          at: signOff.at,
          ...(signOff.standIn && { standIn: signOff.standIn }),
          ...(signOff.seen !== seen && { changed: true as const }),
        }
      : null,
    alsoIn: alsoIn(ctx, reading, progress),
    ...(all && { mayRemind: true as const }),
    mayComplete: closed ? ('nothing' as const) : completionRight(ctx, progress, reading),
    maySignOff: !closed && right !== undefined && done !== undefined && (!signOff || signOff.seen !== seen),
    mayWithdrawSignOff: !closed && signOff !== undefined && (right !== undefined || signOff.by === ctx.caller._id),
    history: history
      .filter(({ by, people }) => all || people.length === 0 || isOwn(ctx, by, people))
      .map(({ at, by, words }) => ({ at, by: nameOf(by), words })),
  }
}

/** A held title is seen by who may see it where it was written. */
function shownRecord(
  { caller }: MemberContext,
  { kind, id, on, title, textHeld, seenBy, backEntered }: EvidenceRecord,
) {
  const back = backEntered && { backEntered }
  if (isWritten(kind)) {
    const isSeen = keeps(caller.role, kind) || (seenBy ? seenBy.includes(caller._id) : !textHeld)
    // Of what somebody may not read they see what it is, and no page of it.
    return {
      kind,
      id,
      on,
      title: isSeen ? title : recordLabels[kind],
      ...(!isSeen && { closed: true as const }),
      ...back,
    }
  }
  return { kind, id, on, title: shownTitle(caller, { title, textHeld }), ...back }
}

/** Said by the caller, or of their part. */
function isOwn({ caller }: MemberContext, by: string, people: readonly string[]): boolean {
  return by === caller._id || people.includes(caller._id)
}

/** `all`: the caller sees other people's parts and notes. */
function completionsOf(ctx: MemberContext, reading: YearReading, progress: TaskProgress, all: boolean) {
  const { members } = reading
  const { task, completions } = progress
  return completions
    .filter(({ by, people }) => all || people.length === 0 || isOwn(ctx, by, people))
    .map(({ _id, people, on, count, note, by, at }) => ({
      entryId: _id,
      // Of an entry for several, each sees that it is for them.
      people: people
        .filter((id) => all || by === ctx.caller._id || id === ctx.caller._id)
        .map((id) => nameIn(members, id)),
      ...{ on, count, at },
      note: all || isOwn(ctx, by, people) ? note : '',
      by: nameIn(members, by),
      ...(isBackEntry({ at, on }, task.to) && { backEntered: true as const }),
      mayWithdraw: !reading.closedYears.includes(reading.year) && (by === ctx.caller._id || seesToLists(ctx)),
    }))
}

/** One event, several rows: a lecture in April is rows 5 and 23. */
function alsoIn(ctx: MemberContext, reading: YearReading, { task, records }: TaskProgress) {
  const ids = new Set(records.map(({ id }) => id))
  return shownRows(ctx, reading).flatMap(({ row, tasks }) =>
    tasks
      .filter((other) => other.task.rowId !== task.rowId)
      .flatMap((other) => {
        const shared = other.records.find(({ id }) => ids.has(id))
        if (!shared) return []
        const { number, work } = currentOf(row)
        const there = { taskId: other.task.taskId, ...(number !== undefined && { number }), work }
        return [{ ...there, title: shownRecord(ctx, shared).title }]
      }),
  )
}
