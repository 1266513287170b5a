import Taro from '@tarojs/taro'
import { CloudError, fromWeChat, reachError } from './errors'
import { hasEnding, safeFileName, uploadPath } from './fileName'
import { isOnline } from './network'
import { queryClient, SESSION_KEY } from './query'
import { withTimeLimit } from './timeLimit'
import { weChatCloud } from './transport'
import { putFile } from './upload'

const UPLOAD_LIMIT_BYTES = 10 * 1024 * 1024
const LIMIT_MS = 60_000

/** A file that the person chose, not yet sent. */
export type ChosenFile = { name: string; size: number; source: string | Blob }

function checked(file: ChosenFile, endings: readonly string[]): ChosenFile {
  if (!hasEnding(file.name, endings)) {
    throw new CloudError('FILE_KIND', `请选择 ${endings.map((ending) => `.${ending}`).join('、')} 文件。`)
  }
  if (file.size > UPLOAD_LIMIT_BYTES) throw new CloudError('FILE_TOO_BIG', '文件超过 10 MB，请删去多余的内容后再选。')
  return file
}

function chooseInBrowser(endings: readonly string[]): Promise<ChosenFile | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = endings.map((ending) => `.${ending}`).join(',')
    input.addEventListener('change', () => {
      const file = input.files?.[0]
      resolve(file && { name: file.name, size: file.size, source: file })
    })
    input.addEventListener('cancel', () => resolve(undefined))
    input.click()
  })
}

async function chooseInWeChat(endings: readonly string[]): Promise<ChosenFile | undefined> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: [...endings] })
    const [file] = tempFiles
    return file && { name: file.name, size: file.size, source: file.path }
  } catch (failure) {
    const text = String((failure as { errMsg?: unknown } | null)?.errMsg ?? '')
    if (text.includes('cancel')) return undefined
    throw new CloudError('FILE_CHOICE', '没有选到文件。请先把文件发到“文件传输助手”，再从聊天记录里选择。')
  }
}

/** Lets the person choose one file (on WeChat from a chat); undefined when they think better of it. Throws a `CloudError`. */
export async function chooseFile(endings: readonly string[]): Promise<ChosenFile | undefined> {
  const file = await (process.env.TARO_ENV === 'h5' ? chooseInBrowser(endings) : chooseInWeChat(endings))
  return file && checked(file, endings)
}

/** What every phone's camera and album give, in the form that the cloud keeps. */
const PHOTO_ENDINGS = ['jpg', 'jpeg', 'png'] as const

async function choosePhotoInWeChat(): Promise<ChosenFile | undefined> {
  try {
    const { tempFiles } = await Taro.chooseMedia({ count: 1, mediaType: ['image'], sizeType: ['compressed'] })
    const [file] = tempFiles
    if (!file) return undefined
    // Its own name says nothing but the phone's folders.
    const ending = PHOTO_ENDINGS.find((one) => hasEnding(file.tempFilePath, [one])) ?? 'jpg'
    return { name: `photo.${ending}`, size: file.size, source: file.tempFilePath }
  } catch (failure) {
    const text = String((failure as { errMsg?: unknown } | null)?.errMsg ?? '')
    if (text.includes('cancel')) return undefined
    throw new CloudError('FILE_CHOICE', '没有打开相册。请在微信里允许使用相册和相机，再试一次。')
  }
}

/** Lets the person choose or take one photo; undefined when they think better of it. Throws a `CloudError`. */
export async function choosePhoto(mostBytes: number): Promise<ChosenFile | undefined> {
  const photo = await (process.env.TARO_ENV === 'h5' ? chooseInBrowser(PHOTO_ENDINGS) : choosePhotoInWeChat())
  if (photo && photo.size > mostBytes) {
    throw new CloudError('FILE_TOO_BIG', `照片超过 ${mostBytes / 1_000_000} MB，请换一张小些的。`)
  }
  return photo && checked(photo, PHOTO_ENDINGS)
}

/** Where a file goes when it is uploaded: with those of the branch of whoever is using the phone, as the last session has it. */
export function uploadPathOf(name: string): string {
  const session = queryClient.getQueryData<{ branch?: { _id: string } }>(SESSION_KEY)
  return uploadPath(name, session?.branch?._id ?? '', Date.now(), Math.random())
}

/** Sends a chosen file to the cloud's storage and gives the id by which a procedure reads it. */
export function uploadFile({ name, source }: ChosenFile): Promise<string> {
  return putFile(uploadPathOf(name), source)
}

function openInBrowser(fileID: string, name: string): void {
  const link = document.createElement('a')
  link.href = `/storage/file?fileID=${encodeURIComponent(fileID)}`
  link.download = name
  link.click()
}

/** A temporary file has a meaningless name, and the name is what a person sees when sending it on. */
async function withName(tempFilePath: string, name: string): Promise<string> {
  const named = `${Taro.env.USER_DATA_PATH}/${safeFileName(name)}`
  return new Promise((resolve) => {
    Taro.getFileSystemManager().copyFile({
      srcPath: tempFilePath,
      destPath: named,
      success: () => resolve(named),
      fail: () => resolve(tempFilePath),
    })
  })
}

/** Opens a document from the cloud's storage; on WeChat with the menu that sends it on or keeps it. */
export async function openFile(fileID: string, name: string): Promise<void> {
  if (process.env.TARO_ENV === 'h5') {
    openInBrowser(fileID, name)
    return
  }
  if (!(await isOnline())) throw reachError('OFFLINE')
  try {
    const { tempFilePath } = await withTimeLimit(LIMIT_MS, Promise.resolve(weChatCloud().downloadFile({ fileID })))
    await Taro.openDocument({ filePath: await withName(tempFilePath, name), showMenu: true })
  } catch (failure) {
    throw failure instanceof CloudError ? failure : fromWeChat(failure)
  }
}

/** Opens a document that lies at an address for some minutes: in a new tab, on WeChat with the menu that sends it on. */
export async function openLinked(url: string, name: string): Promise<void> {
  if (process.env.TARO_ENV === 'h5') {
    const link = document.createElement('a')
    link.href = url
    link.target = '_blank'
    link.rel = 'noopener'
    link.click()
    return
  }
  if (!(await isOnline())) throw reachError('OFFLINE')
  try {
    const { tempFilePath } = await withTimeLimit(LIMIT_MS, Taro.downloadFile({ url }))
    await Taro.openDocument({ filePath: await withName(tempFilePath, name), showMenu: true })
  } catch (failure) {
    throw failure instanceof CloudError ? failure : fromWeChat(failure)
  }
}
