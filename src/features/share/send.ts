import Taro from '@tarojs/taro'
import { CloudError } from '@/cloud/errors'
import { safeFileName } from '@/cloud/fileName'
import { tellDone, tellFailure } from '@/cloud/tell'
import { type calendarEventOf, calendarFailure, calendarFileOf, phoneEventOf } from './calendar'

type Event = ReturnType<typeof calendarEventOf>

const KEPT_FOR_DOWNLOAD_MS = 10_000

const messageOf = (failure: unknown) => String((failure as { errMsg?: unknown } | null)?.errMsg ?? failure)

function tellSentence(sentence: string | undefined): void {
  if (sentence) tellFailure(new CloudError('PHONE', sentence))
}

/** Puts the event into the phone's own calendar, which asks for leave once. In the browser its file is downloaded. */
export async function addToCalendar(event: Event): Promise<void> {
  if (process.env.TARO_ENV === 'h5') return download(event)
  try {
    await Taro.addPhoneCalendar(phoneEventOf(event))
    tellDone('已加到日历')
  } catch (failure) {
    tellSentence(calendarFailure(messageOf(failure)))
  }
}

function download(event: Event): void {
  const { name, text } = calendarFileOf(event)
  const url = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), KEPT_FOR_DOWNLOAD_MS)
}

/** Sends the event's file to a chat, from which any calendar opens it. */
export async function sendCalendarFile(event: Event): Promise<void> {
  const { name, text } = calendarFileOf(event)
  try {
    const filePath = `${Taro.env.USER_DATA_PATH}/${safeFileName(name)}`
    // Written at once: after waiting for anything WeChat no longer takes the sending for a person's tap.
    Taro.getFileSystemManager().writeFileSync(filePath, text, 'utf8')
    await Taro.shareFileMessage({ filePath, fileName: name })
  } catch (failure) {
    if (/cancel/i.test(messageOf(failure))) return
    tellSentence('没有发出去。请再点一次；还是不行，就用“复制邀请文字”。')
  }
}

/** Copies the words, to be pasted into a chat. */
export async function copyWords(data: string): Promise<void> {
  try {
    await Taro.setClipboardData({ data })
    tellDone('已复制')
  } catch {
    tellSentence('没有复制成。请按住上面的文字，选“复制”。')
  }
}
