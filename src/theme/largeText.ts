import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import { readStored, writeStored } from '@/storage/stored'

/** What the person chose in 我的 → 大字显示. */
export type LargeTextChoice = 'phone' | 'large' | 'normal'

const KEY = 'large-text'
/** WeChat's sizes run from 15 to 23 with 17 as the normal one; from 19 on, people asked the phone for large text. */
const LARGE_FROM = 19

const listeners = new Set<() => void>()
let choice: LargeTextChoice = 'phone'
let phoneIsLarge: boolean | undefined

function askPhone(): boolean {
  if (process.env.TARO_ENV === 'h5') return new URLSearchParams(window.location.search).get('large') === '1'
  // WeChat gives it here as well; Taro's types do not know yet.
  const { fontSizeSetting = 0 } = Taro.getAppBaseInfo() as { fontSizeSetting?: number }
  return fontSizeSetting >= LARGE_FROM
}

function isLarge(): boolean {
  if (choice !== 'phone') return choice === 'large'
  phoneIsLarge ??= askPhone()
  return phoneIsLarge
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function choose(next: LargeTextChoice): void {
  choice = next
  for (const listener of listeners) listener()
}

/** Reads the person's choice at launch. Until it is there, the phone's own setting holds. */
export async function restoreLargeText(): Promise<void> {
  const stored = await readStored(KEY)
  if (stored === 'large' || stored === 'normal') choose(stored)
}

/** Sets and keeps the choice; every page shown follows at once. */
export function setLargeText(next: LargeTextChoice): void {
  choose(next)
  writeStored(KEY, next)
}

/** Whether text is shown large now. */
export function useLargeText(): boolean {
  return useSyncExternalStore(subscribe, isLarge)
}

/** The person's choice, for the setting's own screen. */
export function useLargeTextChoice(): LargeTextChoice {
  return useSyncExternalStore(subscribe, () => choice)
}
