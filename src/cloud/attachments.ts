import { attachmentFlaw, DOCUMENT_ENDINGS, PHOTO_ENDINGS } from '@domain/files/attachment'
import { withoutPersonalNumbers } from '@domain/members/personal-numbers'
import Taro from '@tarojs/taro'
import { newLocalId } from '@/storage/localId'
import { CloudError } from './errors'
import { hasEnding, safeFileName } from './fileName'
import { uploadPathOf } from './files'

/** A file that somebody put with a form, kept on this phone until it is sent. */
export type ChosenAttachment = { id: string; name: string; path: string; size: number; cloudPath: string }

/** What came of choosing: the files that may be sent, and of the others why not. */
export type Chosen = { files: ChosenAttachment[]; flaws: string[] }

type Found = { name: string; path: string; size: number }

function filesInBrowser(endings: readonly string[]): Promise<Found[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = true
    input.accept = endings.map((ending) => `.${ending}`).join(',')
    input.addEventListener('change', () => {
      const found = Array.from(input.files ?? [])
      // An address of the browser's own: good until the page is loaded anew.
      resolve(found.map((file) => ({ name: file.name, size: file.size, path: URL.createObjectURL(file) })))
    })
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
}

/** Nothing chosen where somebody thought better of it. */
function givenUp(failure: unknown, sentence: string): Found[] {
  if (String((failure as { errMsg?: unknown } | null)?.errMsg ?? '').includes('cancel')) return []
  throw new CloudError('FILE_CHOICE', sentence)
}

async function photosInWeChat(room: number): Promise<Found[]> {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: Math.min(room, 9),
      mediaType: ['image'],
      sourceType: ['album', 'camera'],
      sizeType: ['compressed'],
    })
    return tempFiles.map(({ tempFilePath, size }) => {
      // Its own name says nothing but the phone's folders.
      const ending = PHOTO_ENDINGS.find((one) => hasEnding(tempFilePath, [one])) ?? 'jpg'
      return { name: `照片.${ending}`, size, path: tempFilePath }
    })
  } catch (failure) {
    return givenUp(failure, '没有打开相册。请在微信里允许使用相册和相机，再试一次。')
  }
}

async function documentsInWeChat(room: number): Promise<Found[]> {
  try {
    const extension = [...DOCUMENT_ENDINGS]
    const { tempFiles } = await Taro.chooseMessageFile({ count: room, type: 'file', extension })
    return tempFiles
  } catch (failure) {
    return givenUp(failure, '没有选到文件。请先把文件发到“文件传输助手”，再从聊天记录里选择。')
  }
}

/** WeChat clears what was chosen when it likes; kept, it outlives a killed app. Where there is no room it is used as it is. */
function keep(path: string): Promise<string> {
  if (process.env.TARO_ENV === 'h5') return Promise.resolve(path)
  return new Promise((resolve) => {
    Taro.getFileSystemManager().saveFile({
      tempFilePath: path,
      success: (saved) => resolve((saved as unknown as { savedFilePath: string }).savedFilePath),
      fail: () => resolve(path),
    })
  })
}

/** What may go is kept; of the rest it is said why not, before anything is sent anywhere. */
async function sorted(found: readonly Found[], room: number): Promise<Chosen> {
  const files: ChosenAttachment[] = []
  const flaws: string[] = []
  for (const { name, size, path } of found) {
    const flaw = files.length >= room ? '放不下了，先去掉别的再放' : attachmentFlaw(name, size)
    if (flaw === undefined) {
      const plain = safeFileName(withoutPersonalNumbers(name))
      files.push({ id: newLocalId(), name: plain, size, path: await keep(path), cloudPath: uploadPathOf(plain) })
    } else {
      flaws.push(`“${name}”：${flaw}`)
    }
  }
  return { files, flaws }
}

/** Lets somebody take photos or choose some. Throws a `CloudError`. */
export async function choosePhotos(room: number): Promise<Chosen> {
  return sorted(await (process.env.TARO_ENV === 'h5' ? filesInBrowser(PHOTO_ENDINGS) : photosInWeChat(room)), room)
}

/** Lets somebody choose documents (on WeChat from a chat). Throws a `CloudError`. */
export async function chooseDocuments(room: number): Promise<Chosen> {
  return sorted(
    await (process.env.TARO_ENV === 'h5' ? filesInBrowser(DOCUMENT_ENDINGS) : documentsInWeChat(room)),
    room,
  )
}

/** Opens a document at an address that the cloud gave for some minutes. */
export async function openLink(url: string): Promise<void> {
  if (process.env.TARO_ENV === 'h5') {
    window.open(url)
    return
  }
  const { tempFilePath } = await Taro.downloadFile({ url })
  await Taro.openDocument({ filePath: tempFilePath, showMenu: true })
}
