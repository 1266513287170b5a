/** Who is speaking, in the browser: there is no OPENID from the platform, so the address says it (`?as=…`) for this tab. */
const TAB_KEY = 'as'

/** The OPENID chosen for this browser tab; empty for nobody. Never used on WeChat, where the platform tells the cloud itself. */
export function browserOpenid(): string {
  const fromAddress = new URLSearchParams(window.location.search).get(TAB_KEY)
  if (fromAddress !== null) {
    window.sessionStorage.setItem(TAB_KEY, fromAddress)
    return fromAddress
  }
  return window.sessionStorage.getItem(TAB_KEY) ?? ''
}

/** WeChat keeps storage apart for each account; in the browser the people share one, so their keys are kept apart here. */
export function storageKey(key: string): string {
  return process.env.TARO_ENV === 'h5' ? `${key}:${browserOpenid()}` : key
}
