import Taro from '@tarojs/taro'
import { CloudError } from '@/cloud/errors'
import { putFile, type UploadSource } from '@/cloud/upload'

const GONE = '这个文件已经不在手机里了，请重新选一次。'

/** What is uploaded: on WeChat the path itself; in the browser what its address still leads to, which a reload ends. */
async function sourceOf(path: string): Promise<UploadSource> {
  try {
    if (process.env.TARO_ENV === 'h5') return await (await fetch(path)).blob()
    Taro.getFileSystemManager().accessSync(path)
    return path
  } catch {
    throw new CloudError('FILE_GONE', GONE)
  }
}

/** Uploads a file that the phone kept and answers the id it was given. */
export async function uploadKept(cloudPath: string, path: string): Promise<string> {
  return putFile(cloudPath, await sourceOf(path))
}

/** Takes a kept file off the phone; one that was never kept there is left alone. */
export function forgetKept(filePath: string): void {
  if (process.env.TARO_ENV !== 'h5') Taro.getFileSystemManager().removeSavedFile({ filePath, fail: () => undefined })
}
