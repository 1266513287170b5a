import { partyDayWords } from '../../domain/activities/party-day'
import { daysBetween } from '../../domain/calendar/beijing'
import { AppError } from '../../domain/errors'
import { kindOf, reminderKindIds } from '../../domain/reminders/kinds'
import { defaultSettings, LONGEST_QUIET_SPAN, type ReminderSettings } from '../../domain/reminders/settings'
import { changeBranch, ownBranch } from './branch'
import type { MemberContext } from './context'
import { openTemplates } from './subscriptions'
import { checkReason } from './text-check'

/** What the branch decided, and what there is to decide. */
export async function readReminderSettings(ctx: MemberContext) {
  const { reminders = defaultSettings, partyDay } = await ownBranch(ctx)
  const kinds = reminderKindIds
    .map((kind) => ({ kind, ...kindOf(kind) }))
    .map(({ kind, label, hint, always = false }) => ({ kind, label, hint, always, on: !reminders.off.includes(kind) }))
  return {
    settings: reminders,
    kinds,
    partyDay: partyDay ? partyDayWords(partyDay) : null,
    weChat: openTemplates(ctx.templates).length > 0,
  }
}

/**
 * What the branch decides about its reminders; the next run goes by it.
 * @throws AppError BAD_INPUT, TEXT_REFUSED, CHECK_UNAVAILABLE
 */
export async function saveReminderSettings(ctx: MemberContext, settings: ReminderSettings): Promise<void> {
  const { off, quiet, tail } = settings
  const fixed = off.find((kind) => reminderKindIds.some((id) => id === kind && kindOf(id).always))
  if (fixed) throw new AppError('BAD_INPUT', '改期和取消的提醒不能关，不然有人会白跑一趟')
  for (const { from, to } of quiet.spans) {
    const days = daysBetween(from, to) + 1
    if (days < 1) throw new AppError('BAD_INPUT', '免打扰的结束日期不能早于开始日期，请改好再保存')
    if (days > LONGEST_QUIET_SPAN)
      throw new AppError('BAD_INPUT', `一段免打扰最长 ${LONGEST_QUIET_SPAN} 天，请分开填写或缩短`)
  }
  if (tail) await checkReason(ctx, tail)
  await changeBranch(ctx, 'branch.setReminders', { reminders: settings })
}
