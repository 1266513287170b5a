import { AppError } from '../../domain/errors'
import { attachmentOf } from '../../domain/files/attachment'
import { isEmptyNote } from '../../domain/records/check'
import { kindOf } from '../../domain/records/kinds'
import { type BranchRecord, concernedBy, isOpen, type RecordFile } from '../../domain/records/record'
import { audited } from './audit'
import { assertYearOpen, ownBranch } from './branch'
import type { MemberContext } from './context'
import { sign } from './random'
import { recordIn } from './record-change'
import { editBar } from './record-rights'
import { checkReason } from './text-check'
import { assertUploaded } from './uploads'

type Named = { recordId: string; fileId: string }

/**
 * Files of a record: they are seen by whom the record is seen by, and each look asks anew. A photo loses what the phone wrote
 * into it; WeChat's check of pictures is not asked.
 */

/** @throws AppError NO_SUCH_RECORD, YEAR_CLOSED, RECORD_KEPT, RECORD_WITHDRAWN, EDIT_OVER */
async function recordToChange(ctx: MemberContext, recordId: string): Promise<BranchRecord> {
  const [record, branch] = await Promise.all([recordIn(ctx.store, ctx, recordId), ownBranch(ctx)])
  assertYearOpen(branch, record.year)
  const bar = editBar(ctx, record, branch)
  if (bar) throw new AppError(bar)
  return record
}

/** A path nobody can guess, the same for the same file: sent again after a lost answer, it takes the first one's place. */
function pathOf({ branchId, fileKey }: BranchRecord, fileId: string, ending: string): string {
  return `records/${branchId}/${sign(fileKey, `file:${fileId}`).slice(0, 32)}.${ending}`
}

/**
 * Puts an uploaded photo or document with a record. The upload itself is deleted, last of all, unless the same call may bring
 * it in after all. A repeat with the same id changes nothing.
 * @throws AppError NO_SUCH_RECORD, NO_FILES_HERE, NO_SUCH_FILE, FILE_REFUSED, TOO_MANY_FILES, RECORD_KEPT, RECORD_WITHDRAWN,
 * EDIT_OVER, YEAR_CLOSED, TEXT_REFUSED, CHECK_UNAVAILABLE, BUSY
 */
export async function addRecordFile(
  ctx: MemberContext,
  { recordId, fileId, fileID, name }: Named & { fileID: string; name: string },
): Promise<void> {
  assertUploaded(fileID, ctx.caller.branchId)
  const record = await recordIn(ctx.store, ctx, recordId)
  if (record.files.some(({ id }) => id === fileId)) return ctx.files.remove(fileID)
  try {
    await recordToChange(ctx, recordId)
    const { files: most = 0 } = kindOf(record.kind)
    if (most === 0) throw new AppError('NO_FILES_HERE')
    if (record.files.length >= most) throw new AppError('TOO_MANY_FILES')
    await checkReason(ctx, name, '文件名')
    await keepFile(ctx, record, { fileId, fileID, name })
  } catch (error) {
    const later = ['BUSY', 'NO_SUCH_FILE', 'CHECK_UNAVAILABLE']
    if (error instanceof AppError && !later.includes(error.code)) await ctx.files.remove(fileID)
    throw error
  }
  await ctx.files.remove(fileID)
}

async function keepFile(
  ctx: MemberContext,
  record: BranchRecord,
  { fileId, fileID, name }: { fileId: string; fileID: string; name: string },
): Promise<void> {
  const { caller, clock, files } = ctx
  const attachment = attachmentOf(name, await files.read(fileID))
  if (!attachment) throw new AppError('FILE_REFUSED')
  const kept = await files.put(pathOf(record, fileId, attachment.ending), Buffer.from(attachment.bytes))
  const { kind, bytes } = attachment
  const file: RecordFile = {
    ...{ id: fileId, fileID: kept, name, kind, bytes: bytes.length, by: caller._id, at: clock.now() },
  }
  await audited(ctx, caller, 'records.addFile', async (tx) => {
    const before = await recordIn(tx, ctx, record._id)
    if (before.files.some(({ id }) => id === fileId)) return { unchanged: true, result: undefined }
    if (before.files.length >= (kindOf(before.kind).files ?? 0)) throw new AppError('TOO_MANY_FILES')
    // A note that waited for its photos has something in it now.
    const filled = before.kind === 'studyNote' ? { ...before, state: 'recorded' as const } : before
    await tx.update('records', record._id, {
      ...{ files: [...before.files, file], state: filled.state },
      ...{ open: isOpen(filled), concerned: concernedBy(filled) },
    })
    return { target: record._id, after: { fileId, name }, result: undefined }
  }).catch(async (error: unknown) => {
    // Only a refusal says that it is not with the record; after a broken connection it may well be.
    if (error instanceof AppError) await files.remove(kept)
    throw error
  })
}

/** A note of which nothing is left is a draft again. */
function withoutFile(record: BranchRecord, fileId: string): BranchRecord {
  const next = { ...record, files: record.files.filter(({ id }) => id !== fileId) }
  return isEmptyNote(next) ? { ...next, state: 'draft' } : next
}

/**
 * Takes a file away, from the storage first: whatever breaks then, sending it again finishes it. A repeat changes nothing.
 * @throws AppError NO_SUCH_RECORD, RECORD_KEPT, RECORD_WITHDRAWN, EDIT_OVER, YEAR_CLOSED, BUSY
 */
export async function removeRecordFile(ctx: MemberContext, { recordId, fileId }: Named): Promise<void> {
  const record = await recordToChange(ctx, recordId)
  const kept = record.files.find(({ id }) => id === fileId)
  if (!kept) return
  await ctx.files.remove(kept.fileID)
  await audited(ctx, ctx.caller, 'records.removeFile', async (tx) => {
    const before = await recordIn(tx, ctx, recordId)
    const file = before.files.find(({ id }) => id === fileId)
    if (!file) return { unchanged: true, result: undefined }
    const next = withoutFile(before, fileId)
    await tx.update('records', recordId, {
      ...{ files: next.files, state: next.state, open: isOpen(next), concerned: concernedBy(next) },
    })
    return { target: recordId, before: { fileId, name: file.name, by: file.by, at: file.at }, result: undefined }
  })
}

/**
 * An address at which a file can be seen for some minutes; asked anew for each look, so that access is checked each time.
 * @throws AppError NO_SUCH_RECORD, NO_SUCH_FILE
 */
export async function linkToFile(
  ctx: MemberContext,
  { recordId, fileId }: Named,
): Promise<{ url: string; name: string; kind: RecordFile['kind'] }> {
  const record = await recordIn(ctx.store, ctx, recordId)
  const file = record.files.find(({ id }) => id === fileId)
  if (!file) throw new AppError('NO_SUCH_FILE')
  return { url: await ctx.files.link(file.fileID), name: file.name, kind: file.kind }
}
