import { pictureOfCanvas } from './canvas'
import { ApiFailure, type Cloud } from './cloud'
import { addTemporaryFile, fileSystemAnswers, fileSystemSync, type PhoneFiles, readPhoneFile } from './phone-files'
import type { Sandbox } from './sandbox'
import { type PhoneStorage, readStorage, writeStorage } from './storage'
import { type Answer, type ApiCall, asyncApi, STALLED } from './wx-api'

/** `stalled`: connected, but no call is ever answered, as in a village with one bar of signal. */
export type Network = 'wifi' | '4g' | 'none' | 'stalled'

export type Phone = {
  calls: ApiCall[]
  storage: PhoneStorage
  files: PhoneFiles
  /** Replaces or adds the answer of one API. */
  answer(name: string, answer: Answer): void
  setNetwork(network: Network): void
  emit(event: string, payload?: unknown): void
  /** Runs `fn` as the handler of a person's tap: some APIs may only be called directly inside one. */
  duringTap(fn: () => void): void
}

export type PhoneOptions = {
  /** Files that were on it before it was switched on. */
  kept?: PhoneFiles
  sandbox: Sandbox
  storage: PhoneStorage
  cloud: Cloud
  sync: Record<string, unknown>
  navigation: Record<string, Answer>
  answers: Record<string, Answer>
  network?: Network
}

const EVENTS =
  'AppShow AppHide Error UnhandledRejection PageNotFound ThemeChange NetworkStatusChange WindowResize KeyboardHeightChange MemoryWarning UserCaptureScreen'.split(
    ' ',
  )
// These only change what the person sees of WeChat's own frame; the calls are on record.
const SILENT =
  'showToast hideToast showLoading hideLoading setNavigationBarTitle setNavigationBarColor setBackgroundColor startPullDownRefresh stopPullDownRefresh pageScrollTo hideKeyboard setTabBarBadge removeTabBarBadge setTabBarStyle hideTabBar showTabBar vibrateShort setClipboardData setKeepScreenOn setScreenBrightness showShareMenu hideShareMenu updateShareMenu previewImage'.split(
    ' ',
  )
// Taro's runtime looks for this one; no phone has it.
const NEVER_PRESENT = 'webpackJsonp'
const TAP_ONLY = ['requestSubscribeMessage', 'getUserProfile', 'chooseAvatar', 'openSetting', 'shareFileMessage']

const MOST_TEMPLATES = 5

/** What the platform answers to a question about messages, whatever was asked with checked as it checks it. */
export function repliesTo(templateIds: unknown, reply: string): Record<string, string> {
  const ids = Array.isArray(templateIds) ? templateIds : []
  if (ids.length === 0 || ids.some((id) => typeof id !== 'string' || id === ''))
    throw new ApiFailure('TmplIds should be an array of template ids', 10001)
  if (ids.length > MOST_TEMPLATES) throw new ApiFailure('Templates count out of max bounds', 20003)
  return Object.fromEntries(ids.map((id) => [id, reply]))
}

/** The `wx` global and the levers a test pulls on it. Unknown names are absent, as on the phone, and noted as missing. */
export function createPhone(options: PhoneOptions): { wx: Record<string, unknown>; phone: Phone } {
  const { sandbox, storage, cloud, navigation } = options
  const calls: ApiCall[] = []
  const files: PhoneFiles = new Map(options.kept)
  const listeners = new Map<string, Set<(payload: unknown) => void>>()
  let network: Network = options.network ?? 'wifi'
  let inTap = false

  const status = (): Record<string, unknown> => {
    const networkType = network === 'stalled' ? '2g' : network
    return { isConnected: network !== 'none', networkType }
  }
  const online =
    (answer: Answer): Answer =>
    (params) => {
      if (network === 'none') throw new ApiFailure('request fail: network is not available', -404012)
      return network === 'stalled' ? STALLED : answer(params)
    }
  const cancelled: Answer = () => {
    throw new ApiFailure('cancel')
  }

  const answers: Record<string, Answer> = {
    ...navigation,
    ...Object.fromEntries(SILENT.map((name) => [name, () => undefined])),
    setStorage: ({ key, data }) => writeStorage(storage, String(key), data),
    getStorage: ({ key }) => {
      if (!storage.has(String(key))) throw new ApiFailure('data not found')
      return { data: readStorage(storage, String(key)) }
    },
    removeStorage: ({ key }) => void storage.delete(String(key)),
    getNetworkType: () => ({ networkType: status().networkType }),
    getSystemInfo: () => (options.sync.getSystemInfoSync as () => object)(),
    login: () => ({ code: 'code' }),
    showModal: () => ({ confirm: true, cancel: false }),
    showActionSheet: cancelled,
    scanCode: cancelled,
    chooseMessageFile: cancelled,
    chooseMedia: cancelled,
    requestSubscribeMessage: ({ tmplIds }) => repliesTo(tmplIds, 'reject'),
    addPhoneCalendar: () => undefined,
    canvasToTempFilePath: ({ canvas }) => ({
      tempFilePath: addTemporaryFile(files, 'canvas.png', pictureOfCanvas(canvas)),
    }),
    openDocument: ({ filePath }) => void readPhoneFile(files, filePath),
    shareFileMessage: ({ filePath }) => void readPhoneFile(files, filePath),
    ...options.answers,
  }
  const tapOnly =
    (name: string, answer: Answer, allowed: boolean): Answer =>
    (params) => {
      if (TAP_ONLY.includes(name) && !allowed) throw new ApiFailure('can only be invoked by user TAP gesture.')
      return answer(params)
    }
  const api = (name: string) => (params?: Record<string, unknown>) => {
    const allowed = inTap
    return asyncApi(sandbox, calls, name, (given) => tapOnly(name, answers[name] ?? cancelled, allowed)(given))(params)
  }

  const cloudAnswers: Record<string, Answer> = {
    callFunction: online(async ({ name, data }) => ({ result: await cloud.call(String(name), data) })),
    uploadFile: online(async ({ cloudPath, filePath }) => ({
      fileID: await cloud.upload(String(cloudPath), readPhoneFile(files, filePath)),
      statusCode: 200,
    })),
    downloadFile: online(async ({ fileID }) => {
      const name = String(fileID).split('/').at(-1) ?? ''
      return { tempFilePath: addTemporaryFile(files, name, await cloud.download(String(fileID))), statusCode: 200 }
    }),
  }

  const target: Record<string, unknown> = { ...options.sync }
  for (const event of EVENTS) {
    const heard = new Set<(payload: unknown) => void>()
    listeners.set(event, heard)
    target[`on${event}`] = (listener: (payload: unknown) => void) => void heard.add(listener)
    target[`off${event}`] = (listener?: (payload: unknown) => void) =>
      void (listener ? heard.delete(listener) : heard.clear())
  }
  for (const name of Object.keys(answers)) target[name] = api(name)
  const wrapAll = (prefix: string, group: Record<string, Answer>): object =>
    Object.fromEntries(
      Object.entries(group).map(([name, answer]) => [name, asyncApi(sandbox, calls, prefix + name, answer)]),
    )
  const fileSystem = { ...wrapAll('', fileSystemAnswers(files)), ...fileSystemSync(files) }
  target.getFileSystemManager = () => fileSystem
  target.cloud = { init() {}, ...wrapAll('cloud.', cloudAnswers) }
  const wx = new Proxy(target, {
    get: (known, name) => {
      if (typeof name === 'string' && name !== NEVER_PRESENT && !(name in known)) sandbox.missing.add(`wx.${name}`)
      return known[name as string]
    },
  })

  const emit: Phone['emit'] = (event, payload) => {
    for (const listener of listeners.get(event) ?? []) sandbox.guard(() => listener(sandbox.clone(payload)))
  }
  const phone: Phone = {
    calls,
    storage,
    files,
    answer: (name, answer) => {
      answers[name] = answer
      target[name] ??= api(name)
    },
    setNetwork: (next) => {
      network = next
      emit('NetworkStatusChange', status())
    },
    emit,
    duringTap: (fn) => {
      inTap = true
      try {
        fn()
      } finally {
        inTap = false
      }
    },
  }
  return { wx, phone }
}
