import type { Fen } from '@domain/dues/money'
import { yuanWords } from '@domain/dues/money'
import { nameKey } from '@domain/members/person-name'
import type { Review, ReviewRow } from './review'
import { planFen } from './rowWords'
import type { AsideRow, Sending, SentBatch, SentExtra, SentRow } from './statementDraft'

/** The cloud takes so many at a time. */
const MOST_ROWS = 300
const LONGEST_PAYER = 20

/** A row that would be registered. */
export type ReadyRow = ReviewRow & Required<Pick<ReviewRow, 'memberId' | 'plan'>>

/** The rows that would be registered, wholly or in part. */
export function readyRows({ rows }: Pick<Review, 'rows'>): ReadyRow[] {
  return rows.filter((row): row is ReadyRow => {
    const isSaid = row.state === 'sure' || row.state === 'answered'
    return isSaid && row.memberId !== undefined && row.plan !== undefined && planFen(row.plan) > 0
  })
}

/** What all of it comes to. */
export function readyFen(rows: readonly ReadyRow[]): Fen {
  return rows.reduce((sum, { plan }) => sum + planFen(plan), 0)
}

/** Who paid in the member's place (代交): a payer of another name, but not one whose name is only misspelt or masked. */
function paidByOf({ name, note, match, memberId }: ReadyRow, memberName: string): string | undefined {
  if (name === '' || name.includes('*') || [...name].length > LONGEST_PAYER) return undefined
  if (nameKey(name) === nameKey(memberName)) return undefined
  const isNear = match.kind === 'asked' && match.candidates.includes(memberId)
  return isNear && !nameKey(note).includes(nameKey(memberName)) ? undefined : name
}

/** Rows in calls: a member's second row goes with the second call, since a call takes one receipt of each. */
export function batchesOf(rows: readonly SentRow[], newId: () => string): SentBatch[] {
  const turns: SentRow[][] = []
  const times = new Map<string, number>()
  for (const row of rows) {
    const turn = times.get(row.memberId) ?? 0
    times.set(row.memberId, turn + 1)
    const list = turns[turn] ?? []
    turns[turn] = list
    list.push(row)
  }
  return turns.flatMap((list) =>
    Array.from({ length: Math.ceil(list.length / MOST_ROWS) }, (_none, at) => ({
      batchId: newId(),
      rows: list.slice(at * MOST_ROWS, (at + 1) * MOST_ROWS),
    })),
  )
}

/** Everything that one confirm sends. */
export function sendingOf(review: Review, nameOf: (memberId: string) => string, newId: () => string): Sending {
  const ready = readyRows(review)
  const sent = ready.map(({ key, row, memberId, day, plan }) => ({
    key,
    row,
    name: nameOf(memberId),
    memberId,
    on: day,
    plan,
  }))
  return {
    batches: batchesOf(
      sent.flatMap(({ plan, ...one }, index): SentRow[] => {
        const row = ready[index]
        const paidBy = row && paidByOf(row, one.name)
        return plan.lines.length > 0 ? [{ ...one, lines: plan.lines, ...(paidBy !== undefined && { paidBy }) }] : []
      }),
      newId,
    ),
    extras: sent.flatMap(({ plan, ...one }): SentExtra[] =>
      plan.extra > 0 ? [{ ...one, batchId: newId(), fen: plan.extra }] : [],
    ),
    outcomes: {},
    aside: asideOf(review),
  }
}

/** What is not registered, each with its reason. */
export function asideOf({ rows, refused }: Pick<Review, 'rows' | 'refused'>): AsideRow[] {
  const left = rows.flatMap((row): AsideRow[] => {
    const words = `${row.name || '没有写付款人'} ${yuanWords(row.fen)}`
    const aside = (reason: string) => [{ row: row.row, words, reason }]
    if (row.state === 'skipped') return aside('您选了不登记')
    if (row.state === 'open' || row.state === 'restOpen') return aside('还没有回答')
    const over = row.plan?.left ?? 0
    return over > 0 ? aside(`剩下 ${yuanWords(over)}没有登记`) : []
  })
  return [...left, ...refused].sort((a, b) => a.row - b.row)
}
