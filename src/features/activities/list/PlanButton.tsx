import Taro from '@tarojs/taro'
import { Button } from '@/components/Button'

/** Begins a new activity; for those who may. */
export function PlanButton() {
  return <Button onClick={() => Taro.navigateTo({ url: '/packages/activities/edit/index' })}>安排活动</Button>
}
