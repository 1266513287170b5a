import { seedRecord, today } from './record-seed'
import { activityOf, freshId, marked, type Sample } from './world'

/** Samples of drafting papers and of exporting records. */
export const paperSamples: Record<string, Sample> = {
  'year:papers.draft': (world) => {
    const { on } = activityOf(world, { begins: -180, ends: -60 })
    // Which activity it is stays unsaid: the caller's own branch may have one as well.
    return { kind: 'brief', from: on, to: on }
  },
  'documents:recordSheets': (world) => {
    const { t, branch } = world
    const values = { title: marked(world, '打扫小区') }
    seedRecord(t, branch, { kind: 'service', by: branch.ids.member, people: [branch.ids.member], values })
    return { jobId: freshId(), year: Number(today().slice(0, 4)) }
  },
}
