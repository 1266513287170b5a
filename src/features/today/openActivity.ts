import { activityPage } from '@domain/pages'
import Taro from '@tarojs/taro'

/** Opens an activity's own page. */
export function openActivity(activityId: string): void {
  Taro.navigateTo({ url: activityPage(activityId) })
}
