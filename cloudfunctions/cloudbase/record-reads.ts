import type { Field } from '../../domain/records/field'
import { kindOf, type RecordKindId, recordKindIds } from '../../domain/records/kinds'
import type { CollectionName, Collections } from '../ports/collections'
import type {
  RecordBranch,
  RecordHead,
  RecordHome,
  RecordPage,
  RecordPageAsked,
  RecordPerson,
  RecordReads,
  RecordsBetween,
  WholeRecord,
} from '../ports/record-reads'
import { type Aggregate, aggregateOf, commands, joined, projection } from './aggregate'
import { sdk } from './sdk'

const branchFields = ['name', 'closedYears', 'records', 'groups'] as const
const personFields = [
  ...(['name', 'role', 'standing', 'groupId', 'state', 'stateSince', 'joinedOn', 'leadingCadre'] as const),
] satisfies (keyof RecordPerson)[]

/** What lists show: no text of a note, no key of a file. */
const headFields = [
  ...['kind', 'on', 'title', 'people', 'concerned', 'open', 'shared', 'state', 'textHeld', 'textHash', 'withdrawn'],
  ...['by', 'enteredOn', 'at', 'answers.at', 'files.id'],
]

/** Lines that boards tell things apart by. */
const toldLines = ['person', 'upperOutside']
const allFields = recordKindIds.flatMap((kind) => Object.entries(kindOf(kind).fields))
const textTypes: Field['type'][] = ['line', 'text', 'link', 'names']
const texts = new Set(allFields.filter(([, { type }]) => textTypes.includes(type)).map(([name]) => name))

/** Values that lists show beside the title: choices, days, numbers and people; none that is a text in any kind. */
const shortValues = allFields.map(([name]) => name).filter((name) => !texts.has(name))
const valueFields = [...new Set([...shortValues, ...toldLines])]

/** Changes of one record that its page tells of. */
const LOGGED = 20

const sortedBy = { on: -1, _id: -1 } as const

function branchOf(branchId: string): Aggregate {
  const query = aggregateOf('branches').match({ _id: branchId }).limit(1).project(projection(branchFields))
  return withPeople(query, { branchId: '$_id' })
}

function withPeople(query: Aggregate, own: Record<string, string>): Aggregate {
  return joined(query, {
    from: 'members',
    let: own,
    where: { branchId: '$$branchId' },
    fields: personFields,
    as: 'members',
  })
}

/** Documents of a collection by plain conditions: indexes serve these, ranges too. */
function found(
  query: Aggregate,
  from: CollectionName,
  where: object,
  { sort, limit, fields }: { sort?: object; limit?: number; fields: readonly string[] },
  as: string,
): Aggregate {
  const matched = commands().aggregate.pipeline().match(where)
  const sorted = sort ? matched.sort(sort) : matched
  const cut = limit ? sorted.limit(limit) : sorted
  return query.lookup({ from, let: {}, pipeline: cut.project(projection(fields)).done(), as })
}

type BranchAnswer<T> = RecordBranch & { members: RecordPerson[] } & T

/** The one document there is. */
async function only<T>(query: Aggregate, what: string): Promise<T> {
  const { list } = await query.end()
  if (!list[0]) throw new Error(`${what} is not there`)
  return list[0] as T
}

/** Conditions: only what somebody may see, and only what is asked for. */
function seen({
  branchId,
  memberId,
  kept,
  kinds,
  of,
  waiting,
  shared,
  from,
  to,
  before,
}: Omit<RecordPageAsked, 'limit'>): object {
  const _ = sdk.database().command
  const either = (...all: object[]) => _.or(all as never) as unknown as object
  const conditions: object[] = [
    { branchId, on: _.gte(from).and(_.lte(to)), withdrawn: _.exists(false) },
    either({ open: true }, { concerned: memberId }, { kind: _.in([...kept]) }),
    ...(kinds ? [{ kind: _.in([...kinds]) }] : []),
    ...(of === undefined ? [] : [either({ people: of }, { by: of })]),
    ...(waiting ? [{ kind: _.in([...kept]) }, waits(memberId)] : []),
    // An index finds the year's; which of them are shared is asked of these.
    ...(shared ? [either({ shared: true, open: true })] : []),
    ...(before ? [either({ on: _.lt(before.on) }, { on: before.on, _id: _.lt(before.id) })] : []),
  ]
  return _.and(conditions as never) as unknown as object
}

/** Papers that are drafts; a note without anything in it waits for its author alone. */
const draftedKinds = recordKindIds.filter((kind) => kindOf(kind).isDrafted)

/** Held, where somebody else wrote it, or a draft of a paper. */
function waits(memberId: string): object {
  const _ = sdk.database().command
  const held = { textHeld: true, by: _.neq(memberId) }
  return _.or([held, { state: 'draft', kind: _.in(draftedKinds) }] as never) as unknown as object
}

/** Documents by plain conditions, counted by kind. */
function byKind(query: Aggregate, where: object, as: string): Aggregate {
  const $ = commands().aggregate
  const pipeline = $.pipeline()
    .match(where)
    .group({ _id: '$kind', count: $.sum(1), last: $.max('$on') })
    .done()
  return query.lookup({ from: 'records', let: {}, pipeline, as })
}

/** {@link RecordReads} as aggregates. */
export const recordReads: RecordReads = {
  async recordPage({ limit, ...asked }) {
    const { branchId } = asked
    const fields = [...headFields, ...valueFields.map((name) => `values.${name}`)]
    const query = found(branchOf(branchId), 'records', seen(asked), { sort: sortedBy, limit, fields }, 'found')
    // Not as `records`: so the branch calls what it decided about them.
    type Answer = BranchAnswer<{ found: RecordPage['records'] }>
    const { members: people, found: records, ...branch } = await only<Answer>(query, branchId)
    return { branch, people, records: records.map(whole) }
  },

  async recordHome(asked) {
    const _ = sdk.database().command
    const { branchId, memberId, from, to, signed, owed } = asked
    const and = (...all: object[]) => _.and(all as never) as unknown as object
    let query = aggregateOf('branches').match({ _id: branchId }).limit(1).project(projection(branchFields))
    query = byKind(query, and(seen(asked), { state: _.neq('draft') }), 'counts')
    query = byKind(query, seen({ ...asked, waiting: true }), 'waiting')
    query = byKind(query, and(seen(asked), { kind: _.in([...owed]), answers: _.size(0) }), 'unanswered')
    const texts = { branchId, kind: _.in([...signed]), on: _.gte(from).and(_.lte(to)), withdrawn: _.exists(false) }
    const textFields = ['kind', 'on', 'title', 'people', 'values.upper', 'textHash', 'textHeld']
    query = found(query, 'records', texts, { fields: textFields }, 'texts')
    const own = { branchId, memberId, year: Number(from.slice(0, 4)) }
    query = found(query, 'signatures', own, { fields: ['recordId', 'memberId', 'textHash', 'on'] }, 'signatures')
    type Counted = { _id: RecordKindId; count: number; last: string }[]
    type Answer = RecordBranch &
      Pick<RecordHome, 'texts' | 'signatures'> & { counts: Counted; waiting: Counted; unanswered: Counted }
    const { counts, waiting, unanswered, texts: papers, signatures, ...branch } = await only<Answer>(query, branchId)
    const named = (all: Counted) => all.map(({ _id: kind, count, last }) => ({ kind, count, last }))
    return {
      ...{ branch, counts: named(counts), waiting: named(waiting), unanswered: named(unanswered), signatures },
      texts: papers.map((one) => ({ ...one, values: one.values ?? {} })),
    }
  },

  async wholeRecord(branchId, recordId) {
    const own = { branchId: '$branchId', recordId: '$_id', activityId: '$values.activity' }
    let query = aggregateOf('records').match({ _id: recordId, branchId }).limit(1)
    query = withPeople(query, own)
    query = joined(query, {
      from: 'branches',
      let: own,
      where: { _id: '$$branchId' },
      fields: [...branchFields],
      as: 'branches',
    })
    query = joined(query, {
      from: 'signatures',
      let: own,
      where: { branchId: '$$branchId', recordId: '$$recordId' },
      as: 'signatures',
    })
    query = joined(query, {
      from: 'activities',
      let: own,
      where: { _id: '$$activityId', branchId: '$$branchId' },
      fields: ['kind', 'title', 'on', 'textHeld'],
      as: 'activities',
    })
    const log = commands()
      .aggregate.pipeline()
      .match({ branchId, target: recordId })
      .sort({ at: -1 })
      .limit(LOGGED)
      .done()
    query = query.lookup({ from: 'audit', let: {}, pipeline: log, as: 'log' })
    const { list } = (await query.end()) as {
      list: (WholeRecord['record'] &
        Pick<WholeRecord, 'signatures' | 'log'> & {
          members: RecordPerson[]
          branches: RecordBranch[]
          activities: NonNullable<WholeRecord['activity']>[]
        })[]
    }
    const [first] = list
    const [branch] = first?.branches ?? []
    if (!first || !branch) return null
    const { members: people, signatures, log: entries, branches: _branches, activities, ...record } = first
    return { record, branch, people, signatures, log: entries, activity: activities[0] ?? null }
  },

  async recordsBetween({ branchId, kinds, from, to, of, values }) {
    const _ = sdk.database().command
    const counted = {
      ...{ branchId, kind: _.in([...kinds]), on: _.gte(from).and(_.lte(to)) },
      ...{ state: _.neq('draft'), withdrawn: _.exists(false) },
    }
    const where = of === undefined ? counted : (_.and([counted, _.or(about(of) as never)] as never) as object)
    const shown = values ? ['values', 'answers.text'] : valueFields.map((name) => `values.${name}`)
    const fields = [...headFields, ...shown]
    let query = found(branchOf(branchId), 'records', where, { sort: { on: 1, _id: 1 }, fields }, 'found')
    const years = [...new Set([Number(from.slice(0, 4)), Number(to.slice(0, 4))])]
    const signed = { branchId, year: _.in(years), ...(of !== undefined && { memberId: of }) }
    const signedFields = ['recordId', 'memberId', 'textHash', 'on', 'way'] satisfies (keyof Collections['signatures'])[]
    query = found(query, 'signatures', signed, { fields: signedFields }, 'signatures')
    type Answer = BranchAnswer<Pick<RecordsBetween, 'signatures'> & { found: RecordsBetween['records'] }>
    const { members: people, found: records, signatures, ...branch } = await only<Answer>(query, branchId)
    return { branch, people, records: records.map(whole), signatures }
  },
}

/** What is about somebody or by them, and texts that everybody is to sign. */
function about(memberId: string): object[] {
  const _ = sdk.database().command
  return [
    { people: memberId },
    { by: memberId },
    { 'values.upper': memberId },
    { textHash: _.exists(true), people: _.size(0) },
  ]
}

/** A projection leaves out lists of nothing. */
function whole(head: RecordHead): RecordHead {
  return { ...head, values: head.values ?? {}, answers: head.answers ?? [], files: head.files ?? [] }
}
