import Taro from '@tarojs/taro'
import { CloudError } from '@/cloud/errors'

/** A browser has no scanner: whoever tries the app there pastes what the code says. */
async function ask(): Promise<string | undefined> {
  return window.prompt('浏览器里不能扫码，请粘贴二维码的内容：') || undefined
}

/** The camera alone, no album: a forwarded picture of the code is not being there. */
async function scanWithCamera(): Promise<string | undefined> {
  try {
    // A mini-program's own code gives its page in `path`, any other its content in `result`.
    const { path, result } = (await Taro.scanCode({ onlyFromCamera: true })) as { path?: string; result: string }
    return path || result
  } catch (failure) {
    const { errMsg = '' } = failure as { errMsg?: string }
    if (errMsg.includes('cancel')) return undefined
    throw new CloudError('NO_CAMERA', '没有打开相机。请在微信里允许使用相机，或者点“输入数字码”。')
  }
}

/** What the code in front of the phone says; undefined if the person turned back. */
export const scan = process.env.TARO_ENV === 'h5' ? ask : scanWithCamera
