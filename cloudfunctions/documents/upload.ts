import type { MemberContext } from '../services/context'
import { assertUploaded } from '../services/uploads'

/**
 * Reads an uploaded file of the caller's branch, and deletes it whatever came of it: it may hold more than the branch needs.
 * @throws AppError NO_SUCH_FILE
 */
export async function readUpload<T>(
  ctx: MemberContext,
  fileID: string,
  read: (content: Buffer) => Promise<T>,
): Promise<T> {
  assertUploaded(fileID, ctx.caller.branchId)
  const content = await ctx.files.read(fileID)
  try {
    return await read(content)
  } finally {
    await ctx.files.remove(fileID)
  }
}
