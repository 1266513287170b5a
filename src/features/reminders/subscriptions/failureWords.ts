/** Why WeChat did not ask at all, for somebody who wanted it to. */
export function failureWords(code: number): string {
  // https://developers.weixin.qq.com/miniprogram/dev/api/open-api/subscribe-message/wx.requestSubscribeMessage.html
  if (code === 20004)
    return '微信里关掉了这个小程序的消息。请点右上角“…”，再点“设置”“通知管理”（有的手机叫“订阅消息”），打开后再来订。'
  if (code === 10002 || code === 10003) return '网络不通，微信没能询问。请换个信号好的地方再点一次。'
  return `微信这次没能询问，请稍后再点一次。${code ? `（代码 ${code}）` : ''}`
}
