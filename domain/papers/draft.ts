import { dayWords } from '../records/words'
import { briefSections, briefTitle } from './brief'
import type { PaperDraft, PaperFacts, PaperKind, Section } from './facts'
import { monthlyPlanSections } from './monthly-plan'
import { MOST_TEXT, textOf } from './sections'
import { periodWords } from './words'
import { workSummarySections } from './work-summary'

const sectionsOf: Record<PaperKind, (facts: PaperFacts) => Section[]> = {
  brief: briefSections,
  monthlyPlan: monthlyPlanSections,
  workSummary: workSummarySections,
}

/**
 * A paper drafted from what is recorded and from nothing else: what, when, how many. It judges nothing, adds nothing and says
 * plainly what is missing; undefined where nothing is recorded at all.
 */
export function draftOf(
  kind: PaperKind,
  facts: PaperFacts,
  { single = false, most = MOST_TEXT }: { single?: boolean; most?: number } = {},
): PaperDraft | undefined {
  const count = factsIn(kind, facts)
  if (count === 0) return undefined
  const sections = sectionsOf[kind](facts)
  const { from, to, today } = facts
  const titles: Record<PaperKind, string> = {
    brief: briefTitle(facts, single),
    monthlyPlan: `${periodWords(from, to)}工作计划`,
    workSummary: `${periodWords(from, to)}工作总结`,
  }
  const note = `（初稿：只按系统里截至${dayWords(today)}的记录整理，没有记录的没有写。请核对、修改，定稿前删去这一行。）`
  const missing = sections.flatMap((section) => section.missing)
  return { title: titles[kind], text: textOf(note, sections, most), facts: count, missing }
}

/** How many recorded things there are to tell of. */
function factsIn(
  kind: PaperKind,
  { held, planned, records, signed, dues, tasks, birthdays, from, to }: PaperFacts,
): number {
  if (kind === 'brief') return held.length + records.length
  if (kind === 'workSummary') {
    const done = (tasks ?? []).filter((task) => task.done).length
    return held.length + records.length + signed.length + (dues?.complete.length ?? 0) + done
  }
  const due = (tasks ?? []).filter((task) => task.to <= to && (task.to >= from || !task.done)).length
  const waiting = records.filter((one) => !one.done && (one.kind === 'opinion' || one.kind === 'rectification')).length
  return held.length + planned.length + due + waiting + birthdays
}
