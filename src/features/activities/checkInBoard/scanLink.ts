/**
 * What stands before the token in the QR, decided when the app is built: with a link that is registered for 扫普通链接打开
 * 小程序, WeChat's own scan opens the app as well. Without one, the token alone, for the app's own scan.
 */
export const SCAN_LINK_PREFIX: string = process.env.TARO_APP_SCAN_LINK ?? ''
