import { AppError } from '../../domain/errors'

/** Where phones put what they send. Elsewhere lie the cloud's own documents, which nobody may have read or deleted this way. */
const UPLOADED = /^cloud:\/\/[^/]+\/uploads\//

/** @throws AppError NO_SUCH_FILE for a file that no phone has uploaded */
export function assertUploaded(fileID: string): void {
  if (!UPLOADED.test(fileID)) throw new AppError('NO_SUCH_FILE')
}
