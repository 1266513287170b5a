import { attachmentFlaw, attachmentOf, DOCUMENT_BYTES, endingOf } from './attachment'

const bytes = (...all: number[]) => new Uint8Array(all)
const pdf = bytes(0x25, 0x50, 0x44, 0x46, 0x2d, 0x31)
const zip = bytes(0x50, 0x4b, 0x03, 0x04, 0x14)
const compound = bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0x00)

test.each([
  ['a.PDF', 'pdf'],
  ['计划.最终.docx', 'docx'],
  ['.docx', ''],
  ['docx', ''],
])('%s ends in %s', (name, ending) => expect(endingOf(name)).toBe(ending))

test.each([
  ['a.jpg', 2_000_000, undefined],
  ['a.jpg', 2_000_001, '照片超过 2 MB'],
  ['a.docx', DOCUMENT_BYTES, undefined],
  ['a.docx', DOCUMENT_BYTES + 1, '文档超过 10 MB'],
  ['a.docx', 30_000_000, '文档超过 10 MB'],
  ['a.exe', 10, '只能放照片'],
  ['a.docm', 10, '只能放照片'],
  ['a', 10, '只能放照片'],
])('%s of %d bytes: %s', (name, size, words) => {
  const flaw = attachmentFlaw(name, size)
  if (words === undefined) expect(flaw).toBeUndefined()
  else expect(flaw).toContain(words)
})

test.each([
  ['a.pdf', pdf, 'document'],
  ['a.docx', zip, 'document'],
  ['a.xls', compound, 'document'],
  ['a.docx', pdf, null],
  ['a.pdf', zip, null],
  ['a.png', pdf, null],
  ['a.exe', pdf, null],
  ['a.doc', compound.slice(0, 5), null],
  ['a.pdf', bytes(), null],
])('%s with these bytes is %s', (name, content, kind) => {
  expect(attachmentOf(name, content)?.kind ?? null).toBe(kind)
})
