/** The parts of a multipart/form-data body by name: text, or bytes where the SDK sent a buffer. */
export function parseMultipart(body: Buffer, contentType: string): Record<string, string | Buffer> {
  const boundary = /boundary=([^;]+)/.exec(contentType)?.[1]
  const parts: Record<string, string | Buffer> = {}
  if (!boundary) return parts
  const separator = Buffer.from(`--${boundary}`)
  let start = body.indexOf(separator)
  while (start >= 0) {
    const end = body.indexOf(separator, start + separator.length)
    if (end < 0) break
    const part = body.subarray(start + separator.length + 2, end - 2)
    const headEnd = part.indexOf('\r\n\r\n')
    const head = part.subarray(0, headEnd).toString()
    const name = /name="([^"]+)"/.exec(head)?.[1]
    const value = part.subarray(headEnd + 4)
    if (name) parts[name] = /octet-stream/.test(head) ? value : value.toString()
    start = end
  }
  return parts
}
