import { addMonths, dayOf, type Month, monthOf } from '../../domain/calendar/beijing'
import { type Assessment, nthId } from '../../domain/dues/assessment'
import { type DuesEntry, spanOf, sumOf } from '../../domain/dues/entry'
import type { Relief } from '../../domain/dues/relief'
import { minutesFromNow } from './branch'
import type { TestCloud } from './cloud'

/** Today and this month in Beijing, and a month so many away. */
export const today = () => dayOf(minutesFromNow(0))
export const month = (away = 0): Month => addMonths(monthOf(today()), away)

type Inserting = Pick<TestCloud, 'insert'>

/** An assessment as an officer leaves it: 48.60 yuan from a year ago on, unless said otherwise. */
export function seedAssessment(
  { insert }: Inserting,
  branchId: string,
  memberId: string,
  fields: Partial<Assessment> = {},
): Assessment {
  const { n = 1 } = fields
  const assessment: Assessment = {
    ...{ _id: nthId(memberId, n), branchId, memberId, n, from: month(-12), livelihood: 'salaried', fen: 4860 },
    ...{ rhythm: 'monthly', why: 'first', at: minutesFromNow(-600 * 24 * 60), by: memberId },
    ...fields,
  }
  insert('duesAssessments', assessment)
  return assessment
}

/** A receipt for these months, received today, unless said otherwise. */
export function seedEntry(
  { insert }: Inserting,
  branchId: string,
  memberId: string,
  fields: Partial<DuesEntry> & Pick<DuesEntry, 'lines'>,
): DuesEntry {
  const { n = 1, lines, on = today() } = fields
  const batchId = 'seededBatch0'
  const entry: DuesEntry = {
    ...{ _id: nthId(memberId, n), branchId, memberId, n, kind: 'paid', extra: false },
    ...{ fen: sumOf(lines), ...spanOf(lines), on, account: monthOf(on), channel: 'cash', takenBy: memberId },
    ...{ batchId, source: `${batchId}:${memberId}:${n}`, at: minutesFromNow(-60), by: memberId },
    ...fields,
  }
  insert('duesEntries', entry)
  return entry
}

/** An approved exemption of last month and this one, unless said otherwise. */
export function seedRelief(
  { insert }: Inserting,
  branchId: string,
  memberId: string,
  fields: Partial<Relief> & Pick<Relief, '_id'>,
): Relief {
  const relief: Relief = {
    ...{ branchId, memberId, kind: 'exempt', from: month(-1), to: month(), fen: 0, state: 'approved' },
    ...{ proposedOn: today(), at: minutesFromNow(-60), by: memberId },
    ...fields,
  }
  insert('duesReliefs', relief)
  return relief
}
