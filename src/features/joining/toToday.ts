import Taro from '@tarojs/taro'
import { queryClient } from '@/cloud/query'
import { SESSION_KEY } from '@/session/useSession'

/** Asks anew who one is. */
export function askSessionAgain(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: SESSION_KEY })
}

/** To the first screen, now that one belongs to a branch. */
export function toToday(): void {
  Taro.switchTab({ url: '/pages/today/index' })
}
