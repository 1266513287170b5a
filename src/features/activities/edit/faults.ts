import { faultOfTimes } from '@domain/activities/check-in-window'
import { errorSentences } from '@domain/errors'
import type { ActivityDraft } from './activityDraft'
import { guestFault } from './guestsDraft'
import { instantsOf } from './timesDraft'

/** What is wrong, by the field it is shown at; guests by their key. */
export type Faults = Partial<
  Record<'title' | 'start' | 'end' | 'place' | 'audience' | 'reason' | `guest${number}`, string>
>

function timesFault(draft: ActivityDraft): Faults {
  if (!draft.startDay) return { start: '请选择日期' }
  if (!draft.startTime) return { start: '请选择开始时间' }
  if (!draft.endDay || !draft.endTime) return { end: '请选择结束时间' }
  const { startsAt, endsAt } = instantsOf(draft)
  const fault = faultOfTimes(startsAt, endsAt)
  return fault ? { end: errorSentences[fault] } : {}
}

function guestFaults({ guests }: ActivityDraft): Faults {
  const faults: Faults = {}
  for (const guest of guests) {
    const fault = guestFault(guest)
    if (fault) faults[`guest${guest.key}`] = fault
  }
  return faults
}

/** Looks over the form before it is sent, with the cloud's own rules. `expected` is how many the audience comes to. */
export function faultsOf(draft: ActivityDraft, expected: number | undefined): Faults {
  const faults: Faults = { ...timesFault(draft), ...guestFaults(draft) }
  if (draft.title.trim() === '') faults.title = '请填写主题'
  if (draft.place.trim() === '') faults.place = '请填写地点，线上开会就写“线上”'
  if (draft.audience.scope === 'groups' && draft.audience.groupIds.length === 0) faults.audience = '请选择党小组'
  else if (expected === 0) faults.audience = errorSentences.NO_ONE_EXPECTED
  return faults
}

/** Where a refusal of the cloud belongs in the form; the rest is told in a dialog. */
export function faultsFrom({ code, message }: { code: string; message: string }): Faults | undefined {
  switch (code) {
    case 'ENDS_BEFORE_BEGIN':
    case 'TOO_LONG':
      return { end: message }
    case 'NO_ONE_EXPECTED':
      return { audience: message }
    case 'ACTIVITY_STARTED':
      return { start: message }
    case 'REASON_NEEDED':
      return { reason: message }
    case 'TEXT_REFUSED':
      return { title: message }
    default:
      return undefined
  }
}
