import { AppError } from '../../domain/errors'
import type { Files } from '../ports/files'
import { sdk } from './sdk'

/** {@link Files} on CloudBase's storage. */
export const cloudFiles: Files = {
  async put(path, content) {
    const { fileID } = await sdk.uploadFile({ cloudPath: path, fileContent: content })
    return fileID
  },
  async read(fileID) {
    try {
      const { fileContent } = await sdk.downloadFile({ fileID })
      return fileContent
    } catch {
      throw new AppError('NO_SUCH_FILE')
    }
  },
  async remove(fileID) {
    await sdk.deleteFile({ fileList: [fileID] })
  },
}
