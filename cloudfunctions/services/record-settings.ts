import { AppError } from '../../domain/errors'
import { defaultRecordSettings, type RecordSettings } from '../../domain/records/settings'
import { defaultStudySettings } from '../../domain/study/hours'
import { studySettingsProblem } from '../../domain/study/settings-problem'
import { changeBranch, ownBranch } from './branch'
import type { MemberContext } from './context'

/** What the branch decided about records and study hours, with what holds until it does. */
export async function readRecordSettings(ctx: MemberContext) {
  const { records = defaultRecordSettings } = await ownBranch(ctx)
  return { editDays: records.editDays ?? null, study: records.study ?? defaultStudySettings }
}

/**
 * Decides them; a repeat changes nothing.
 * @throws AppError BAD_INPUT, BUSY
 */
export async function saveRecordSettings(
  ctx: MemberContext,
  { editDays, study }: { editDays: number | null; study: NonNullable<RecordSettings['study']> },
): Promise<void> {
  const problem = studySettingsProblem(study)
  if (problem) throw new AppError('BAD_INPUT', problem)
  await changeBranch(ctx, 'records.saveSettings', { records: { ...(editDays !== null && { editDays }), study } })
}
