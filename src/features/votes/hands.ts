import { type Hand, handLabels } from '@domain/votes/vote'
import type { VoteReading } from '@/cloud/meetings'

export const HANDS = Object.keys(handLabels) as Hand[]

type Named = { memberId: string; name: string }

/** Who raised which hand, and who has raised none yet, by name in the order of the people given. */
export function handGroups(
  { hands, waiting, state }: Pick<VoteReading, 'hands' | 'waiting' | 'state'>,
  people: readonly Named[],
): { label: string; people: Named[] }[] {
  const handOf = new Map(hands.map(({ memberId, hand }) => [memberId, hand]))
  const silent = new Set(waiting)
  const none = state === 'closed' ? '没有表决' : '还没表决'
  return [
    ...HANDS.map((hand) => ({
      label: handLabels[hand],
      people: people.filter(({ memberId }) => handOf.get(memberId) === hand),
    })),
    { label: none, people: people.filter(({ memberId }) => silent.has(memberId)) },
  ]
}

/** How many of each, and of how many. */
export function handFigures({
  hands,
  waiting,
  entitled,
}: Pick<VoteReading, 'hands' | 'waiting' | 'entitled'>): Record<Hand | 'waiting' | 'entitled' | 'raised', number> {
  const count = (wanted: Hand) => hands.filter(({ hand }) => hand === wanted).length
  return {
    for: count('for'),
    against: count('against'),
    abstain: count('abstain'),
    waiting: waiting.length,
    entitled,
    raised: hands.length,
  }
}

/** A vote as it will be read once one's own hand is in it. */
export function withOwnHand(vote: VoteReading, memberId: string, hand: Hand): VoteReading {
  const others = vote.hands.filter((one) => one.memberId !== memberId)
  return {
    ...vote,
    mine: hand,
    hands: [...others, { memberId, hand }],
    waiting: vote.waiting.filter((id) => id !== memberId),
  }
}
