import type { Day } from '../calendar/beijing'
import { type DevelopmentStage, type DevelopmentStep, type DevelopmentStepId, developmentSteps } from './steps'
import { type DevelopmentWarning, developmentWarnings } from './warnings'

/** How far somebody has come on the way into the Party. */
export type DevelopmentState = {
  done: number
  of: number
  /** The stage of the last step done; the first one before any. */
  stage: DevelopmentStage
  last?: DevelopmentStep
  /** The first open step from the furthest rank on that is reached; none at the end. */
  next?: DevelopmentStep
  /** Steps that come before, of which no day is known. */
  skipped: DevelopmentStep[]
  warnings: DevelopmentWarning[]
}

/**
 * How far the 25 steps (细则; see steps.ts) are done, what comes next and what is to be checked. Of a step that is there
 * several times, as after a prolonged probation, the last day holds; a day to come is not done.
 */
export function developmentState(steps: readonly { step: DevelopmentStepId; on: Day }[], today: Day): DevelopmentState {
  const days = new Map<DevelopmentStepId, Day>()
  for (const { step, on } of steps) if (on > (days.get(step) ?? '')) days.set(step, on)
  const isDone = ({ id }: DevelopmentStep) => (days.get(id) ?? '9999-12-31') <= today
  const done = developmentSteps.filter(isDone)
  const last = done[done.length - 1]
  const open = developmentSteps.filter((step) => !isDone(step))
  const reached = last?.rank ?? 0
  return {
    done: done.length,
    of: developmentSteps.length,
    stage: last?.stage ?? 'application',
    last,
    next: open.find(({ rank }) => rank >= reached),
    skipped: open.filter(({ rank }) => rank < reached),
    warnings: developmentWarnings(days, today),
  }
}
