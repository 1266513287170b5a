import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { GatewayError } from '../errors'
import { type Fields, isFields } from '../wire/ejson'
import type { FileStore } from './files'

/** CloudBase's storage: the operations of the SDK, and the signed addresses that they hand out. */
export type Storage = {
  readonly run: (action: string, parameters: Fields, origin: string) => Fields
  /** The path in the cloud that a signed address stands for, if it is ours and not too old. */
  readonly pathOfTicket: (purpose: TicketPurpose, ticket: string) => string | undefined
  readonly files: FileStore
}

type TicketPurpose = 'put' | 'get'

const FILE_ID_PREFIX = 'cloud://local-env.local-bucket/'
const MAXIMUM_PATH_BYTES = 850
const TICKET_LIFETIME_MS = 2 * 60 * 60 * 1000

/** The id under which the cloud knows a file. */
export const fileIdOf = (cloudPath: string) => FILE_ID_PREFIX + cloudPath

/** The path of a file, or undefined when the id or its path could not have come from here. */
export function pathOfFileId(fileId: unknown): string | undefined {
  if (typeof fileId !== 'string' || !fileId.startsWith(FILE_ID_PREFIX)) return undefined
  const cloudPath = fileId.slice(FILE_ID_PREFIX.length)
  return isCloudPath(cloudPath) ? cloudPath : undefined
}

/** CloudBase's rule for paths: no leading slash, no empty, `.` or `..` segment, no control characters. */
export function isCloudPath(cloudPath: unknown): cloudPath is string {
  if (typeof cloudPath !== 'string' || Buffer.byteLength(cloudPath) > MAXIMUM_PATH_BYTES) return false
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  if (/[\u0000-\u001f\u007f\\]/.test(cloudPath)) return false
  return cloudPath.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..')
}

/** Storage over the given files. */
export function createStorage(files: FileStore, now: () => number): Storage {
  const secret = randomBytes(32)
  const sign = (text: string) => createHmac('sha256', secret).update(text).digest('base64url')

  const ticketFor = (purpose: TicketPurpose, cloudPath: string) => {
    const claim = `${Buffer.from(cloudPath).toString('base64url')}.${now() + TICKET_LIFETIME_MS}`
    return `${claim}.${sign(`${purpose} ${claim}`)}`
  }
  const pathOfTicket = (purpose: TicketPurpose, ticket: string) => {
    const [encoded = '', expires = '', signature = ''] = ticket.split('.')
    const expected = Buffer.from(sign(`${purpose} ${encoded}.${expires}`))
    const given = Buffer.from(signature)
    if (given.length !== expected.length || !timingSafeEqual(given, expected) || Number(expires) < now())
      return undefined
    return Buffer.from(encoded, 'base64url').toString()
  }

  const actions: Readonly<Record<string, (parameters: Fields, origin: string) => Fields>> = {
    'storage.getUploadMetadata'({ path }, origin) {
      if (!isCloudPath(path)) throw new GatewayError('STORAGE_SIGN_PARAM_INVALID', `cloudPath is not allowed: ${path}`)
      const fileId = fileIdOf(path)
      const url = `${origin}/storage/ticket/${ticketFor('put', path)}`
      return { data: { url, token: 'local', authorization: 'local', fileId, cosFileId: 'local' } }
    },
    'storage.batchGetDownloadUrl'({ file_list }, origin) {
      const list = listOf(file_list).map((item) => {
        const fileID = isFields(item) ? item.fileid : item
        const cloudPath = pathOfFileId(fileID)
        if (cloudPath === undefined || !files.get(cloudPath))
          return { code: 'STORAGE_FILE_NONEXIST', fileID, tempFileURL: '' }
        const tempFileURL = `${origin}/storage/ticket/${ticketFor('get', cloudPath)}`
        return { code: 'SUCCESS', fileID, tempFileURL, maxAge: TICKET_LIFETIME_MS / 1000 }
      })
      return { data: { download_list: list } }
    },
    'storage.batchDeleteFile'({ fileid_list }) {
      const list = listOf(fileid_list).map((fileID) => {
        const cloudPath = pathOfFileId(fileID)
        return {
          fileID,
          code: cloudPath !== undefined && files.remove(cloudPath) ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST',
        }
      })
      return { data: { delete_list: list } }
    },
  }
  return {
    files,
    pathOfTicket,
    run(action, parameters, origin) {
      const run = actions[action]
      if (!run) throw new GatewayError('INVALID_PARAM', `unsupported action ${action}`)
      return run(parameters, origin)
    },
  }
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
