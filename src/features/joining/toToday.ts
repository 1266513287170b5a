import Taro from '@tarojs/taro'
import { queryClient, SESSION_KEY } from '@/cloud/query'

/** Asks anew who one is. */
export function askSessionAgain(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: SESSION_KEY })
}

/** To the first screen, now that one belongs to a branch. */
export function toToday(): void {
  Taro.switchTab({ url: '/pages/today/index' })
}
