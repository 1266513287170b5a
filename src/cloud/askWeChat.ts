import Taro from '@tarojs/taro'
import { browserOpenid } from '@/storage/scope'

/** WeChat's reply by template id: `accept`, `reject`, `ban`, `filter`. */
export type WeChatReplies = Record<string, string>

/** A browser has no such question: whoever tries the app there is asked in WeChat's manner, and the local cloud keeps count. */
async function askBrowser(templateIds: readonly string[]): Promise<WeChatReplies> {
  const { confirm } = await Taro.showModal({
    title: '五好支部 申请发送消息',
    content: `演示：微信会在这里询问是否允许发送 ${templateIds.length} 种提醒，同意一次各发一条。`,
    confirmText: '允许',
    cancelText: '取消',
  })
  const response = await fetch('/subscribe', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-wx-openid': browserOpenid() },
    body: JSON.stringify({
      templateIds,
      answers: Object.fromEntries(templateIds.map((id) => [id, confirm ? 'accept' : 'reject'])),
    }),
  })
  const answer = (await response.json()) as WeChatReplies
  if (!response.ok) throw answer
  return answer
}

/** Has to run inside a tap, before anything is waited for: otherwise WeChat refuses to ask. */
function askPhone(templateIds: readonly string[]): Promise<WeChatReplies> {
  // `entityIds` is another platform's word, which the types want.
  const question: Taro.requestSubscribeMessage.Option = { tmplIds: [...templateIds], entityIds: [] }
  return Taro.requestSubscribeMessage(question) as Promise<WeChatReplies>
}

/** Asks whether these messages may be sent. Rejects with WeChat's `{ errCode, errMsg }`. */
export const askWeChat = process.env.TARO_ENV === 'h5' ? askBrowser : askPhone
