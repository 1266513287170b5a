import { AppError } from '../../domain/errors'
import type { MemberContext } from './context'
import { activeMembers } from './members'
import { recordIn } from './record-change'
import { isKeeper, mayDecide } from './record-rights'
import { noteMadeUp } from './settle'

/**
 * Accepts a note as make-up study (补学): the absence at the activity it names is closed by it. A repeat changes nothing.
 * @throws AppError NO_SUCH_RECORD, NOT_ALLOWED, NO_SUCH_ACTIVITY, NOT_ABSENT, BAD_INPUT, YEAR_CLOSED, BUSY
 */
export async function acceptMakeUp(ctx: MemberContext, { recordId }: { recordId: string }): Promise<void> {
  const record = await recordIn(ctx.store, ctx, recordId)
  const { activity, makesUp } = record.values
  const [memberId] = record.people
  if (!isKeeper(ctx, record)) throw new AppError('NOT_ALLOWED')
  if (record.withdrawn || record.state === 'draft' || record.textHeld)
    throw new AppError('NO_SUCH_RECORD', '这条笔记还不能接受为补学：先放行文字，或者请本人写上内容')
  if (!mayDecide(ctx, record, await activeMembers(ctx)))
    throw new AppError('NOT_ALLOWED', '自己的补学要由另一位委员来接受')
  if (makesUp !== true || typeof activity !== 'string' || memberId === undefined) throw new AppError('NO_SUCH_RECORD')
  // What the note is called is its author's: whoever sees the attendance learns that there is one.
  const what = '自学，写了笔记'
  await noteMadeUp(ctx, { activityId: activity, memberId, madeUp: { on: record.on, what } })
}
