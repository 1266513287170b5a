import { type Day, dayOf } from '../../domain/calendar/beijing'
import { AppError } from '../../domain/errors'
import { may } from '../../domain/permissions'
import { doersOf, membersMeant, ownersOf } from '../../domain/responsibilities/assigned'
import { currentOf, type ResponsibilityRow } from '../../domain/responsibilities/list'
import { progressOf, type TaskProgress } from '../../domain/responsibilities/progress'
import type { EvidenceRecord } from '../../domain/responsibilities/records'
import { tasksOf } from '../../domain/responsibilities/task'
import type { ListYear } from '../ports/joined-reads'
import type { Store } from '../ports/store'
import type { MemberContext } from './context'
import { duesRecords } from './dues-evidence'
import { activityRecords } from './evidence-records'
import { rowWords } from './row-words'
import { waitsForWord } from './signing-right'
import { taskBrief } from './task-brief'
import { assigneeWords, nameIn } from './task-words'
import { writtenKinds, writtenRecords } from './written-evidence'

/** A list's row with how far its tasks are. */
export type RowProgress = { row: ResponsibilityRow; tasks: TaskProgress[] }

/** A year's list with everything that says how far it is. */
export type YearReading = ListYear & { year: number; now: string; today: Day; rows: RowProgress[] }

/** How far into the next year a list's work may be done: 次年1月 and what is late then. */
const SPILL_OVER = '03-31'

/** Reads the list of the caller's branch: {@link branchYear}. */
export function yearReading({ store, caller, clock }: MemberContext, year: number): Promise<YearReading> {
  return branchYear(store, caller.branchId, year, clock.now())
}

/** Reads a year's list and judges its tasks by the records: two reads at once, whatever the list is. */
export async function branchYear(store: Store, branchId: string, year: number, now: string): Promise<YearReading> {
  const [read, held] = await Promise.all([
    store.listYear({ branchId, year, until: `${year + 1}-${SPILL_OVER}`, kinds: writtenKinds }),
    store.heldActivities(branchId, `${year}-01-01`, `${year + 1}-${SPILL_OVER}`),
  ])
  const today = dayOf(now)
  const records = [...activityRecords(held, read.came, now), ...duesRecords(read, year, today), ...writtenRecords(read)]
  return { ...read, year, now, today, rows: rowsOf(read, year, today, records) }
}

/** The years whose lists are still worked on that day, the earlier first: until the end of March last year's, too. */
export function yearsWorkedOn(today: Day): number[] {
  const year = Number(today.slice(0, 4))
  return today <= `${year}-${SPILL_OVER}` ? [year - 1, year] : [year]
}

function rowsOf(read: ListYear, year: number, today: Day, records: readonly EvidenceRecord[]): RowProgress[] {
  const { list, completions, signOffs, members } = read
  const touched = new Set([...completions.map(({ taskId }) => taskId), ...signOffs.map(({ _id }) => _id)])
  const rows = list?.rows ?? []
  return rows.map((row) => {
    const of = <T extends { rowId: string }>(all: readonly T[]) => all.filter(({ rowId }) => rowId === row.rowId)
    const source = { records, completions: of(completions), signOffs: of(signOffs), people: members, today }
    return { row, tasks: progressOf(tasksOf(row, year, touched), source) }
  })
}

/** Whether the caller sees to lists. */
export function seesToLists({ caller }: Pick<MemberContext, 'caller'>): boolean {
  return may(caller.role, 'responsibilities.manage')
}

/** A held text is the officers' until it is released. */
function isHiddenFrom(ctx: MemberContext, { list }: YearReading): boolean {
  return list?.textHeld === true && !seesToLists(ctx)
}

/** The list as this member may see it. */
export function shownRows(ctx: MemberContext, reading: YearReading): RowProgress[] {
  return isHiddenFrom(ctx, reading) ? [] : reading.rows
}

/** What a row says now, as people call it. */
export function rowHead({ members, today }: YearReading, row: ResponsibilityRow) {
  const { number, work, leaders, owners } = currentOf(row)
  return {
    rowId: row.rowId,
    ...(number !== undefined && { number }),
    work,
    leaders: leaders.map((one) => assigneeWords(one, members, today)),
    owners: owners.map((one) => assigneeWords(one, members, today)),
  }
}

/** A row of the chart. */
function yearRow({ caller }: MemberContext, reading: YearReading, { row, tasks }: RowProgress) {
  const { members, today } = reading
  const { leaders, owners } = currentOf(row)
  const leaderIds = membersMeant(leaders, members, today).map(({ _id }) => _id)
  const doers = tasks.flatMap(({ task }) => doersOf(task, members, today))
  const taking = [
    ...membersMeant(owners, members, today),
    ...tasks.flatMap(({ task }) => ownersOf(task, members, today)),
  ]
  return {
    ...rowHead(reading, row),
    leaderIds,
    ownerIds: [...new Set([...taking, ...doers].map(({ _id }) => _id))],
    ...(leaderIds.includes(caller._id) && { leads: true as const }),
    ...(doers.some(({ _id }) => _id === caller._id) && { owns: true as const }),
    ...(row.dropped && { dropped: true as const }),
  }
}

/** A year's list with its tasks, as its chart shows it. */
export async function readYear(ctx: MemberContext, { year }: { year: number }) {
  const reading = await yearReading(ctx, year)
  const { list, members, today, closedYears, years } = reading
  const rows = shownRows(ctx, reading).map((one) => ({
    ...yearRow(ctx, reading, one),
    ...(one.tasks.some((progress) => waitsForWord(ctx, progress, reading)) && { awaitsYou: true as const }),
    tasks: one.tasks.map((progress) => taskBrief(progress, members, today)),
  }))
  const named = new Set(rows.flatMap(({ leaderIds, ownerIds }) => [...leaderIds, ...ownerIds]))
  return {
    year,
    today,
    mayManage: seesToLists(ctx),
    mayRelease: may(ctx.caller.role, 'branch.manage'),
    closed: closedYears.includes(year),
    list:
      list && !isHiddenFrom(ctx, reading)
        ? { revision: list.revision, source: list.source, textHeld: list.textHeld === true, rows }
        : null,
    people: members.filter(({ _id }) => named.has(_id)).map(({ _id, name }) => ({ memberId: _id, name })),
    years,
  }
}

/**
 * A row with what it said before.
 * @throws AppError NO_SUCH_ROW
 */
export async function readRow(ctx: MemberContext, { year, rowId }: { year: number; rowId: string }) {
  const reading = await yearReading(ctx, year)
  const found = shownRows(ctx, reading).find(({ row }) => row.rowId === rowId)
  if (!found) throw new AppError('NO_SUCH_ROW')
  const { members, today, list, closedYears } = reading
  const { row, tasks } = found
  const content = currentOf(row)
  return {
    year,
    today,
    revision: list?.revision ?? 0,
    mayManage: seesToLists(ctx),
    closed: closedYears.includes(year),
    row: {
      ...yearRow(ctx, reading, found),
      cells: content.cells,
      ...(content.evidence && { evidence: content.evidence }),
      ...rowWords(row, year, (id) => nameIn(members, id)),
    },
    tasks: tasks.map((progress) => taskBrief(progress, members, today)),
  }
}
