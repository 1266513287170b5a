import { formatKnownDate } from '@domain/calendar/format'
import {
  type DevelopmentStage,
  type DevelopmentStepId,
  developmentStages,
  developmentStep,
} from '@domain/development/steps'
import type { DevelopmentBoard } from '@/cloud/recordBoards'
import type { Tone } from '@/components/Chip'

/** Somebody on the way. */
export type Candidate = DevelopmentBoard['people'][number]
type Level = Candidate['warnings'][number]['level']

/** A sign and a word for each level of warning; none forbids anything. */
export const levels: Record<Level, { sign: string; word: string; tone: Tone }> = {
  late: { sign: '！', word: '已过期', tone: 'late' },
  due: { sign: '○', word: '快到期', tone: 'gold' },
  check: { sign: '？', word: '请核对', tone: 'plain' },
}

const RANKS: Record<Level, number> = { late: 0, due: 1, check: 2 }
const CALM = 3

function urgency({ warnings, next }: Candidate): number {
  return Math.min(next ? CALM : CALM + 1, ...warnings.map(({ level }) => RANKS[level]))
}

/** Who needs a look comes first, whoever has all steps last. */
export function inOrder(people: readonly Candidate[]): Candidate[] {
  return [...people].sort((a, b) => urgency(a) - urgency(b))
}

/** The stage in words. */
export function stageWords({ stage, next }: Candidate): string {
  return next ? developmentStages[stage as DevelopmentStage].label : '25 步都登记了'
}

/** What comes next, with what no two dates show. */
export function nextWords({ next }: Candidate): string | undefined {
  if (!next) return undefined
  return `下一步：第 ${next.n} 步 ${next.label}${next.hint ? `（${next.hint}）` : ''}`
}

/** A step that is recorded: its number and name, and its day. */
export function stepWords({ step, on }: Candidate['steps'][number]): { title: string; day: string } {
  const { n, label } = developmentStep(step as DevelopmentStepId)
  return { title: `${n} ${label}`, day: formatKnownDate(on) }
}
