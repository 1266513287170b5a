import type { Activity } from '../../domain/activities/activity'
import { AppError } from '../../domain/errors'
import { type Minutes, MOST_PHOTOS } from '../../domain/meetings/minutes'
import { PICTURE_BYTES, pictureOnly } from '../../domain/meetings/picture'
import { activityOf, assertMayLead } from './activities'
import { audited } from './audit'
import { assertYearOpen, ownBranch } from './branch'
import type { MemberContext } from './context'
import { sign } from './random'
import { assertUploaded } from './uploads'

/** @throws AppError NO_SUCH_ACTIVITY, NOT_ALLOWED, NO_MINUTES */
async function minutesToIllustrate(
  ctx: MemberContext,
  activityId: string,
): Promise<{ activity: Activity; minutes: Minutes }> {
  const [activity, minutes] = await Promise.all([activityOf(ctx, activityId), ctx.store.get('minutes', activityId)])
  assertMayLead(ctx.caller, 'minutes.write', activity)
  if (!minutes) throw new AppError('NO_MINUTES')
  return { activity, minutes }
}

/** A path nobody can guess, the same for the same photo: sent again after a lost answer, it takes the first one's place. */
function pathOf({ branchId, checkInKey }: Activity, photoId: string, kind: string): string {
  return `photos/${branchId}/${sign(checkInKey, `photo:${photoId}`).slice(0, 32)}.${kind}`
}

/**
 * Puts an uploaded photo with the minutes, without what the phone wrote into it. Seen by those who keep the minutes alone,
 * since WeChat's check of pictures is not asked. The upload itself is deleted, last of all, unless the same call may bring it
 * in after all. A repeat with the same id changes nothing.
 * @throws AppError NO_SUCH_ACTIVITY, NO_MINUTES, NO_SUCH_FILE, NOT_A_PHOTO, TOO_MANY_PHOTOS, YEAR_CLOSED, NOT_ALLOWED
 */
export async function addPhoto(
  ctx: MemberContext,
  { activityId, photoId, fileID }: { activityId: string; photoId: string; fileID: string },
): Promise<void> {
  assertUploaded(fileID, ctx.caller.branchId)
  const [{ activity, minutes }, branch] = await Promise.all([minutesToIllustrate(ctx, activityId), ownBranch(ctx)])
  if (minutes.photos.some(({ id }) => id === photoId)) return ctx.files.remove(fileID)
  try {
    assertYearOpen(branch, activity.year)
    if (minutes.photos.length >= MOST_PHOTOS) throw new AppError('TOO_MANY_PHOTOS')
    await keepPhoto(ctx, activity, { photoId, fileID })
  } catch (error) {
    const refused = error instanceof AppError && error.code !== 'BUSY' && error.code !== 'NO_SUCH_FILE'
    if (refused) await ctx.files.remove(fileID)
    throw error
  }
  await ctx.files.remove(fileID)
}

async function keepPhoto(
  ctx: MemberContext,
  activity: Activity,
  { photoId, fileID }: { photoId: string; fileID: string },
): Promise<void> {
  const { caller, clock, files } = ctx
  const uploaded = await files.read(fileID)
  const picture = uploaded.length > PICTURE_BYTES ? null : pictureOnly(uploaded)
  if (!picture) throw new AppError('NOT_A_PHOTO')
  const kept = await files.put(pathOf(activity, photoId, picture.kind), Buffer.from(picture.bytes))
  await audited(ctx, caller, 'minutes.addPhoto', async (tx) => {
    const before = await tx.get('minutes', activity._id)
    if (!before) throw new AppError('NO_MINUTES')
    if (before.photos.some(({ id }) => id === photoId)) return { unchanged: true, result: undefined }
    if (before.photos.length >= MOST_PHOTOS) throw new AppError('TOO_MANY_PHOTOS')
    const photos = [...before.photos, { id: photoId, fileID: kept, by: caller._id, at: clock.now() }]
    await tx.update('minutes', activity._id, { photos })
    return { target: activity._id, after: { photoId }, result: undefined }
  }).catch(async (error: unknown) => {
    // Only a refusal says that it is not with the minutes; after a broken connection it may well be.
    if (error instanceof AppError) await files.remove(kept)
    throw error
  })
}

/**
 * Takes a photo away, from the storage first: whatever breaks then, sending it again finishes it. A repeat changes nothing.
 * @throws AppError NO_SUCH_ACTIVITY, NO_MINUTES, YEAR_CLOSED, NOT_ALLOWED
 */
export async function removePhoto(
  ctx: MemberContext,
  { activityId, photoId }: { activityId: string; photoId: string },
): Promise<void> {
  const [{ activity, minutes }, branch] = await Promise.all([minutesToIllustrate(ctx, activityId), ownBranch(ctx)])
  assertYearOpen(branch, activity.year)
  const kept = minutes.photos.find(({ id }) => id === photoId)
  if (!kept) return
  await ctx.files.remove(kept.fileID)
  await audited(ctx, ctx.caller, 'minutes.removePhoto', async (tx) => {
    const before = await tx.get('minutes', activityId)
    const photo = before?.photos.find(({ id }) => id === photoId)
    if (!before || !photo) return { unchanged: true, result: undefined }
    await tx.update('minutes', activityId, { photos: before.photos.filter(({ id }) => id !== photoId) })
    return { target: activityId, before: { photoId, by: photo.by, at: photo.at }, result: undefined }
  })
}

/**
 * An address at which a photo can be seen for some minutes; asked anew for each look, so that access is checked each time.
 * @throws AppError NO_SUCH_ACTIVITY, NO_MINUTES, NO_SUCH_PHOTO, NOT_ALLOWED
 */
export async function linkToPhoto(
  ctx: MemberContext,
  { activityId, photoId }: { activityId: string; photoId: string },
): Promise<{ url: string }> {
  const { minutes } = await minutesToIllustrate(ctx, activityId)
  const photo = minutes.photos.find(({ id }) => id === photoId)
  if (!photo) throw new AppError('NO_SUCH_PHOTO')
  return { url: await ctx.files.link(photo.fileID) }
}
