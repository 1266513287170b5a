import Taro from '@tarojs/taro'

/** Opens an activity's own page. */
export function openActivity(activityId: string): void {
  Taro.navigateTo({ url: `/packages/activities/detail/index?id=${activityId}` })
}
