import { createOffscreenCanvas } from './canvas'
import { USER_DATA_PATH } from './phone-files'
import type { Sandbox } from './sandbox'
import { type PhoneStorage, readStorage, writeStorage } from './storage'

const SYSTEM = {
  platform: 'ios',
  system: 'iOS 17.0',
  brand: 'Apple',
  model: 'iPhone 13',
  version: '8.0.50',
  SDKVersion: '3.5.0',
  language: 'zh_CN',
  theme: 'light',
  fontSizeSetting: 16,
  pixelRatio: 3,
  screenWidth: 390,
  screenHeight: 844,
  windowWidth: 390,
  windowHeight: 753,
  statusBarHeight: 47,
  safeArea: { top: 47, bottom: 810, left: 0, right: 390, width: 390, height: 763 },
}
const BOX = { width: 0, height: 0, top: 0, left: 0, right: 0, bottom: 0, scrollTop: 0, scrollLeft: 0 }

type Callback = (result: unknown) => void

// Nothing is laid out here, so every box measures zero; it answers in a later turn, as on the phone.
function selectorQuery(sandbox: Sandbox): object {
  const asked: (Callback | undefined)[] = []
  const ask = (callback?: Callback): object => {
    asked.push(callback)
    return query
  }
  const node = {
    boundingClientRect: ask,
    scrollOffset: ask,
    node: ask,
    context: ask,
    fields: (_: unknown, callback?: Callback) => ask(callback),
  }
  const query = {
    in: () => query,
    select: () => node,
    selectAll: () => node,
    selectViewport: () => node,
    exec: (done?: Callback) =>
      void sandbox.timers.setTimeout(() => {
        const results = asked.map(() => sandbox.clone(BOX))
        asked.forEach((callback, index) => {
          callback?.(results[index])
        })
        done?.(sandbox.clone(results))
      }),
  }
  return query
}

function observer(): object {
  const self = { relativeTo: () => self, relativeToViewport: () => self, observe() {}, disconnect() {} }
  return self
}

/** The part of `wx` that answers at once. `system` replaces fields of the phone's description. */
export function syncApis(
  sandbox: Sandbox,
  storage: PhoneStorage,
  entry: () => unknown,
  system: Record<string, unknown> = {},
): Record<string, unknown> {
  const describePhone = (): unknown => sandbox.clone({ ...SYSTEM, ...system })
  return {
    env: { USER_DATA_PATH },
    getSystemInfoSync: describePhone,
    getWindowInfo: describePhone,
    getAppBaseInfo: describePhone,
    getDeviceInfo: describePhone,
    getSystemSetting: describePhone,
    getMenuButtonBoundingClientRect: () =>
      sandbox.clone({ top: 51, bottom: 83, left: 296, right: 383, width: 87, height: 32 }),
    getLaunchOptionsSync: () => sandbox.clone(entry()),
    getEnterOptionsSync: () => sandbox.clone(entry()),
    getAccountInfoSync: () =>
      sandbox.clone({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
    canIUse: () => true,
    nextTick: (fn: () => void) => void sandbox.timers.setTimeout(fn),
    createSelectorQuery: () => selectorQuery(sandbox),
    createOffscreenCanvas: (given: object = {}) => createOffscreenCanvas(sandbox, given),
    createIntersectionObserver: observer,
    createMediaQueryObserver: observer,
    setStorageSync: (key: string, value: unknown) => writeStorage(storage, key, value),
    getStorageSync: (key: string) => sandbox.clone(readStorage(storage, key)),
    removeStorageSync: (key: string) => void storage.delete(key),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: () => sandbox.clone({ keys: [...storage.keys()], currentSize: 0, limitSize: 10240 }),
  }
}
