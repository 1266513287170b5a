import Taro from '@tarojs/taro'
import { cloudErrorOf } from './errors'

/** Shows what went wrong, in the sentence the cloud gave, until it was read. */
export function tellFailure(error: unknown): void {
  Taro.showModal({
    title: '没有成功',
    content: cloudErrorOf(error).message,
    showCancel: false,
    confirmText: '知道了',
    confirmColor: '#B80F18',
  })
}

/** A short word that something is done. */
export function tellDone(title: string): void {
  Taro.showToast({ title, icon: title.length > 7 ? 'none' : 'success', duration: 1500 })
}
