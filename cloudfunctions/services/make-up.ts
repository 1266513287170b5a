import { AppError } from '../../domain/errors'
import type { MemberContext } from './context'
import { recordIn } from './record-change'
import { isKeeper } from './record-rights'
import { noteMadeUp } from './settle'

/** Characters of what was studied that attendance keeps. */
const WHAT = 60

/**
 * Accepts a note as make-up study (补学): the absence at the activity it names is closed by it. A repeat changes nothing.
 * @throws AppError NO_SUCH_RECORD, NOT_ALLOWED, NO_SUCH_ACTIVITY, NOT_ABSENT, BAD_INPUT, YEAR_CLOSED, BUSY
 */
export async function acceptMakeUp(ctx: MemberContext, { recordId }: { recordId: string }): Promise<void> {
  const record = await recordIn(ctx.store, ctx, recordId)
  const { activity, makesUp } = record.values
  const [memberId] = record.people
  if (!isKeeper(ctx, record)) throw new AppError('NOT_ALLOWED')
  if (makesUp !== true || typeof activity !== 'string' || memberId === undefined) throw new AppError('NO_SUCH_RECORD')
  const what = record.title.slice(0, WHAT)
  await noteMadeUp(ctx, { activityId: activity, memberId, madeUp: { on: record.on, what } })
}
