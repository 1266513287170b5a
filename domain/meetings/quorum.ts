import type { ActivityKind } from '../activities/kinds'
import type { MeetingFigures, Part } from './figures'
import { isHalf, isMajority, majorityOf } from './majority'

/** Whether a meeting may decide, with the figures that say so in persons, and the sentence that explains it. */
export type Quorum = {
  /** Null: this kind of activity needs none. */
  met: boolean | null
  /** Exactly half are there: flagged, not met (domain.md §4). */
  exactlyHalf: boolean
  /** Fewest who must be there. */
  needed: number
  /** Of how many, and how many of them came. */
  of: number
  came: number
  sentence: string
}

/** Whose presence decides: those entitled to vote, or the committee's members. */
export type QuorumRule = 'entitled' | 'committee'

const rules: Record<QuorumRule, { part: (figures: MeetingFigures) => Part; expected: string; nobody: string }> = {
  entitled: {
    part: (figures) => figures.entitled,
    expected: '应到有表决权',
    nobody: '应到的人里没有人有表决权，不能表决。',
  },
  committee: {
    part: (figures) => figures.all,
    expected: '应到支部委员',
    nobody: '没有应到的支部委员，不能作决定。',
  },
}

/**
 * What each kind needs (domain.md §4). An assembly's resolution needs the votes of more than half of all entitled, so fewer
 * present cannot pass one; a committee decides with more than half of its members there. A group's meeting is held
 * whoever comes; what it votes on needs the votes of more than half of all entitled (votes/resolution.ts).
 */
const ruleOfKind: Record<ActivityKind, QuorumRule | null> = {
  branchAssembly: 'entitled',
  committeeMeeting: 'committee',
  groupMeeting: null,
  partyLecture: null,
  themePartyDay: null,
  organisationalLifeMeeting: null,
  collectiveStudy: null,
  appraisalMeeting: null,
}

/** The rule for so many expected and so many of them there: more than half (domain.md §4). */
export function quorumBy(rule: QuorumRule, { expected: of, came }: Part): Quorum {
  const { expected, nobody } = rules[rule]
  const needed = majorityOf(of)
  const met = isMajority(came, of)
  const exactlyHalf = isHalf(came, of)
  const heads = `${expected} ${of} 人，实到 ${came} 人`
  const sentence = () => {
    if (of === 0) return nobody
    if (met) return `${heads}，过半数（${needed} 人），可以表决。`
    return `${heads}，${exactlyHalf ? '正好一半，' : ''}不到过半数（${needed} 人），还差 ${needed - came} 人才能表决。`
  }
  return { met, exactlyHalf, needed, of, came, sentence: sentence() }
}

/** Whether a meeting of the kind may decide with who came, by the denominator its kind has (domain.md §4). */
export function quorumOf(kind: ActivityKind, figures: MeetingFigures): Quorum {
  const rule = ruleOfKind[kind]
  if (rule !== null) return quorumBy(rule, rules[rule].part(figures))
  const { expected: of, came } = figures.all
  return { met: null, exactlyHalf: false, needed: 0, of, came, sentence: '这类活动不要求到会比例。' }
}
