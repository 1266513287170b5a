import Taro from '@tarojs/taro'

const isBrowser = process.env.TARO_ENV === 'h5'

/** Asks the phone, now, whether there is any network: offline a call may hang for a minute. Unknown counts as online. */
export async function isOnline(): Promise<boolean> {
  if (isBrowser) return window.navigator.onLine
  try {
    return (await Taro.getNetworkType()).networkType !== 'none'
  } catch {
    return true
  }
}

/** Tells when the network comes and goes; answers how to stop listening. */
export function watchNetwork(tell: (online: boolean) => void): () => void {
  if (isBrowser) {
    const up = () => tell(true)
    const down = () => tell(false)
    window.addEventListener('online', up)
    window.addEventListener('offline', down)
    return () => {
      window.removeEventListener('online', up)
      window.removeEventListener('offline', down)
    }
  }
  const change = ({ isConnected }: { isConnected: boolean }) => tell(isConnected)
  Taro.onNetworkStatusChange(change)
  return () => Taro.offNetworkStatusChange(change)
}

/** Tells when the app comes to the front and leaves it; answers how to stop listening. */
export function watchFront(tell: (front: boolean) => void): () => void {
  if (isBrowser) {
    const change = () => tell(document.visibilityState !== 'hidden')
    document.addEventListener('visibilitychange', change)
    return () => document.removeEventListener('visibilitychange', change)
  }
  const show = () => tell(true)
  const hide = () => tell(false)
  Taro.onAppShow(show)
  Taro.onAppHide(hide)
  return () => {
    Taro.offAppShow(show)
    Taro.offAppHide(hide)
  }
}
