import { type PairKind, pairKindLabels } from '@domain/records/talk-coverage'
import type { TalksBoard } from '@/cloud/recordBoards'
import type { FigureTile } from '@/components/FigureTiles'
import type { NameTile } from '@/components/NameTiles'
import { shortDayWords } from '@/components/shortDay'
import { nameWith } from '@/session/namesakes'

type Named = TalksBoard['members']['rows'][number]
type Hints = ReadonlyMap<string, string>

/** A person's line of the matrix: of each of the committee the day of the last talk, or that there was none. */
export type MatrixRow = Named & { shown: string; cells: MatrixCell[] }

/** `self`: nobody talks with themselves. */
export type MatrixCell = { withId: string; words: string; talkId: string | null; self?: true }

const KINDS = ['committeeCommittee', 'committeeMember', 'memberMember'] as const satisfies readonly PairKind[]
const UNITS: Record<PairKind, string> = { committeeCommittee: '对', committeeMember: '人', memberMember: '人' }

/** The three figures with their denominators; where nobody is there to talk with, none. */
export function talkTiles(figures: TalksBoard['figures']): FigureTile[] {
  return KINDS.map((kind) => {
    const { done, of } = figures[kind]
    const label = pairKindLabels[kind]
    if (of === 0) return { label, figure: '—', of: '' }
    return { label, figure: `${done}`, of: `/${of} ${UNITS[kind]}`, ...(done === of && { whole: true }) }
  })
}

/** Why a figure is not asked of this branch. */
export function notAsked(figures: TalksBoard['figures']): string[] {
  return KINDS.flatMap((kind) => {
    const why = figures[kind].notApplicable
    return why === undefined ? [] : [`${pairKindLabels[kind]}：${why}。`]
  })
}

/** Who is still to be talked with, in one sentence; undefined where all is done. */
export function openWords({
  committeeCommittee,
  committeeMember,
  memberMember,
}: TalksBoard['open']): string | undefined {
  const members = new Set([...committeeMember, ...memberMember].map(({ memberId }) => memberId)).size
  const parts = [
    ...(members > 0 ? [`${members} 名党员`] : []),
    ...(committeeCommittee.length > 0 ? [`${committeeCommittee.length} 对支委`] : []),
  ]
  return parts.length === 0 ? undefined : `还没谈到：${parts.join('、')}`
}

/** Names of people who are not yet talked with. */
export function personTiles(people: readonly Named[], hints: Hints): NameTile[] {
  return people.map(({ memberId, name }) => ({ key: memberId, words: nameWith(name, hints.get(memberId)) }))
}

/** Pairs of the committee that have not talked; the key holds both ids. */
export function pairTiles(pairs: TalksBoard['open']['committeeCommittee'], hints: Hints): NameTile[] {
  return pairs.map((pair) => ({
    key: pair.map(({ memberId }) => memberId).join(','),
    words: pair.map(({ memberId, name }) => nameWith(name, hints.get(memberId))).join(' 和 '),
  }))
}

/** The matrix with a line a person on its longer side: the few of the committee stand above, and fit a phone's width. */
export function matrixRows(matrix: TalksBoard['committee'], hints: Hints): MatrixRow[] {
  const { rows: committee, columns, last, talkIds } = matrix
  return columns.map((person, column) => ({
    ...person,
    shown: nameWith(person.name, hints.get(person.memberId)),
    cells: committee.map(({ memberId }, row) => {
      const on = last[row]?.[column] ?? null
      return {
        ...{ withId: memberId, words: on === null ? '' : shortDayWords(on), talkId: talkIds[row]?.[column] ?? null },
        ...(memberId === person.memberId && { self: true as const }),
      }
    }),
  }))
}

/** What a line says to who cannot see it. */
export function spokenRow({ shown, cells }: MatrixRow): string {
  const asked = cells.filter(({ self }) => !self)
  return `${shown}，和支委谈过 ${asked.filter(({ talkId }) => talkId !== null).length}/${asked.length} 人`
}
