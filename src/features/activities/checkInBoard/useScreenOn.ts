import Taro, { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'

function keepOn(on: boolean): void {
  // Browsers have no such thing; a phone that refuses goes dark as it always does.
  if (process.env.TARO_ENV !== 'h5') Taro.setKeepScreenOn({ keepScreenOn: on }).catch(() => undefined)
}

/** Keeps the phone from going dark while the page is shown: people hold theirs up to it one after the other. */
export function useScreenOn(): void {
  useDidShow(() => keepOn(true))
  useDidHide(() => keepOn(false))
  useEffect(() => {
    // Drawn after the page was shown, it has missed that.
    keepOn(true)
    return () => keepOn(false)
  }, [])
}
