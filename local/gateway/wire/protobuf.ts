import type { Fields } from './ejson'

/**
 * The little protobuf that WeChat's open interfaces need: the SDK sends CommApiData{2: OpenApiData{1: KeyValuePair…}}
 * with KeyValuePair{1: key, 2: value, 3: content type} and reads CommOpenApiResp{1: bytes, 2: content type, 3: error, 4: status}.
 */
type Field = { readonly number: number; readonly bytes: Buffer }

/** An answer to an open interface: a JSON object, an image, or a refusal by the platform itself. */
export type OpenApiAnswer =
  | { readonly kind: 'json'; readonly value: Fields }
  | { readonly kind: 'bytes'; readonly contentType: string; readonly bytes: Buffer }
  | { readonly kind: 'refused'; readonly errorCode: number }

function fieldsOf(buffer: Buffer): Field[] {
  const fields: Field[] = []
  let at = 0
  const varint = () => {
    let value = 0
    let scale = 1
    for (;;) {
      const byte = buffer[at++]
      if (byte === undefined) throw new Error('truncated protobuf')
      value += (byte & 127) * scale
      if (byte < 128) return value
      scale *= 128
    }
  }
  while (at < buffer.length) {
    const tag = varint()
    const size = varint() // Of a plain number, its value: the SDK sends one, for the kind of interface.
    if ((tag & 7) !== 2) continue
    fields.push({ number: tag >>> 3, bytes: buffer.subarray(at, at + size) })
    at += size
  }
  return fields
}

/** The parameters of one call to an open interface. */
export function decodeOpenApiRequest(buffer: Buffer): Fields {
  const parameters: Fields = {}
  for (const data of fieldsOf(buffer).filter((field) => field.number === 2)) {
    for (const pair of fieldsOf(data.bytes).filter((field) => field.number === 1)) {
      const parts = new Map(fieldsOf(pair.bytes).map((field) => [field.number, field.bytes]))
      const value = parts.get(2) ?? Buffer.alloc(0)
      const contentType = parts.get(3)?.toString()
      parameters[String(parts.get(1))] = contentType ? { contentType, value } : JSON.parse(value.toString())
    }
  }
  return parameters
}

function varint(value: number): Buffer {
  const bytes: number[] = []
  let rest = value
  // Negative int32 travel as ten bytes in two's complement.
  if (rest < 0) {
    let big = BigInt.asUintN(64, BigInt(rest))
    while (big > 127n) {
      bytes.push(Number(big & 127n) | 128)
      big >>= 7n
    }
    return Buffer.from([...bytes, Number(big)])
  }
  while (rest > 127) {
    bytes.push((rest & 127) | 128)
    rest = Math.floor(rest / 128)
  }
  return Buffer.from([...bytes, rest])
}

function lengthDelimited(number: number, content: Buffer | string): Buffer {
  const bytes = Buffer.from(content)
  return Buffer.concat([varint(number * 8 + 2), varint(bytes.length), bytes])
}

/** The answer as the SDK reads it. */
export function encodeOpenApiResponse(answer: OpenApiAnswer): Buffer {
  const status = Buffer.concat([varint(4 * 8), varint(200)])
  switch (answer.kind) {
    case 'json':
      return Buffer.concat([
        lengthDelimited(1, JSON.stringify(answer.value)),
        lengthDelimited(2, 'application/json; encoding=utf-8'),
        status,
      ])
    case 'bytes':
      return Buffer.concat([lengthDelimited(1, answer.bytes), lengthDelimited(2, answer.contentType), status])
    case 'refused':
      return Buffer.concat([
        lengthDelimited(1, ''),
        lengthDelimited(2, 'text/plain'),
        varint(3 * 8),
        varint(answer.errorCode),
        status,
      ])
  }
}
