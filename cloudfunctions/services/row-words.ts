import { describeSchedule } from '../../domain/responsibilities/describe-schedule'
import { evidence } from '../../domain/responsibilities/evidence'
import { currentOf, type ResponsibilityRow } from '../../domain/responsibilities/list'
import { needWords } from '../../domain/responsibilities/need-words'
import { printSchedule } from '../../domain/responsibilities/print-schedule'

/** What a row says and said, in words. */
export function rowWords(row: ResponsibilityRow, year: number, nameOf: (memberId: string) => string) {
  const content = currentOf(row)
  const { dropped, versions } = row
  return {
    reading: describeSchedule(content.schedule, year),
    evidenceWords: content.evidence ? evidence[content.evidence].needs.map((need) => needWords(need)) : [],
    versions: versions.map(({ from, at, by, reason, schedule }) => ({
      ...{ from, at, by: nameOf(by) },
      ...(reason !== undefined && { reason }),
      deadline: printSchedule(schedule),
    })),
    ...(dropped && { droppedFrom: { ...dropped, by: nameOf(dropped.by) } }),
  }
}
