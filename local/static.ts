import { readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import path from 'node:path'

const MIME_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
}

/** The type of a file by its name. */
export const mimeTypeOf = (name: string) => MIME_TYPES[path.extname(name).toLowerCase()] ?? 'application/octet-stream'

/** Answers a file of the folder, `index.html` for the folder itself, and nothing outside it. */
export async function sendStatic(response: ServerResponse, folder: string, relative: string): Promise<void> {
  const root = path.resolve(folder)
  const file = path.resolve(root, `.${path.posix.sep}${relative === '' ? 'index.html' : relative}`)
  const content =
    file.startsWith(root + path.sep) && !relative.includes('\0')
      ? await readFile(file).catch(() => undefined)
      : undefined
  if (!content) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('没有这个页面。')
    return
  }
  response
    .writeHead(200, {
      'content-type': mimeTypeOf(file),
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    })
    .end(content)
}
