/** What `wx.cloud` talks to. Each throws, with `errCode` and a message, as WeChat's client would report it. */
export type Cloud = {
  call(name: string, data: unknown): Promise<unknown>
  upload(cloudPath: string, bytes: Buffer): Promise<string>
  download(fileID: string): Promise<Buffer>
}

/** An error of WeChat's API layer: `errMsg` is prefixed by the API's name where it is reported. */
export class ApiFailure extends Error {
  constructor(
    message: string,
    readonly errCode?: number,
  ) {
    super(message)
  }
}

async function ask(url: string, init: RequestInit): Promise<Response> {
  const response = await fetch(url, init).catch((error: unknown) => {
    throw new ApiFailure(`request fail ${String(error)}`, -404012)
  })
  if (response.ok) return response
  const answer: { errCode?: number; errMsg?: string } = await response.json().catch(() => ({}))
  throw new ApiFailure(answer.errMsg ?? `HTTP ${response.status}`, answer.errCode ?? -1)
}

/** The local cloud, spoken to over HTTP as the person with this OPENID. */
export function httpCloud(cloudUrl: string, openid: string): Cloud {
  const base = cloudUrl.replace(/\/$/, '')
  const headers = { 'x-wx-openid': openid }
  return {
    async call(name, data) {
      const body = JSON.stringify({ name, data })
      const response = await ask(`${base}/call`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body,
      })
      return response.json()
    },
    async upload(cloudPath, bytes) {
      const url = `${base}/storage/upload?cloudPath=${encodeURIComponent(cloudPath)}`
      const response = await ask(url, { method: 'POST', headers, body: new Uint8Array(bytes) })
      return ((await response.json()) as { fileID: string }).fileID
    },
    async download(fileID) {
      const response = await ask(`${base}/storage/file?fileID=${encodeURIComponent(fileID)}`, { headers })
      return Buffer.from(await response.arrayBuffer())
    },
  }
}

/** A cloud of handlers, one a function name, for a test that needs no server. It keeps no files. */
export function handlerCloud(functions: Record<string, (data: unknown) => unknown>): Cloud {
  const noFiles = async (): Promise<never> => {
    throw new ApiFailure('storage is not available', -1)
  }
  return {
    async call(name, data) {
      const handler = functions[name]
      if (!handler) throw new ApiFailure(`FunctionName parameter could not be found: ${name}`, -501000)
      return handler(data)
    },
    upload: noFiles,
    download: noFiles,
  }
}
