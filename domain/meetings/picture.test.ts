import fc from 'fast-check'
import { pictureOnly } from './picture'

const bytesOf = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0))
const segment = (marker: number, content: readonly number[]) => {
  const length = content.length + 2
  return [0xff, marker, length >> 8, length & 0xff, ...content]
}

// A picture of one pixel: tables, frame, and a scan whose bytes hold a stuffed 0xff and a restart.
const jfif = segment(0xe0, [...bytesOf('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0])
const table = segment(
  0xdb,
  Array.from({ length: 65 }, () => 1),
)
const frame = segment(0xc0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0])
const scan = [...segment(0xda, [1, 1, 0, 0, 63, 0]), 0x3f, 0xff, 0x00, 0x12, 0xff, 0xd0, 0x55]
const SOI = [0xff, 0xd8]
const EOI = [0xff, 0xd9]
const picture = [...table, ...frame, ...scan]
const plain = Uint8Array.from([...SOI, ...jfif, ...picture, ...EOI])

const PLACE = 'GPS 28.1N 102.3E'

/** EXIF as a phone writes it: a maker's name, how to turn the picture, where it was taken. */
function exif(turn: number, order: 'II' | 'MM' = 'MM'): number[] {
  const number = (value: number, bytes: number) => {
    const big = Array.from({ length: bytes }, (_, at) => (value >> (8 * (bytes - 1 - at))) & 0xff)
    return order === 'MM' ? big : big.reverse()
  }
  const entry = (tag: number, value: number) => [
    ...number(tag, 2),
    ...number(3, 2),
    ...number(1, 4),
    ...number(value, 2),
    0,
    0,
  ]
  const directory = [...number(2, 2), ...entry(0x010f, 7), ...entry(0x0112, turn), ...number(0, 4)]
  const tiff = [...bytesOf(order), ...number(42, 2), ...number(8, 4), ...directory, ...bytesOf(PLACE)]
  return segment(0xe1, [...bytesOf('Exif\0\0'), ...tiff])
}

const jpeg = (...parts: number[][]) => Uint8Array.from([...SOI, ...parts.flat(), ...picture, ...EOI])
const wordsIn = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('latin1')

describe('a JPEG', () => {
  it('without notes stays as it is', () => {
    expect(pictureOnly(plain)).toEqual({ kind: 'jpg', bytes: plain })
  })

  it.each<[string, number[][]]>([
    ['EXIF', [jfif, exif(1)]],
    ['EXIF before anything else', [exif(1, 'II'), jfif]],
    ['a comment', [jfif, segment(0xfe, bytesOf(PLACE))]],
    ['words of an editor', [jfif, segment(0xed, bytesOf(`Photoshop ${PLACE}`))]],
    ['a list of further pictures', [jfif, segment(0xe2, bytesOf(`MPF\0${PLACE}`))]],
    ['a preview', [jfif, segment(0xe0, bytesOf(`JFXX\0${PLACE}`))]],
  ])('loses %s', (_what, parts) => {
    expect(pictureOnly(jpeg(...parts))?.bytes).toEqual(plain)
  })

  it('keeps what its colours mean', () => {
    const kept = jpeg(jfif, segment(0xe2, bytesOf('ICC_PROFILE\0...')), segment(0xee, bytesOf('Adobe...')))
    expect(pictureOnly(kept)?.bytes).toEqual(kept)
  })

  it('loses the notes between its scans', () => {
    const two = [...SOI, ...jfif, ...picture, ...segment(0xfe, bytesOf(PLACE)), ...scan, ...EOI]
    expect(pictureOnly(Uint8Array.from(two))?.bytes).toEqual(
      Uint8Array.from([...SOI, ...jfif, ...picture, ...scan, ...EOI]),
    )
  })

  it('loses whatever follows its end: another picture with its place', () => {
    const more = Uint8Array.from([...plain, ...jpeg(exif(6))])
    expect(pictureOnly(more)?.bytes).toEqual(plain)
  })

  it.each([2, 3, 6, 8])('that is to be turned (%i) still says so, and nothing else', (turn) => {
    for (const order of ['II', 'MM'] as const) {
      const kept = pictureOnly(jpeg(jfif, exif(turn, order)))?.bytes
      expect(wordsIn(kept)).not.toContain('GPS')
      expect(kept).toHaveLength(plain.length + 36)
      // What was written is read back as the same.
      expect(pictureOnly(kept ?? plain)?.bytes).toEqual(kept)
      expect(kept?.[2 + 10 + 8 + 2 + 9]).toBe(turn)
    }
  })

  it.each([
    ['an unknown turn', exif(9)],
    ['broken EXIF', segment(0xe1, bytesOf('Exif\0\0MM'))],
    ['EXIF that points nowhere', segment(0xe1, [...bytesOf('Exif\0\0MM'), 0, 42, 0xff, 0xff, 0xff, 0xff])],
    ['more entries than there are', segment(0xe1, [...bytesOf('Exif\0\0MM'), 0, 42, 0, 0, 0, 8, 0xff, 0xff])],
    ['no EXIF at all', segment(0xe1, bytesOf('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>'))],
  ])('is kept unturned with %s', (_what, notes) => {
    expect(pictureOnly(jpeg(jfif, notes))?.bytes).toEqual(plain)
  })

  it.each<[string, readonly number[]]>([
    ['cut off in its scan', [...SOI, ...jfif, ...picture]],
    ['cut off in a segment', [...SOI, ...jfif.slice(0, 8)]],
    ['without a picture', [...SOI, ...jfif, ...EOI]],
    ['with a length that is none', [...SOI, 0xff, 0xe0, 0, 1, ...EOI]],
    ['with something else between its segments', [...SOI, ...jfif, 0x41, ...picture, ...EOI]],
    ['of two bytes', SOI],
  ])('is none when it is %s', (_what, bytes) => {
    expect(pictureOnly(Uint8Array.from(bytes))).toBeNull()
  })

  it('may have any number of fillers before a marker', () => {
    const filled = Uint8Array.from([...SOI, ...jfif, 0xff, 0xff, ...picture, ...EOI])
    expect(pictureOnly(filled)?.bytes).toEqual(plain)
  })
})

describe('a PNG', () => {
  const head = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
  const chunk = (type: string, content: readonly number[]) => [
    0,
    0,
    0,
    content.length,
    ...bytesOf(type),
    ...content,
    0,
    0,
    0,
    0,
  ]
  const size = chunk('IHDR', [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
  const data = chunk('IDAT', [0x78, 0x9c, 0x63, 0, 0, 0, 1, 0, 1])
  const end = chunk('IEND', [])
  const png = (...parts: number[][]) => Uint8Array.from([...head, ...parts.flat()])
  const bare = png(size, data, end)

  it('without notes stays as it is', () => {
    const coloured = png(size, chunk('sRGB', [0]), chunk('pHYs', [0, 0, 0, 1, 0, 0, 0, 1, 0]), data, end)
    expect(pictureOnly(coloured)).toEqual({ kind: 'png', bytes: coloured })
  })

  it.each(['eXIf', 'tEXt', 'iTXt', 'zTXt', 'tIME', 'caBX', 'prVt'])('loses %s', (type) => {
    expect(pictureOnly(png(size, chunk(type, bytesOf(PLACE)), data, end))?.bytes).toEqual(bare)
  })

  it('loses whatever follows its end', () => {
    expect(pictureOnly(Uint8Array.from([...bare, ...bytesOf(PLACE)]))?.bytes).toEqual(bare)
  })

  it('is read where it lies in a larger buffer', () => {
    const larger = Uint8Array.from([1, 2, 3, ...bare])
    expect(pictureOnly(larger.subarray(3))?.bytes).toEqual(bare)
  })

  it.each<[string, Uint8Array]>([
    ['cut off', bare.subarray(0, bare.length - 5)],
    ['without a picture', png(size, end)],
    ['without a size', png(data, end)],
    ['with a chunk longer than the file', png(size, [0, 0, 1, 0, ...bytesOf('IDAT'), 1, 2], end)],
  ])('is none when it is %s', (_what, bytes) => {
    expect(pictureOnly(bytes)).toBeNull()
  })
})

describe('anything else', () => {
  it.each(['', 'GIF89a', 'RIFF....WEBPVP8 ', '%PDF-1.7', '<svg xmlns="http://www.w3.org/2000/svg"/>', '<html>'])(
    'like %j is no picture',
    (text) => {
      expect(pictureOnly(Uint8Array.from(bytesOf(text)))).toBeNull()
    },
  )

  it('never breaks, whatever the bytes', () => {
    const starts = fc.constantFrom<number[]>([], SOI, [...SOI, ...jfif], [...SOI, 0xff, 0xe1])
    fc.assert(
      fc.property(starts, fc.uint8Array({ maxLength: 80 }), (start, rest) => {
        const found = pictureOnly(Uint8Array.from([...start, ...Array.from(rest)]))
        if (found) expect(pictureOnly(found.bytes)).toEqual(found)
      }),
    )
  })
})
