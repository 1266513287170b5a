import type { Day } from '../calendar/beijing'
import { hasVoteOn, isFullOn, type Member } from '../members/member'

/** Persons of one part of the branch: expected (应到), and came (实到) of those expected. */
export type Part = { expected: number; came: number }

/**
 * A meeting's heads as its minutes state them. Full and probationary together are all; entitled and without a vote together
 * are the full members.
 */
export type MeetingFigures = {
  all: Part
  full: Part
  probationary: Part
  /** 暂无表决权: full members without a vote. */
  noVote: Part
  /** 有表决权: full members who have one. */
  entitled: Part
  /** 列席: came without being expected. */
  observers: number
  /** 来宾: from outside the branch. */
  guests: number
}

/** What decides which part of the branch somebody is counted in. */
type Person = Pick<Member, '_id' | 'standing'> & Partial<Pick<Member, 'admittedOn' | 'noVote'>>

/**
 * Who should have come and who came, full and probationary members apart (domain.md §4). An observer is counted apart and
 * in no 实到, so that nobody fills a quorum who was not expected.
 *
 * @param people everybody either list may name, those who have left since included; an id of nobody here is not counted
 * @param came ids of those who were there, expected or not
 * @param day the meeting's Beijing day: standing and vote are read as of then
 */
export function figuresOf(
  people: readonly Person[],
  expected: readonly string[],
  came: readonly string[],
  guests: number,
  day: Day,
): MeetingFigures {
  const should = new Set(expected)
  const did = new Set(came)
  const part = (belongs: (person: Person) => boolean): Part => {
    const those = people.filter((person) => should.has(person._id) && belongs(person))
    return { expected: those.length, came: those.filter((person) => did.has(person._id)).length }
  }
  return {
    all: part(() => true),
    full: part((person) => isFullOn(person, day)),
    probationary: part((person) => !isFullOn(person, day)),
    noVote: part((person) => isFullOn(person, day) && !hasVoteOn(person, day)),
    entitled: part((person) => hasVoteOn(person, day)),
    observers: people.filter((person) => did.has(person._id) && !should.has(person._id)).length,
    guests,
  }
}

/** `正式党员 24/26` (came/expected) for every part that somebody is in. */
function partsSaid(parts: readonly (readonly [label: string, part: Part])[]): string {
  return parts
    .filter(([, { expected }]) => expected > 0)
    .map(([label, { expected, came }]) => `${label} ${came}/${expected}`)
    .join('，')
}

function othersSaid({ observers, guests }: MeetingFigures): string {
  const others = [
    ['列席', observers],
    ['来宾', guests],
  ] as const
  return others
    .filter(([, count]) => count > 0)
    .map(([label, count]) => `${label} ${count} 人`)
    .join('，')
}

/**
 * The figures as minutes state them, came before expected and what is nothing not said:
 * `应到 28 人，实到 25 人：正式党员 24/26，预备党员 1/2；有表决权 24/26；列席 2 人，来宾 1 人`.
 */
export function figuresSentence(figures: MeetingFigures): string {
  const { all, full, probationary, entitled, noVote } = figures
  const standing = partsSaid([
    ['正式党员', full],
    ['预备党员', probationary],
  ])
  const vote = partsSaid([
    ['有表决权', entitled],
    ['暂无表决权', noVote],
  ])
  const heads = `应到 ${all.expected} 人，实到 ${all.came} 人${standing && `：${standing}`}`
  return [heads, vote, othersSaid(figures)].filter((said) => said !== '').join('；')
}
