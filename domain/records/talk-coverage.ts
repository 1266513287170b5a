/**
 * Talks (谈心谈话): once a year for each kind of pair, shown as a matrix (domain.md §6). Of a talk the day and the pair
 * are kept and never the words.
 */
import type { Day } from '../calendar/beijing'
import { byOffice, isCommittee, type Member } from '../members/member'

/** Somebody who counts this year. */
export type TalkPerson = Pick<Member, '_id' | 'name' | 'role'>

/** A talk of two or more: each pair among them has talked. */
export type Talk = { id: string; on: Day; people: readonly string[] }

export type PairKind = 'committeeCommittee' | 'committeeMember' | 'memberMember'

export const pairKindLabels: Record<PairKind, string> = {
  committeeCommittee: '支委之间',
  committeeMember: '支委与党员',
  memberMember: '党员之间',
}

/** Of 0: nobody is there to talk with; `notApplicable` says so. */
export type TalkFigure = { done: number; of: number; notApplicable?: string }

/** The last day each row's person talked with each column's, and which talk it was; null for not yet, and for oneself. */
export type TalkMatrix = {
  rows: TalkPerson[]
  columns: TalkPerson[]
  last: (Day | null)[][]
  talkIds: (string | null)[][]
}

export type TalkCoverage = {
  figures: Record<PairKind, TalkFigure>
  committee: TalkMatrix
  members: TalkMatrix
  /** Who has not yet been talked with, in order of office: pairs of the committee; members, by anybody of the kind. */
  open: { committeeCommittee: [TalkPerson, TalkPerson][]; committeeMember: TalkPerson[]; memberMember: TalkPerson[] }
}

/**
 * Who has talked with whom this year (domain.md §6): every pair within the committee, every ordinary member with at least
 * one of the committee, and every ordinary member with at least one other. Who is not among the people is passed over.
 */
export function talkCoverage(people: readonly TalkPerson[], talks: readonly Talk[]): TalkCoverage {
  const known = byOffice([...new Map(people.map((person) => [person._id, person])).values()])
  const committee = known.filter(({ role }) => isCommittee(role))
  const members = known.filter(({ role }) => !isCommittee(role))
  const lastOf = lastTalks(talks)
  const talked = (a: TalkPerson, b: TalkPerson) => lastOf(a, b) !== null

  const pairs = committee.flatMap((a, index) => committee.slice(index + 1).map((b): [TalkPerson, TalkPerson] => [a, b]))
  const withMember = committee.length > 0 ? members : []
  const amongMembers = members.length > 1 ? members : []
  const open = {
    committeeCommittee: pairs.filter(([a, b]) => !talked(a, b)),
    committeeMember: withMember.filter((member) => !committee.some((one) => talked(one, member))),
    memberMember: amongMembers.filter((member) => !members.some((other) => talked(other, member))),
  }
  const lone = (some: readonly TalkPerson[], what: string) => (some.length === 0 ? `没有${what}` : `只有 1 名${what}`)
  return {
    figures: {
      committeeCommittee: figureOf(pairs.length, open.committeeCommittee.length, lone(committee, '支委')),
      committeeMember: figureOf(
        withMember.length,
        open.committeeMember.length,
        committee.length === 0 ? '没有支委' : '没有支委以外的党员',
      ),
      memberMember: figureOf(amongMembers.length, open.memberMember.length, lone(members, '支委以外的党员')),
    },
    committee: matrixOf(committee, committee, lastOf),
    members: matrixOf(committee, members, lastOf),
    open,
  }
}

function figureOf(of: number, open: number, why: string): TalkFigure {
  return of === 0 ? { done: 0, of: 0, notApplicable: `${why}，不用统计` } : { done: of - open, of }
}

type LastOf = (a: TalkPerson, b: TalkPerson) => Pick<Talk, 'id' | 'on'> | null

function lastTalks(talks: readonly Talk[]): LastOf {
  const last = new Map<string, Pick<Talk, 'id' | 'on'>>()
  for (const { id, on, people } of talks)
    for (const one of people)
      for (const other of people) {
        const pair = pairKey(one, other)
        if (one !== other && isLater({ id, on }, last.get(pair))) last.set(pair, { id, on })
      }
  return (a, b) => last.get(pairKey(a._id, b._id)) ?? null
}

/** Of two on one day always the same one, in whatever order they come. */
function isLater(one: Pick<Talk, 'id' | 'on'>, other: Pick<Talk, 'id' | 'on'> | undefined): boolean {
  return other === undefined || one.on > other.on || (one.on === other.on && one.id > other.id)
}

function pairKey(one: string, other: string): string {
  return `${one} ${other}`
}

function matrixOf(rows: TalkPerson[], columns: TalkPerson[], lastOf: LastOf): TalkMatrix {
  const cells = rows.map((row) => columns.map((column) => lastOf(row, column)))
  const each = <T>(of: (talk: Pick<Talk, 'id' | 'on'>) => T) =>
    cells.map((line) => line.map((cell) => (cell === null ? null : of(cell))))
  return { rows, columns, last: each(({ on }) => on), talkIds: each(({ id }) => id) }
}
