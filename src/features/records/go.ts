import Taro from '@tarojs/taro'

/** Opens a page when it is tapped. */
export const go = (url: string) => () => {
  Taro.navigateTo({ url })
}
