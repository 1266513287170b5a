import { AppError } from '../../domain/errors'
import type { Files } from '../ports/files'
import { isBroken } from './faults'
import { sdk } from './sdk'

/** How long an address of a file is good for. */
const LINK_SECONDS = 600

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
    } catch (error) {
      if (isBroken(error)) throw error
      throw new AppError('NO_SUCH_FILE')
    }
  },
  async link(fileID) {
    const { fileList } = (await sdk.getTempFileURL({ fileList: [{ fileID, maxAge: LINK_SECONDS } as never] })) as {
      fileList: { tempFileURL?: string }[]
    }
    const url = fileList[0]?.tempFileURL
    if (!url) throw new AppError('NO_SUCH_FILE')
    return url
  },
  async remove(fileID) {
    await sdk.deleteFile({ fileList: [fileID] })
  },
}
