import Taro from '@tarojs/taro'
import { tellDone } from './tell'

/** Puts words where people can paste them, and says so. */
export async function copyText(data: string, done: string): Promise<void> {
  await Taro.setClipboardData({ data })
  tellDone(done)
}
