/** WeChat's subscribe messages (订阅消息). */
export type Messenger = {
  /**
   * Sends one card to one person. A send has no key that would make it once only: where the connection broke, nobody knows
   * whether it went out.
   */
  send(message: {
    openid: string
    templateId: string
    page: string
    data: Record<string, { value: string }>
  }): Promise<SendOutcome>
}

/** `refused`: WeChat said no, with its code; nothing went out. */
export type SendOutcome = { kind: 'sent' } | { kind: 'refused'; code: number } | { kind: 'unknown' }
