import { AppError } from '../../domain/errors'

/**
 * Where phones put what they send, apart by branch; phones of an earlier version name none. Elsewhere lie the cloud's own
 * documents, which nobody may have read or deleted this way.
 */
const UPLOADED = /^cloud:\/\/[^/]+\/uploads\/(?:of-([^/]+)\/)?/

/** @throws AppError NO_SUCH_FILE for a file that no phone has uploaded, or one of another branch */
export function assertUploaded(fileID: string, branchId: string): void {
  const found = UPLOADED.exec(fileID)
  if (!found || (found[1] ?? branchId) !== branchId) throw new AppError('NO_SUCH_FILE')
}
