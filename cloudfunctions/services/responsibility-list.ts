import { type Day, dayOf } from '../../domain/calendar/beijing'
import { AppError } from '../../domain/errors'
import { mergeAnswers, type StoredAnswer } from '../../domain/responsibilities/answers'
import type { CellCorrection } from '../../domain/responsibilities/corrections'
import {
  currentOf,
  type ListOutcome,
  type ListSource,
  listId,
  MOST_LIST_ROWS,
  type ResponsibilityList,
  type ResponsibilityRow,
  type RowContent,
} from '../../domain/responsibilities/list'
import { mergeCorrections } from '../../domain/responsibilities/memory'
import { type ListChange, mergedRows, outcomeOf, withVersion } from '../../domain/responsibilities/merge-list'
import { tasksOf } from '../../domain/responsibilities/task'
import type { Transaction } from '../ports/store'
import { audited } from './audit'
import { assertYearOpen, ownBranch } from './branch'
import type { MemberContext } from './context'
import { allMembers } from './members'
import { newId } from './random'
import { checkText } from './text-check'

/** What a change of a list answers. */
export type Revised = { revision: number; textHeld: boolean }

/** Words that every member reads go through WeChat's check: each once, for the same names stand in many rows. */
function wordsOf(contents: readonly RowContent[], titles: readonly string[] = []): string {
  const words = contents.flatMap(({ work, cells, leaders, owners, turns }) => [
    work,
    ...cells.flatMap(({ title, text, corrected }) => [title, corrected ?? text]),
    ...[...leaders, ...owners].map((one) => one.words),
    ...turns.map(({ name }) => name),
  ])
  return [...new Set([...titles, ...words])].join('\n')
}

/**
 * The year is open, and whoever the rows name belongs, or once belonged, to the branch.
 * @throws AppError YEAR_CLOSED, NO_SUCH_MEMBER
 */
async function assertMayChange(ctx: MemberContext, year: number, contents: readonly RowContent[]): Promise<void> {
  const [branch, members] = await Promise.all([ownBranch(ctx), contents.length > 0 ? allMembers(ctx) : []])
  assertYearOpen(branch, year)
  const known = new Set(members.map(({ _id }) => _id))
  if (contents.flatMap(memberIdsIn).some((id) => !known.has(id))) throw new AppError('NO_SUCH_MEMBER')
}

function memberIdsIn({ leaders, owners, turns }: RowContent): string[] {
  const all = [...leaders, ...owners, ...turns.flatMap(({ assignee }) => assignee ?? [])]
  return all.flatMap((one) => {
    if (one.kind === 'member') return [one.memberId]
    return one.kind === 'group' && 'memberIds' in one.rule ? one.rule.memberIds : []
  })
}

/** The day a change holds from: today, within the list's year. */
function todayIn(ctx: MemberContext, year: number): Day {
  const today = dayOf(ctx.clock.now())
  return today < `${year}-01-01` ? `${year}-01-01` : today
}

function newList(ctx: MemberContext, year: number, source: ListSource): ResponsibilityList {
  const { caller, clock } = ctx
  const now = clock.now()
  return {
    _id: listId(caller.branchId, year),
    branchId: caller.branchId,
    ...{ year, source, titles: [], rows: [], revision: 0 },
    ...{ createdBy: caller._id, createdAt: now, updatedBy: caller._id, updatedAt: now },
  }
}

/** 300 rows a month: what a phone is given of a year in one answer, of 1 MB at the most, some 150 bytes a task. */
const MOST_TASKS = 3600

/** @throws AppError LIST_TOO_LONG */
function assertLength(rows: readonly ResponsibilityRow[], year: number): void {
  if (rows.length > MOST_LIST_ROWS) throw new AppError('LIST_TOO_LONG')
  const tasks = rows.reduce((sum, row) => sum + tasksOf(row, year, new Set()).length, 0)
  if (tasks > MOST_TASKS) {
    const sentence = `这份清单一年有 ${tasks} 件事，最多 ${MOST_TASKS} 件，请先合并一些每周、每月要办的工作`
    throw new AppError('LIST_TOO_LONG', sentence)
  }
}

/** Writes the list and raises its revision; the whole rows, for a list is one document. */
async function put(
  ctx: MemberContext,
  tx: Transaction,
  before: ResponsibilityList | null,
  next: ResponsibilityList,
): Promise<ResponsibilityList> {
  const changed = { ...next, revision: next.revision + 1, updatedBy: ctx.caller._id, updatedAt: ctx.clock.now() }
  if (!before) {
    await tx.insert('responsibilityLists', changed)
    return changed
  }
  const { _id, ...fields } = changed
  await tx.update('responsibilityLists', _id, { ...fields, textHeld: fields.textHeld })
  return changed
}

const revised = ({ revision, textHeld }: ResponsibilityList): Revised => ({ revision, textHeld: textHeld === true })

export type Adoption = {
  year: number
  importId: string
  revision: number
  source: ListSource
  mode: 'replace' | 'append'
  titles: string[]
  rows: RowContent[]
  answers: StoredAnswer[]
  corrections: CellCorrection[]
}

/**
 * Takes over a list that was read on a phone, whole: rows of the same work go on with their past, others are new or end
 * today. What was answered and put right is remembered for the next one. A repeat of the same import answers what the first
 * one did.
 * @throws AppError NO_SUCH_MEMBER, LIST_CHANGED, LIST_TOO_LONG, TEXT_REFUSED, CHECK_UNAVAILABLE, YEAR_CLOSED
 */
export async function adoptList(ctx: MemberContext, adoption: Adoption): Promise<ListOutcome & Revised> {
  const { year, importId, source, mode, titles, rows, answers, corrections } = adoption
  const { caller, clock, store } = ctx
  await assertMayChange(ctx, year, rows)
  const id = listId(caller.branchId, year)
  const known = await store.get('responsibilityLists', id)
  if (known?.lastImport?.importId === importId) return { ...known.lastImport.outcome, ...revised(known) }
  const textHeld = await checkText(ctx, wordsOf(rows, titles))
  return audited(ctx, caller, 'list.adopt', async (tx) => {
    const before = await tx.get('responsibilityLists', id)
    if (before?.lastImport?.importId === importId) {
      return { unchanged: true, result: { ...before.lastImport.outcome, ...revised(before) } }
    }
    if ((before?.revision ?? 0) !== adoption.revision) throw new AppError('LIST_CHANGED')
    const list = before ?? newList(ctx, year, source)
    const outcome = outcomeOf(list.rows, rows, mode)
    const change = { from: todayIn(ctx, year), by: caller._id, at: clock.now(), reason: '导入新的清单' }
    const merged = mergedRows(list.rows, { rows, mode, start: `${year}-01-01`, change, newId })
    assertLength(merged, year)
    const next = await put(ctx, tx, before, {
      ...list,
      rows: merged,
      titles: mode === 'append' && list.titles.length > 0 ? list.titles : titles,
      source: mode === 'append' && before ? list.source : source,
      lastImport: { importId, outcome },
      ...held(list, textHeld),
    })
    await remember(ctx, tx, answers, corrections)
    return { target: id, after: { importId, mode, outcome }, result: { ...outcome, ...revised(next) } }
  })
}

/** A text that is held once stays held until somebody has looked. */
function held({ textHeld }: ResponsibilityList, now: boolean): Pick<ResponsibilityList, 'textHeld'> {
  return textHeld || now ? { textHeld: true } : {}
}

async function remember(
  { caller, clock }: MemberContext,
  tx: Transaction,
  answers: readonly StoredAnswer[],
  corrections: readonly CellCorrection[],
): Promise<void> {
  if (answers.length + corrections.length === 0) return
  const before = await tx.get('listMemories', caller.branchId)
  const memory = {
    answers: mergeAnswers(before?.answers ?? [], answers),
    corrections: mergeCorrections(before?.corrections ?? [], corrections),
    updatedAt: clock.now(),
  }
  if (before) await tx.update('listMemories', caller.branchId, memory)
  else await tx.insert('listMemories', { _id: caller.branchId, branchId: caller.branchId, ...memory })
}

/**
 * Adds a row by hand, from the year's beginning; the first one begins the list. A repeat changes nothing.
 * @throws AppError NO_SUCH_MEMBER, LIST_CHANGED, LIST_TOO_LONG, TEXT_REFUSED, CHECK_UNAVAILABLE, YEAR_CLOSED
 */
export async function addRow(
  ctx: MemberContext,
  { year, revision, rowId, row }: { year: number; revision: number; rowId: string; row: RowContent },
): Promise<Revised> {
  const { caller, clock } = ctx
  await assertMayChange(ctx, year, [row])
  const textHeld = await checkText(ctx, wordsOf([row]))
  const id = listId(caller.branchId, year)
  return audited(ctx, caller, 'list.addRow', async (tx) => {
    const before = await tx.get('responsibilityLists', id)
    const list = before ?? newList(ctx, year, 'byHand')
    if (list.rows.some((one) => one.rowId === rowId)) return { unchanged: true, result: revised(list) }
    if (list.revision !== revision) throw new AppError('LIST_CHANGED')
    const version = { ...row, from: `${year}-01-01`, by: caller._id, at: clock.now() }
    const rows = [...list.rows, { rowId, versions: [version] }]
    assertLength(rows, year)
    const next = await put(ctx, tx, before, { ...list, rows, ...held(list, textHeld) })
    return { target: rowId, after: { work: row.work }, result: revised(next) }
  })
}

type RowChange = { year: number; revision: number; rowId: string }

/**
 * Changes one row of a list that is still as the screen showed it.
 * @throws AppError NO_SUCH_ROW, LIST_CHANGED
 */
function changeRow(
  ctx: MemberContext,
  { year, revision, rowId }: RowChange,
  action: string,
  words: { textHeld: boolean; reason: string },
  to: (row: ResponsibilityRow) => ResponsibilityRow,
): Promise<Revised> {
  const id = listId(ctx.caller.branchId, year)
  return audited(ctx, ctx.caller, action, async (tx) => {
    const before = await tx.get('responsibilityLists', id)
    const row = before?.rows.find((one) => one.rowId === rowId)
    if (!before || !row) throw new AppError('NO_SUCH_ROW')
    const changed = to(row)
    if (changed === row) return { unchanged: true, result: revised(before) }
    if (before.revision !== revision) throw new AppError('LIST_CHANGED')
    const rows = before.rows.map((one) => (one === row ? changed : one))
    if (!changed.dropped) assertLength(rows, year)
    const next = await put(ctx, tx, before, { ...before, rows, ...held(before, words.textHeld) })
    return { target: rowId, before: currentOf(row), after: { reason: words.reason }, result: revised(next) }
  })
}

/**
 * Changes what a row says, from today or from the year's beginning; what was due before stays as it was. A repeat changes
 * nothing.
 * @throws AppError NO_SUCH_ROW, NO_SUCH_MEMBER, LIST_CHANGED, TEXT_REFUSED, CHECK_UNAVAILABLE, YEAR_CLOSED
 */
export async function reviseRow(
  ctx: MemberContext,
  { from, reason, row, ...which }: RowChange & { from: 'today' | 'start'; reason: string; row: RowContent },
): Promise<Revised> {
  const { caller, clock } = ctx
  await assertMayChange(ctx, which.year, [row])
  const textHeld = await checkText(ctx, `${wordsOf([row])}\n${reason}`)
  const start = `${which.year}-01-01`
  const change: ListChange = {
    from: from === 'start' ? start : todayIn(ctx, which.year),
    ...{ by: caller._id, at: clock.now(), reason },
  }
  return changeRow(ctx, which, 'list.reviseRow', { textHeld, reason }, (before) => withVersion(before, row, change))
}

/**
 * Takes a row off the list from today; what was due before stays. A repeat changes nothing.
 * @throws AppError NO_SUCH_ROW, LIST_CHANGED, TEXT_REFUSED, CHECK_UNAVAILABLE, YEAR_CLOSED
 */
export async function dropRow(
  ctx: MemberContext,
  { reason, ...which }: RowChange & { reason: string },
): Promise<Revised> {
  const { caller, clock } = ctx
  await assertMayChange(ctx, which.year, [])
  const textHeld = await checkText(ctx, reason)
  const from = todayIn(ctx, which.year)
  return changeRow(ctx, which, 'list.dropRow', { textHeld, reason }, (row) =>
    row.dropped ? row : { ...row, dropped: { from, reason, by: caller._id, at: clock.now() } },
  )
}

/**
 * Lets members see a list that WeChat wanted a human to look at. A repeat changes nothing.
 * @throws AppError NO_SUCH_LIST
 */
export async function releaseList(ctx: MemberContext, { year }: { year: number }): Promise<void> {
  const id = listId(ctx.caller.branchId, year)
  await audited(ctx, ctx.caller, 'list.release', async (tx) => {
    const before = await tx.get('responsibilityLists', id)
    if (!before) throw new AppError('NO_SUCH_LIST')
    if (!before.textHeld) return { unchanged: true, result: undefined }
    await tx.update('responsibilityLists', id, { textHeld: undefined })
    return { target: id, after: { textHeld: false }, result: undefined }
  })
}
