import { PICTURE_BYTES, pictureOnly } from '../meetings/picture'

/** What may be put with a record: photos, and the documents of offices. Nothing that runs, nothing that plays. */

/** Bytes a document may have. */
export const DOCUMENT_BYTES = 10_000_000

export const PHOTO_ENDINGS = ['jpg', 'jpeg', 'png'] as const
export const DOCUMENT_ENDINGS = ['pdf', 'doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx'] as const

type PhotoEnding = (typeof PHOTO_ENDINGS)[number]
type DocumentEnding = (typeof DOCUMENT_ENDINGS)[number]

/** A file fit to be kept. A photo has lost what the phone wrote into it (place, device, time). */
export type Attachment = { kind: 'image' | 'document'; ending: string; bytes: Uint8Array }

const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d]
const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** The container of .doc, .xls and .ppt. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

const beginnings: Record<DocumentEnding, readonly number[]> = {
  pdf: PDF,
  docx: ZIP,
  xlsx: ZIP,
  pptx: ZIP,
  doc: COMPOUND,
  xls: COMPOUND,
  ppt: COMPOUND,
}

/** The ending of a file's name, in small letters; empty where there is none. */
export function endingOf(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : ''
}

/** What may be said of a file before it is sent: whether it is of a kind and size that is kept, and why not. */
export function attachmentFlaw(name: string, size: number): string | undefined {
  const ending = endingOf(name)
  if ((PHOTO_ENDINGS as readonly string[]).includes(ending)) {
    return size > PICTURE_BYTES ? `照片超过 ${PICTURE_BYTES / 1_000_000} MB，请换一张小些的` : undefined
  }
  if (!(DOCUMENT_ENDINGS as readonly string[]).includes(ending)) {
    return '只能放照片（.jpg、.png）和文档（.pdf、.doc、.docx、.xls、.xlsx、.ppt、.pptx）'
  }
  return size > DOCUMENT_BYTES ? `文档超过 ${DOCUMENT_BYTES / 1_000_000} MB，请删减后再放` : undefined
}

/** The file as it may be kept; null for one whose content is not what its name says, or that is too large. */
export function attachmentOf(name: string, bytes: Uint8Array): Attachment | null {
  if (attachmentFlaw(name, bytes.length) !== undefined) return null
  const ending = endingOf(name)
  if ((PHOTO_ENDINGS as readonly string[]).includes(ending as PhotoEnding)) {
    const picture = pictureOnly(bytes)
    return picture && { kind: 'image', ending: picture.kind, bytes: picture.bytes }
  }
  const wanted = beginnings[ending as DocumentEnding]
  const fits = wanted.every((byte, index) => bytes[index] === byte)
  return fits ? { kind: 'document', ending, bytes } : null
}
