import type { IncomingMessage, ServerResponse } from 'node:http'
import { fileIdOf, isCloudPath, pathOfFileId, type Storage } from './gateway/storage/storage'
import { readBody, sendJson } from './http'
import { mimeTypeOf } from './static'

const MAXIMUM_FILE_BYTES = 10 * 1024 * 1024

/**
 * Storage over HTTP: `upload` and `file` for the H5 app, which has no `wx.cloud`; `ticket/…` for the signed addresses
 * that the SDK is given.
 */
export async function answerStorage(
  storage: Storage,
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  query: URLSearchParams,
): Promise<void> {
  const [action, ticket = ''] = name.split('/')
  switch (`${request.method} ${action}`) {
    case 'POST upload': {
      const cloudPath = query.get('cloudPath')
      const content = await readBody(request, MAXIMUM_FILE_BYTES)
      if (!request.headers['x-wx-openid'])
        return sendJson(response, 401, { errCode: -1, errMsg: '缺少 x-wx-openid：请先选择身份。' })
      if (!isCloudPath(cloudPath))
        return sendJson(response, 400, { errCode: -503004, errMsg: '文件路径不合规则，请换一个文件名。' })
      storage.files.put(cloudPath, content)
      return sendJson(response, 200, { fileID: fileIdOf(cloudPath) })
    }
    case 'GET file':
      return sendFile(storage, response, pathOfFileId(query.get('fileID')))
    case 'PUT ticket': {
      const cloudPath = storage.pathOfTicket('put', ticket)
      const content = await readBody(request, MAXIMUM_FILE_BYTES)
      if (cloudPath === undefined) return sendStorageError(response, 'AccessDenied', 'Request has expired')
      storage.files.put(cloudPath, content)
      return void response.writeHead(200).end()
    }
    case 'GET ticket':
      return sendFile(storage, response, storage.pathOfTicket('get', ticket))
    default:
      return sendJson(response, 404, { errCode: -1, errMsg: '没有这个地址。' })
  }
}

function sendFile(storage: Storage, response: ServerResponse, cloudPath: string | undefined) {
  const content = cloudPath === undefined ? undefined : storage.files.get(cloudPath)
  if (cloudPath === undefined || !content)
    return sendJson(response, 404, { errCode: -503003, errMsg: '文件不存在或已删除。' })
  const filename = cloudPath.slice(cloudPath.lastIndexOf('/') + 1)
  response
    .writeHead(200, {
      'content-type': mimeTypeOf(filename),
      // Never shown in place: an uploaded page would run with the rights of this origin.
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(filename)}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
    .end(content)
}

/** The object store's own way of refusing, which the SDK reads as XML. */
function sendStorageError(response: ServerResponse, code: string, message: string) {
  response
    .writeHead(403, { 'content-type': 'application/xml' })
    .end(
      `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${message}</Message><RequestId>local</RequestId><TraceId>local</TraceId></Error>`,
    )
}
