import { electionResult } from '@domain/votes/election'
import { outcomeLabels, resolutionResult } from '@domain/votes/resolution'
import type { VoteSummary } from '@/cloud/meetings'
import type { Tone } from './Chip'

type Word = { word: string; tone: Tone }

const OUTCOMES: Record<keyof typeof outcomeLabels, Word> = {
  passed: { word: `✓ ${outcomeLabels.passed}`, tone: 'ok' },
  exactlyHalf: { word: `！${outcomeLabels.exactlyHalf}`, tone: 'late' },
  notPassed: { word: `× ${outcomeLabels.notPassed}`, tone: 'late' },
  noQuorum: { word: `！${outcomeLabels.noQuorum}`, tone: 'late' },
}

const roomOf = ({ entitled, present }: VoteSummary) => ({ entitled, present: present ?? 0 })

function electionOf(vote: VoteSummary) {
  return vote.tally && electionResult(roomOf(vote), vote.seats ?? 1, vote.candidates, vote.tally)
}

/** Where a vote stands, in a word and its sign. */
export function voteWord(vote: VoteSummary): Word {
  if (vote.state === 'open') return { word: '● 正在表决', tone: 'red' }
  if (vote.state === 'closing') return { word: '正在计票', tone: 'gold' }
  if (vote.kind !== 'election') {
    return vote.counts
      ? OUTCOMES[resolutionResult(vote.kind, roomOf(vote), vote.counts).outcome]
      : { word: '没有票数', tone: 'plain' }
  }
  const result = electionOf(vote)
  if (!result) return { word: '没有票数', tone: 'plain' }
  if (!result.valid) return { word: '！选举无效', tone: 'late' }
  if (result.tied.length > 0) return { word: '！要再次投票', tone: 'late' }
  if (result.open === 0) return { word: `✓ 选出 ${result.elected.length} 人`, tone: 'ok' }
  return result.exactlyHalf.length > 0
    ? { word: '！正好一半', tone: 'late' }
    : { word: `× 还空 ${result.open} 个名额`, tone: 'late' }
}

/** What came of somebody who stood, with the votes they got. */
type Standing = { id: string; name: string; votes: number } & Partial<Word>

/** An election's candidates as its result lists them: those with the most votes first. */
export function standings(vote: VoteSummary): Standing[] {
  const result = electionOf(vote)
  if (!result || !vote.tally) return []
  const counted = new Map(Object.entries(vote.tally.votes))
  const wordOf = (id: string): Partial<Word> => {
    if (result.elected.includes(id)) return { word: '✓ 当选', tone: 'ok' }
    if (result.tied.includes(id)) return { word: '！同票', tone: 'late' }
    return result.exactlyHalf.includes(id) ? { word: '！正好一半', tone: 'late' } : {}
  }
  return vote.candidates
    .map(({ id, name }) => ({ id, name, votes: counted.get(id) ?? 0, ...wordOf(id) }))
    .sort((a, b) => b.votes - a.votes)
}
