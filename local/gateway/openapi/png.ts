import { crc32, deflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const checksum = Buffer.alloc(4)
  checksum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, checksum])
}

/** A black and white PNG of a square matrix, each cell `scale` pixels wide. */
export function encodePng(cells: readonly (readonly boolean[])[], scale: number): Buffer {
  const size = cells.length * scale
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header[8] = 8 // Bits a sample; the other bytes say grey, deflate, no interlace.
  const rows = Array.from({ length: size }, (_, y) => {
    const row = Buffer.alloc(size + 1, 255)
    row[0] = 0 // No filter.
    for (let x = 0; x < size; x++) if (cells[Math.floor(y / scale)]?.[Math.floor(x / scale)]) row[x + 1] = 0
    return row
  })
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
