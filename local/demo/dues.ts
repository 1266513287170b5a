import { dayOf, type Instant, monthOf } from '../../domain/calendar/beijing'
import { type Assessment, nthId } from '../../domain/dues/assessment'
import type { Closing } from '../../domain/dues/closing'
import { type DuesEntry, reversalId, sourceOf, spanOf, sumOf } from '../../domain/dues/entry'
import type { Relief } from '../../domain/dues/relief'
import type { Declaration, Objection } from '../../domain/dues/said'
import type { Member } from '../../domain/members/member'
import { demoId } from './derive'
import { demoAssessments, demoReliefs } from './dues-assessed'
import { demoClosings } from './dues-closings'
import { duesDays } from './dues-days'
import { demoReceipts, type Receipt } from './dues-receipts'
import { demoDeclarations, demoObjections } from './dues-said'
import type { Book } from './dues-written'
import { people } from './people'
import { memberIdOf } from './roster'

/** The demo branch's dues as documents, by collection. */
export type DemoDues = {
  duesAssessments: Assessment[]
  duesReliefs: Relief[]
  duesEntries: DuesEntry[]
  duesClosings: Closing[]
  duesDeclarations: Declaration[]
  duesObjections: Objection[]
}

/**
 * Dues of this year and last year until now, as the organisation commissioner would have registered them: everybody assessed,
 * most paid month by month, and something of all that may happen.
 */
export function demoDues(branchId: string, members: readonly Member[], now: Instant): DemoDues {
  const days = duesDays(dayOf(now))
  const reliefs = demoReliefs(branchId, days)
  const books = people.flatMap(({ key }): Book[] => {
    const member = members.find(({ _id }) => _id === memberIdOf(key))
    if (!member) return []
    const own = reliefs.filter(({ memberId }) => memberId === member._id)
    return [{ key, member, assessments: demoAssessments(key, member, days), reliefs: own }]
  })
  const receipts = demoReceipts(books, days)
  const entries = books.flatMap(({ key, member }) => {
    const own = (receipts.get(key) ?? []).filter(({ at }) => at < now)
    return own.flatMap((receipt, index) => entriesOf(receipt, member, index + 1))
  })
  return {
    duesAssessments: books.flatMap(({ assessments }) => assessments),
    duesReliefs: reliefs,
    duesEntries: entries,
    duesClosings: demoClosings(branchId, books, entries, days),
    duesDeclarations: demoDeclarations(branchId, days),
    duesObjections: demoObjections(branchId, entries, days),
  }
}

/** A receipt under its number, with what took it back. Nothing is dated into a month that was closed by then. */
function entriesOf(receipt: Receipt, { _id: memberId, branchId }: Member, n: number): DuesEntry[] {
  const by = memberIdOf('organisation')
  const { reversed, kind, lines, on, at, channel, paidBy } = receipt
  const batchId = demoId('batch', at, channel)
  const entry: DuesEntry = {
    ...{ _id: nthId(memberId, n), branchId, memberId, n, kind, extra: kind === 'extra' },
    ...{ lines, fen: sumOf(lines), ...spanOf(lines), on, account: monthOf(on), channel, takenBy: by },
    ...(paidBy && { paidBy }),
    ...{ batchId, source: sourceOf({ batchId, memberId }), at, by },
  }
  if (!reversed) return [entry]
  return [
    entry,
    {
      ...entry,
      ...{ _id: reversalId(entry._id), kind: 'reversed', reverses: entry._id, reason: reversed.reason },
      ...{ lines: lines.map(({ month, fen }) => ({ month, fen: -fen })), fen: -entry.fen },
      ...{ source: reversalId(entry._id), on: dayOf(reversed.at), at: reversed.at },
    },
  ]
}
