import Taro from '@tarojs/taro'
import { CloudError } from '@/cloud/errors'
import { uploadFile } from '@/cloud/upload'

const gone = () => new CloudError('FILE_GONE', '这个文件已经不在手机里了，请重新选一次。')

/** What is uploaded: on WeChat the path itself; in the browser what its address still leads to, which a reload ends. */
async function sourceOf(path: string): Promise<string | Blob> {
  if (process.env.TARO_ENV === 'h5') {
    return fetch(path).then(
      (answer) => answer.blob(),
      () => Promise.reject(gone()),
    )
  }
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().access({ path, success: () => resolve(path), fail: () => reject(gone()) })
  })
}

/** Uploads a file that the phone kept, hands it on, and takes it off the phone. */
export async function sendKept(name: string, path: string, handOn: (fileID: string) => Promise<unknown>) {
  await handOn(await uploadFile({ name, source: await sourceOf(path) }))
  forgetKept(path)
}

/** Takes a kept file off the phone; one that was never kept there is left alone. */
export function forgetKept(path: string): void {
  if (process.env.TARO_ENV === 'h5') return
  Taro.getFileSystemManager().removeSavedFile({ filePath: path, fail: () => undefined })
}
