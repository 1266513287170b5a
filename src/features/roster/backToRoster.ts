import Taro from '@tarojs/taro'

/** Goes back to the list one came from; opens it for who came by a link. */
export function backToRoster(): Promise<unknown> {
  return Taro.getCurrentPages().length > 1
    ? Taro.navigateBack()
    : Taro.redirectTo({ url: '/packages/members/roster/index' })
}
