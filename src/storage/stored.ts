import Taro from '@tarojs/taro'
import { storageKey } from './scope'

/** Reads what the phone keeps under a key; undefined when there is nothing. Asynchronous: a synchronous read slows the launch. */
export async function readStored(key: string): Promise<unknown> {
  try {
    const { data } = await Taro.getStorage<unknown>({ key: storageKey(key) })
    return data ?? undefined
  } catch {
    // "data not found" is how the platform says "nothing there".
    return undefined
  }
}

/** Keeps a JSON value on the phone. A full storage loses the copy, never the work in hand, so a failure is not raised. */
export async function writeStored(key: string, data: unknown): Promise<void> {
  try {
    await Taro.setStorage({ key: storageKey(key), data })
  } catch (error) {
    console.warn('not kept on the phone', key, error)
  }
}

/** Forgets a key. */
export async function removeStored(key: string): Promise<void> {
  try {
    await Taro.removeStorage({ key: storageKey(key) })
  } catch (error) {
    console.warn('not removed from the phone', key, error)
  }
}
