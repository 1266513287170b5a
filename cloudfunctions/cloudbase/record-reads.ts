import type { CollectionName, Collections } from '../ports/collections'
import type {
  RecordBranch,
  RecordHead,
  RecordPage,
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

/** Values that lists show beside the title: choices, days and numbers; none that is a text. */
const shortValues = [
  'way',
  'form',
  'why',
  'until',
  'direction',
  'step',
  'matter',
  'due',
  'doneOn',
  'feedback',
  'person',
]
const valueFields = [...shortValues, 'halfDays', 'upper', 'upperOutside', 'activity', 'makesUp', 'visitors', 'cases']

/** Changes of one record that its page tells of. */
const LOGGED = 100

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

/** {@link RecordReads} as aggregates. */
export const recordReads: RecordReads = {
  async recordPage({ branchId, memberId, kept, kinds, of, waiting, from, to, before, limit }) {
    const _ = sdk.database().command
    const sight = _.or([{ open: true }, { concerned: memberId }, { kind: _.in([...kept]) }])
    const conditions: object[] = [
      { branchId, on: _.gte(from).and(_.lte(to)), withdrawn: _.exists(false) },
      sight as unknown as object,
      ...(kinds ? [{ kind: _.in([...kinds]) }] : []),
      ...(of === undefined ? [] : [_.or([{ people: of }, { by: of }]) as unknown as object]),
      ...(waiting
        ? [{ kind: _.in([...kept]) }, _.or([{ textHeld: true }, { state: 'draft' }]) as unknown as object]
        : []),
      ...(before
        ? [_.or([{ on: _.lt(before.on) }, { on: before.on, _id: _.lt(before.id) }]) as unknown as object]
        : []),
    ]
    const fields = [...headFields, ...valueFields.map((name) => `values.${name}`)]
    const all = _.and(conditions as never) as unknown as object
    const query = found(branchOf(branchId), 'records', all, { sort: sortedBy, limit, fields }, 'records')
    type Answer = BranchAnswer<Pick<RecordPage, 'records'>>
    const { members: people, records, ...branch } = await only<Answer>(query, branchId)
    return { branch, people, records: records.map(whole) }
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
      ...{ state: 'recorded', withdrawn: _.exists(false) },
    }
    const where = of === undefined ? counted : (_.and([counted, _.or([{ people: of }, { by: of }])] as never) as object)
    const fields = [...headFields, ...(values ? ['values'] : valueFields.map((name) => `values.${name}`))]
    let query = found(branchOf(branchId), 'records', where, { sort: { on: 1, _id: 1 }, fields }, 'records')
    const years = [...new Set([Number(from.slice(0, 4)), Number(to.slice(0, 4))])]
    const signed = { branchId, year: _.in(years), ...(of !== undefined && { memberId: of }) }
    const signedFields = ['recordId', 'memberId', 'textHash', 'on', 'way'] satisfies (keyof Collections['signatures'])[]
    query = found(query, 'signatures', signed, { fields: signedFields }, 'signatures')
    type Answer = BranchAnswer<Pick<RecordsBetween, 'records' | 'signatures'>>
    const { members: people, records, signatures, ...branch } = await only<Answer>(query, branchId)
    return { branch, people, records: records.map(whole), signatures }
  },
}

/** A projection leaves out lists of nothing. */
function whole(head: RecordHead): RecordHead {
  return { ...head, values: head.values ?? {}, answers: head.answers ?? [], files: head.files ?? [] }
}
