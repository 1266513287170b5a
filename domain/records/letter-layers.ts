/**
 * Responsibility letters (责任书) are signed layer by layer, from the level above down to every member; a missing link is
 * shown (domain.md §6).
 */
import { byOffice, leadsBranch, type Member } from '../members/member'

/** A letter between somebody above, in the branch or outside it, and those below. */
export type Letter = {
  id: string
  upper: LetterUpper
  lowerIds: readonly string[]
  on: string
  /** Those below who have signed. */
  signed: readonly string[]
  upperSigned: boolean
}

export type LetterUpper = { memberId: string } | { outsider: string }

export type LetterPerson = Pick<Member, '_id' | 'name' | 'role'>

/**
 * signed: has a letter from above and all of them are signed by both; unsigned: somebody's signature is open; missing: no
 * letter from above; detached: has one, but the link further up is missing, or goes round in a circle.
 */
export type LetterState = 'signed' | 'unsigned' | 'missing' | 'detached'

/** A letter from above, as the one below sees it. */
export type LetterAbove = { id: string; upper: LetterUpper; signed: boolean; upperSigned: boolean }

export type LetterPlace = {
  memberId: string
  /** The layer from the top, 1 for whoever signs with the level above; null without a link up to there. */
  depth: number | null
  letters: LetterAbove[]
  state: LetterState
}

/** Everything in order of office; `top` are leaders of the branch without a letter from the level above. */
export type LetterChart = {
  /** Ids by layer, the top first. */
  layers: string[][]
  places: LetterPlace[]
  top: string[]
  missing: string[]
  unsigned: string[]
  detached: string[]
}

/**
 * The layers of a year's letters and their missing links (domain.md §6). The first layer is whoever has a letter from
 * outside the branch, and leaders of the branch who have none from above. A letter with oneself is no link, and of people
 * who left only that they were above somebody is seen: that link is missing.
 */
export function letterLayers(people: readonly LetterPerson[], letters: readonly Letter[]): LetterChart {
  const known = byOffice([...new Map(people.map((person) => [person._id, person])).values()])
  const above = new Map(known.map(({ _id }) => [_id, lettersAbove(_id, letters)]))
  const depths = depthsOf(known, above)
  const places = known.map(({ _id: memberId }): LetterPlace => {
    const own = above.get(memberId) ?? []
    const depth = depths.get(memberId) ?? null
    return { memberId, depth, letters: own, state: stateOf(own, depth) }
  })
  const leaders = new Set(known.filter(({ role }) => leadsBranch(role)).map(({ _id }) => _id))
  const having = (state: LetterState) => places.filter((one) => one.state === state).map(({ memberId }) => memberId)
  const deepest = Math.max(0, ...depths.values())
  return {
    layers: Array.from({ length: deepest }, (_, index) =>
      places.filter(({ depth }) => depth === index + 1).map(({ memberId }) => memberId),
    ),
    places,
    top: having('missing').filter((id) => leaders.has(id)),
    missing: having('missing').filter((id) => !leaders.has(id)),
    unsigned: having('unsigned'),
    detached: having('detached'),
  }
}

function lettersAbove(memberId: string, letters: readonly Letter[]): LetterAbove[] {
  return letters
    .filter(({ upper, lowerIds }) => lowerIds.includes(memberId) && upperId(upper) !== memberId)
    .map(({ id, upper, signed, upperSigned }) => ({ id, upper, signed: signed.includes(memberId), upperSigned }))
}

function upperId(upper: LetterUpper): string | undefined {
  return 'memberId' in upper ? upper.memberId : undefined
}

/** Layer after layer from the top: each person is reached once, so that a circle ends or is never begun. */
function depthsOf(people: readonly LetterPerson[], above: ReadonlyMap<string, LetterAbove[]>): Map<string, number> {
  const lettersOf = ({ _id }: LetterPerson) => above.get(_id) ?? []
  const depths = new Map<string, number>()
  const isFirst = (person: LetterPerson) =>
    lettersOf(person).some(({ upper }) => 'outsider' in upper) ||
    (leadsBranch(person.role) && lettersOf(person).length === 0)
  let layer = people.filter(isFirst)
  for (let depth = 1; layer.length > 0; depth += 1) {
    for (const { _id } of layer) depths.set(_id, depth)
    const ids = new Set(layer.map(({ _id }) => _id))
    layer = people.filter(
      (person) => !depths.has(person._id) && lettersOf(person).some(({ upper }) => ids.has(upperId(upper) ?? '')),
    )
  }
  return depths
}

function stateOf(letters: readonly LetterAbove[], depth: number | null): LetterState {
  if (letters.length === 0) return 'missing'
  if (depth === null) return 'detached'
  return letters.every(({ signed, upperSigned }) => signed && upperSigned) ? 'signed' : 'unsigned'
}
