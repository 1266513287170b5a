import { INBOX_PAGE } from '@domain/pages'
import Taro from '@tarojs/taro'

/** Opens what a notice is about; a tab is switched to, which takes no parameters. */
export function openPage(page: string): void {
  if (page.startsWith(INBOX_PAGE)) return
  if (page.startsWith('/pages/')) Taro.switchTab({ url: page.split('?')[0] ?? page })
  else Taro.navigateTo({ url: page })
}
