import type { IncomingMessage, ServerResponse } from 'node:http'

/** A body larger than what the route takes. */
export class BodyTooLarge extends Error {}

/** The whole body, up to a limit. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    // Read on without keeping: a client that is still sending would not hear the answer.
    if (size <= limit) chunks.push(chunk)
  }
  if (size > limit) throw new BodyTooLarge()
  return Buffer.concat(chunks)
}

/** Answers JSON. */
export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
  response.end(JSON.stringify(value))
}

/**
 * Whether a request comes from this machine's own pages or tools. Any site that the browser has open can send requests
 * to 127.0.0.1, by a name that resolves to it or across origins: both are refused.
 */
export function isOwnRequest({ headers, method }: IncomingMessage, port: number): boolean {
  const own = [`127.0.0.1:${port}`, `localhost:${port}`]
  if (!own.includes(headers.host ?? '')) return false
  if (headers.origin !== undefined) return own.some((host) => headers.origin === `http://${host}`)
  const crossSite = headers['sec-fetch-site'] === 'cross-site'
  return !crossSite || (method === 'GET' && headers['sec-fetch-mode'] === 'navigate')
}
