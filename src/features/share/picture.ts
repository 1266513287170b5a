import Taro from '@tarojs/taro'
import { CARD, drawShareCard } from './drawShareCard'
import type { Invitation } from './invitation'
import type { Pen } from './pen'

/** Drawn at twice its size: chats show it on sharp screens. */
const SCALE = 2
const SIZE = { width: CARD.width * SCALE, height: CARD.height * SCALE }

type DrawnOn = { getContext(type: '2d'): unknown }

function drawOn(canvas: DrawnOn, invitation: Invitation, family?: string): void {
  const pen = canvas.getContext('2d') as Pen & { scale(x: number, y: number): void }
  pen.scale(SCALE, SCALE)
  drawShareCard(pen, invitation, family)
}

async function pictureInBrowser(invitation: Invitation): Promise<string> {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, SIZE)
  const family = window.getComputedStyle(document.body).fontFamily
  // A font that comes over the network is fetched for the letters that are wanted, and a canvas does not wait for it.
  const letters = JSON.stringify(invitation)
  await Promise.all(['', 'bold '].map((weight) => document.fonts.load(`${weight}20px ${family}`, letters)))
  drawOn(canvas, invitation, family)
  return canvas.toDataURL('image/png')
}

type PhoneCanvas = DrawnOn & { toDataURL?: (type: string) => string }

async function pictureInWeChat(invitation: Invitation): Promise<string> {
  const canvas = Taro.createOffscreenCanvas({ type: '2d', ...SIZE }) as unknown as PhoneCanvas
  drawOn(canvas, invitation)
  try {
    const { tempFilePath } = await Taro.canvasToTempFilePath({
      canvas: canvas as unknown as Taro.Canvas,
      destWidth: SIZE.width,
      destHeight: SIZE.height,
      fileType: 'png',
    })
    return tempFilePath
  } catch (failure) {
    // Some iPhones do not take a canvas that is not on the page; its data they give.
    const data = canvas.toDataURL?.('image/png').split(',')[1]
    if (!data) throw failure
    // Another picture has another name: what was shown under one may be shown again.
    const { activityId, startsAt, change } = invitation
    const name = `share-${activityId}-${Date.parse(startsAt)}-${change ?? 'planned'}.png`
    const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
    Taro.getFileSystemManager().writeFileSync(filePath, data, 'base64')
    return filePath
  }
}

/** The share card of an activity, as something an `Image` shows and WeChat sends. */
export function pictureOf(invitation: Invitation): Promise<string> {
  return process.env.TARO_ENV === 'h5' ? pictureInBrowser(invitation) : pictureInWeChat(invitation)
}
