import type { Instant } from '../calendar/beijing'
import { kindOf, type ReminderKindId, reminderKindIds } from './kinds'
import type { Draft } from './notice'
import { noticeIdOf } from './notice'
import type { ReminderReading } from './reading'
import type { Told } from './told'

/** What is due to be told now, and how much of each kind went past its use while nobody looked. */
export type Due = { drafts: Draft[]; dropped: Partial<Record<ReminderKindId, number>> }

/**
 * What the records say is to be told at this moment, in the table's order, to those who belong to the branch. What came due and
 * went past its use since the last run (`ranAt`) is dropped, and counted: nothing is told late that helps nobody.
 * @param dailyRanAt when the daily kinds were looked at last
 */
export function dueOf(reading: ReminderReading, ranAt: Instant, dailyRanAt = ranAt): Due {
  const { now, settings, tasks, members } = reading
  const here = new Set(members.map(({ _id }) => _id))
  const drafts = new Map<string, Draft>()
  const dropped: Due['dropped'] = {}
  for (const kind of reminderKindIds) {
    const { daily = false, always = false, told } = kindOf(kind)
    if ((daily && tasks === null) || (!always && settings.off.includes(kind))) continue
    for (const one of told(reading)) {
      // An activity cancelled when it was over was never of use to anybody.
      if (one.from > now || one.from >= one.until || !here.has(one.memberId)) continue
      if (one.until <= now) {
        if (one.from > (daily ? dailyRanAt : ranAt)) dropped[kind] = (dropped[kind] ?? 0) + 1
        continue
      }
      const draft = draftOf(kind, one, settings.tail)
      drafts.set(noticeIdOf(draft), draft)
    }
  }
  return { drafts: [...drafts.values()], dropped }
}

/** As the branch says it: with its own line below, and on the card where there is room. */
function draftOf(kind: ReminderKindId, told: Told, tail: string): Draft {
  const { urgent = false, text, fields } = told
  return {
    ...told,
    ...{ kind, urgent, topic: kindOf(kind).topic },
    text: tail ? `${text}${tail}` : text,
    fields: tail && !fields.note ? { ...fields, note: tail } : fields,
  }
}
