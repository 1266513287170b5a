/** What WeChat takes in a field, by the letters of its key: the local gateway's rules, which refuse with 47003. */
const wechatRules: Readonly<Record<string, RegExp>> = {
  thing: /^.{1,20}$/u,
  phrase: /^\p{Script=Han}{1,5}$/u,
  time: /^\d{4}年\d{1,2}月\d{1,2}日 \d{1,2}:\d{2}$/,
  date: /^\d{4}年\d{1,2}月\d{1,2}日$/,
}

/** The keys of a message's data that WeChat would refuse. */
export function refusedFields(data: Record<string, { value: string }>): string[] {
  return Object.entries(data)
    .filter(([key, { value }]) => !wechatRules[key.replace(/\d+$/, '')]?.test(value) || !isSendable(value))
    .map(([key, { value }]) => `${key}: ${JSON.stringify(value)}`)
}

/** Half an emoji does not survive the way there. */
function isSendable(value: string): boolean {
  return Buffer.from(value, 'utf8').toString('utf8') === value
}
