import { AppError } from '../../domain/errors'
import { type Minutes, MOST_PHOTOS } from '../../domain/meetings/minutes'
import { PICTURE_BYTES, pictureOnly } from '../../domain/meetings/picture'
import { activityOf, assertMayLead } from './activities'
import { audited } from './audit'
import { assertYearOpen, ownBranch } from './branch'
import type { MemberContext } from './context'
import { newId } from './random'
import { assertUploaded } from './uploads'

/** @throws AppError NO_SUCH_ACTIVITY, NOT_ALLOWED, NO_MINUTES */
async function minutesToIllustrate(ctx: MemberContext, activityId: string): Promise<Minutes> {
  const [activity, minutes] = await Promise.all([activityOf(ctx, activityId), ctx.store.get('minutes', activityId)])
  assertMayLead(ctx.caller, 'minutes.write', activity)
  if (!minutes) throw new AppError('NO_MINUTES')
  return minutes
}

/**
 * Puts an uploaded photo with the minutes, without what the phone wrote into it. Seen by those who keep the minutes alone,
 * since WeChat's check of pictures is not asked. The upload itself is deleted, unless the same call may bring it in after all.
 * A repeat with the same id changes nothing.
 * @throws AppError NO_SUCH_ACTIVITY, NO_MINUTES, NO_SUCH_FILE, NOT_A_PHOTO, TOO_MANY_PHOTOS, YEAR_CLOSED, NOT_ALLOWED
 */
export async function addPhoto(
  ctx: MemberContext,
  { activityId, photoId, fileID }: { activityId: string; photoId: string; fileID: string },
): Promise<void> {
  assertUploaded(fileID)
  const [minutes, branch] = await Promise.all([minutesToIllustrate(ctx, activityId), ownBranch(ctx)])
  if (minutes.photos.some(({ id }) => id === photoId)) return
  try {
    assertYearOpen(branch, minutes.year)
    if (minutes.photos.length >= MOST_PHOTOS) throw new AppError('TOO_MANY_PHOTOS')
    await keepPhoto(ctx, { activityId, photoId, kept: await withoutNotes(ctx, fileID) })
  } catch (error) {
    const mayBeTriedAgain = !(error instanceof AppError) || error.code === 'BUSY' || error.code === 'NO_SUCH_FILE'
    if (!mayBeTriedAgain) await ctx.files.remove(fileID)
    throw error
  }
  await ctx.files.remove(fileID)
}

/** Stores the picture alone, under a path nobody can guess: what the phone named it says nothing. */
async function withoutNotes({ files, caller }: MemberContext, fileID: string): Promise<string> {
  const uploaded = await files.read(fileID)
  const picture = uploaded.length > PICTURE_BYTES ? null : pictureOnly(uploaded)
  if (!picture) throw new AppError('NOT_A_PHOTO')
  return files.put(`photos/${caller.branchId}/${newId()}${newId()}.${picture.kind}`, Buffer.from(picture.bytes))
}

async function keepPhoto(
  ctx: MemberContext,
  { activityId, photoId, kept }: { activityId: string; photoId: string; kept: string },
): Promise<void> {
  const { caller, clock, files } = ctx
  const added = await audited(ctx, caller, 'minutes.addPhoto', async (tx) => {
    const before = await tx.get('minutes', activityId)
    if (!before) throw new AppError('NO_MINUTES')
    if (before.photos.some(({ id }) => id === photoId)) return { unchanged: true, result: false }
    if (before.photos.length >= MOST_PHOTOS) throw new AppError('TOO_MANY_PHOTOS')
    const photos = [...before.photos, { id: photoId, fileID: kept, by: caller._id, at: clock.now() }]
    await tx.update('minutes', activityId, { photos })
    return { target: activityId, after: { photoId }, result: true }
  }).catch(async (error: unknown) => {
    await files.remove(kept)
    throw error
  })
  if (!added) await files.remove(kept)
}

/**
 * Takes a photo away, from the storage too. A repeat changes nothing.
 * @throws AppError NO_SUCH_ACTIVITY, NO_MINUTES, YEAR_CLOSED, NOT_ALLOWED
 */
export async function removePhoto(
  ctx: MemberContext,
  { activityId, photoId }: { activityId: string; photoId: string },
): Promise<void> {
  const [minutes, branch] = await Promise.all([minutesToIllustrate(ctx, activityId), ownBranch(ctx)])
  assertYearOpen(branch, minutes.year)
  const fileID = await audited<string | null>(ctx, ctx.caller, 'minutes.removePhoto', async (tx) => {
    const before = await tx.get('minutes', activityId)
    const photo = before?.photos.find(({ id }) => id === photoId)
    if (!before || !photo) return { unchanged: true, result: null }
    await tx.update('minutes', activityId, { photos: before.photos.filter(({ id }) => id !== photoId) })
    return { target: activityId, before: { photoId, by: photo.by, at: photo.at }, result: photo.fileID }
  })
  if (fileID) await ctx.files.remove(fileID)
}

/**
 * An address at which a photo can be seen for some minutes; asked anew for each look, so that access is checked each time.
 * @throws AppError NO_SUCH_ACTIVITY, NO_MINUTES, NO_SUCH_PHOTO, NOT_ALLOWED
 */
export async function linkToPhoto(
  ctx: MemberContext,
  { activityId, photoId }: { activityId: string; photoId: string },
): Promise<{ url: string }> {
  const { photos } = await minutesToIllustrate(ctx, activityId)
  const photo = photos.find(({ id }) => id === photoId)
  if (!photo) throw new AppError('NO_SUCH_PHOTO')
  return { url: await ctx.files.link(photo.fileID) }
}
