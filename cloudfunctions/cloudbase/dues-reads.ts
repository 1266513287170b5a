import type { CollectionName } from '../ports/collections'
import type { DuesAsked, DuesBook, DuesDecided, DuesDesk, DuesPerson, DuesReads, PaidSum } from '../ports/dues-reads'
import { type Aggregate, aggregateOf, commands, type Expression, joined, projection } from './aggregate'
import { sdk } from './sdk'

const memberFields = [
  'name',
  'role',
  'standing',
  'groupId',
  'state',
  'stateSince',
  'joinedOn',
  'livelihood',
] as const satisfies (keyof DuesPerson)[]

const assessedFields = ['memberId', 'n', 'from', 'livelihood', 'fen', 'rhythm', 'at', 'why'] as const
const reliefFields = [
  'memberId',
  'kind',
  'from',
  'to',
  'fen',
  'state',
  'at',
  'proposedOn',
  'decidedOn',
  'decidedBy',
] as const

const own = { branchId: '$_id' }

/** Conditions on documents of the branch, or of one of its members. */
function ours({ memberId }: DuesAsked, ...conditions: Expression[]): unknown {
  const $ = commands().aggregate
  const all = [$.eq(['$branchId', '$$branchId']), ...conditions]
  if (memberId !== undefined) all.push($.eq(['$memberId', memberId]))
  return commands().expr($.and(all))
}

/** Of what was decided before the months asked for, each member's last. */
function decidedBefore(asked: DuesAsked) {
  const $ = commands().aggregate
  const last = Object.fromEntries(assessedFields.map((field) => [field, $.last(`$${field}`)] as const))
  return $.pipeline()
    .match(ours(asked, $.lt(['$from', asked.from])))
    .sort({ from: 1, n: 1 })
    .group({ _id: '$memberId', ...last, most: $.max('$n') })
    .done()
}

function decidedSince(asked: DuesAsked) {
  const $ = commands().aggregate
  return $.pipeline()
    .match(ours(asked, $.gte(['$from', asked.from])))
    .project(projection(assessedFields))
    .done()
}

/** What was paid, by member and month: sums, for the entries would be several times as much. */
function paidSums(asked: DuesAsked) {
  const $ = commands().aggregate
  const { from, to } = asked
  return $.pipeline()
    .match(ours(asked, $.gte(['$lastMonth', from]), $.lte(['$firstMonth', to])))
    .unwind('$lines')
    .match(commands().expr($.and([$.gte(['$lines.month', from]), $.lte(['$lines.month', to])])))
    .group({
      _id: { memberId: '$memberId', month: '$lines.month', extra: '$extra' },
      fen: $.sum('$lines.fen'),
      lastOn: $.max('$on'),
      n: $.max('$n'),
    })
    .group({
      _id: '$_id.memberId',
      n: $.max('$n'),
      sums: $.push({ month: '$_id.month', extra: '$_id.extra', fen: '$fen', lastOn: '$lastOn' }),
    })
    .done()
}

function reliefsIn(asked: DuesAsked) {
  const $ = commands().aggregate
  const waits = $.eq(['$state', 'proposed'])
  return $.pipeline()
    .match(ours(asked, $.or([waits, $.gte(['$to', asked.from])])))
    .project(projection(reliefFields))
    .done()
}

function bookOf(asked: DuesAsked): Aggregate {
  let query = aggregateOf('branches').match({ _id: asked.branchId }).limit(1)
  query = query.project({ name: 1, groups: 1, dues: 1, reminders: 1, closedYears: 1 })
  query = joined(query, {
    from: 'members',
    let: own,
    where: { branchId: '$$branchId', ...(asked.memberId !== undefined && { _id: asked.memberId }) },
    fields: memberFields,
    as: 'members',
  })
  query = joined(query, {
    from: 'duesClosings',
    let: own,
    where: { branchId: '$$branchId' },
    atLeast: ['month', asked.from],
    as: 'closings',
  })
  return withDues(query, asked)
}

/** Joins to a branch what decides its members' dues, and sums of what they paid; {@link duesIn} reads it. */
export function withDues(query: Aggregate, asked: DuesAsked): Aggregate {
  const parts: [CollectionName, unknown, string][] = [
    ['duesAssessments', decidedBefore(asked), 'before'],
    ['duesAssessments', decidedSince(asked), 'since'],
    ['duesReliefs', reliefsIn(asked), 'reliefs'],
    ['duesEntries', paidSums(asked), 'paid'],
  ]
  return parts.reduce((all, [from, pipeline, as]) => all.lookup({ from, let: own, pipeline, as }), query)
}

type Grouped<T> = { _id: T }

/** What {@link withDues} joins. */
export type DuesAnswer = Pick<DuesDecided, 'reliefs'> & {
  before: DuesBook['assessments']
  since: DuesBook['assessments']
  paid: (Grouped<string> & { n: number; sums: Omit<PaidSum, 'memberId'>[] })[]
}

/** What was joined, as it is used. */
export function duesIn({ before, since, reliefs, paid }: DuesAnswer): DuesDecided {
  return {
    assessments: [...before, ...since],
    reliefs,
    receipts: paid.map(({ _id, n }) => ({ memberId: _id, n })),
    paid: paid.flatMap(({ _id, sums }) => sums.map((sum) => ({ memberId: _id, ...sum }))),
  }
}

type BookAnswer = DuesBook['branch'] & Pick<DuesBook, 'members' | 'closings'> & DuesAnswer

function bookIn({ members, closings, before, since, reliefs, paid, ...branch }: BookAnswer): DuesBook {
  return { branch, members, closings, ...duesIn({ before, since, reliefs, paid }) }
}

async function only<T>(query: Aggregate, branchId: string): Promise<T> {
  const { list } = await query.end()
  if (!list[0]) throw new Error(`branch ${branchId} is not there`)
  return list[0] as T
}

/** {@link DuesReads} as aggregates. */
export const duesReads: DuesReads = {
  async duesBook(asked) {
    return bookIn(await only<BookAnswer>(bookOf(asked), asked.branchId))
  },

  async duesDesk(asked) {
    const $ = commands().aggregate
    let query = bookOf(asked)
    const received = $.pipeline()
      .match(ours({ ...asked, memberId: undefined }, $.gte(['$account', asked.from]), $.lte(['$account', asked.to])))
      .group({ _id: { month: '$account', extra: '$extra' }, fen: $.sum('$fen') })
      .done()
    query = query.lookup({ from: 'duesEntries', let: own, pipeline: received, as: 'received' })
    const ofBranch = { branchId: '$$branchId' }
    query = joined(query, { from: 'duesDeclarations', let: own, where: ofBranch, as: 'declarations' })
    query = joined(query, {
      from: 'duesObjections',
      let: own,
      where: { ...ofBranch, state: 'open' },
      as: 'objections',
    })
    type DeskAnswer = BookAnswer &
      Pick<DuesDesk, 'declarations' | 'objections'> & {
        received: (Grouped<{ month: string; extra: boolean }> & { fen: number })[]
      }
    const { declarations, objections, received: sums, ...book } = await only<DeskAnswer>(query, asked.branchId)
    return {
      ...bookIn(book),
      ...{ declarations, objections },
      received: sums.map(({ _id, fen }) => ({ ..._id, fen })),
    }
  },

  async duesDecided(asked) {
    const branch = aggregateOf('branches').match({ _id: asked.branchId }).limit(1).project({ _id: 1 })
    return duesIn(await only<DuesAnswer>(withDues(branch, asked), asked.branchId))
  },

  async receiptsBefore(branchId, memberIds, month) {
    const _ = sdk.database().command
    const { list } = (await aggregateOf('duesEntries')
      .match({ branchId, memberId: _.in([...memberIds]), lastMonth: _.lt(month) })
      .group({ _id: '$memberId', n: commands().aggregate.max('$n') })
      .limit(1000)
      .end()) as { list: { _id: string; n: number }[] }
    return list.map(({ _id, n }) => ({ memberId: _id, n }))
  },
}
