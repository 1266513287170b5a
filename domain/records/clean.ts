import { isDay } from '../calendar/beijing'
import { withoutPersonalNumbers } from '../members/personal-numbers'
import { type Field, type FieldValue, LINK_LENGTH, NAME_LENGTH, type Values } from './field'
import { kindOf, type RecordKindId } from './kinds'
import { ALL_TEXT } from './record'

/** What a form sends: not yet known to be what its fields want. */
export type RawValues = Readonly<Record<string, unknown>>

/** Values as they may be kept, or why not. */
export type Cleaned = { values: Values } | { flaw: string }

const ID = /^[\w:-]{1,64}$/

/**
 * Values within the bounds that the catalogue sets: blanks around a text and control characters go, empty fields are left out;
 * anything else that does not fit is refused with a sentence, never cut.
 */
export function cleanValues(kind: RecordKindId, raw: RawValues): Cleaned {
  const { fields } = kindOf(kind)
  const values: Record<string, FieldValue> = {}
  for (const [name, value] of Object.entries(raw)) {
    // Not by the name alone: every object has a `constructor`.
    const field = Object.keys(fields).includes(name) ? fields[name] : undefined
    if (!field) return { flaw: '表单里有认不出的栏目，请更新小程序后再填' }
    const cleaned = cleanValue(field, value)
    if ('flaw' in cleaned) return { flaw: `“${field.label}”${cleaned.flaw}` }
    if (cleaned.value !== undefined) values[name] = cleaned.value
  }
  if (textOf(kind, values).length > ALL_TEXT) return { flaw: `全部文字最多 ${ALL_TEXT} 个字，请分成几条` }
  return { values }
}

/** All text of a record that somebody else will read, for WeChat's check. */
export function textOf(kind: RecordKindId, values: Values): string {
  const { fields } = kindOf(kind)
  return Object.entries(fields)
    .flatMap(([name, { type }]) => {
      const value = values[name]
      if (type === 'names' && Array.isArray(value)) return value
      return (type === 'line' || type === 'text' || type === 'link') && typeof value === 'string' ? [value] : []
    })
    .join('\n')
}

type CleanValue = { value: FieldValue | undefined } | { flaw: string }

function cleanValue(field: Field, value: unknown): CleanValue {
  if (value === undefined || value === null || value === '') return { value: undefined }
  switch (field.type) {
    case 'line':
    case 'text':
      return typeof value === 'string' ? cleanText(value, field.type, field.max) : wrong
    case 'link':
      return typeof value === 'string' ? cleanLink(value) : wrong
    case 'day':
      return typeof value === 'string' && isDay(value) ? { value } : { flaw: '不是一个日期，请重新选' }
    case 'count':
      return cleanCount(value, field)
    case 'choice':
      return typeof value === 'string' && Object.keys(field.options).includes(value)
        ? { value }
        : { flaw: '请重新选一项' }
    case 'flag':
      return typeof value === 'boolean' ? { value: value || undefined } : wrong
    case 'activity':
      return typeof value === 'string' && ID.test(value) ? { value } : wrong
    default:
      return Array.isArray(value) ? cleanList(value, field) : wrong
  }
}

const wrong = { flaw: '填写有误，请重新填' }

function cleanText(text: string, type: 'line' | 'text', max: number): CleanValue {
  const breaks = text.replace(/\r\n?/g, '\n')
  const plain =
    type === 'line'
      ? // biome-ignore lint/suspicious/noControlCharactersInRegex: taking control characters out is the purpose
        breaks.replace(/[\u0000-\u001f\u007f]+/g, ' ')
      : // biome-ignore lint/suspicious/noControlCharactersInRegex: taking control characters out is the purpose
        breaks.replace(/[\u0000-\u0009\u000b-\u001f\u007f]+/g, ' ')
  const trimmed = plain.trim()
  if (trimmed.length > max) return { flaw: `最多 ${max} 个字，现在 ${trimmed.length} 个，请删短一些` }
  if (withoutPersonalNumbers(trimmed) !== trimmed) return { flaw: '里有身份证号或手机号，系统不保存这些，请删掉' }
  return { value: trimmed === '' ? undefined : trimmed }
}

function cleanLink(text: string): CleanValue {
  const link = text.trim()
  if (link === '') return { value: undefined }
  if (link.length > LINK_LENGTH) return { flaw: `最多 ${LINK_LENGTH} 个字符，请换个短些的` }
  return /^https?:\/\/[^\s<>"']+$/i.test(link)
    ? { value: link }
    : { flaw: '要以 http:// 或 https:// 开头，请复制完整的网址' }
}

function cleanCount(value: unknown, { least, most, unit }: Extract<Field, { type: 'count' }>): CleanValue {
  if (typeof value !== 'number' || !Number.isInteger(value)) return { flaw: '要填整数' }
  return value >= least && value <= most ? { value } : { flaw: `要在 ${least} 到 ${most} ${unit}之间` }
}

function cleanList(value: readonly unknown[], field: Extract<Field, { type: 'people' | 'names' }>): CleanValue {
  if (value.length > field.most) return { flaw: `最多 ${field.most} 人` }
  const texts = value.filter((one): one is string => typeof one === 'string')
  if (texts.length < value.length) return wrong
  if (field.type === 'people') {
    const fits = texts.every((one) => ID.test(one)) && new Set(texts).size === texts.length
    return fits ? { value: texts.length > 0 ? texts : undefined } : { flaw: '同一个人选了两次，或者选得不对，请重新选' }
  }
  const names = texts.map((one) => one.trim()).filter((one) => one !== '')
  const long = names.find((one) => one.length > NAME_LENGTH)
  if (long !== undefined) return { flaw: `每个名字最多 ${NAME_LENGTH} 个字` }
  if (names.some((one) => withoutPersonalNumbers(one) !== one)) return { flaw: '里有身份证号或手机号，请删掉' }
  return { value: names.length > 0 ? names : undefined }
}

/** Ids of members in the fields of a record, beside its people. */
export function peopleIn(kind: RecordKindId, values: Values): string[] {
  const { fields } = kindOf(kind)
  return Object.entries(fields).flatMap(([name, { type }]) => {
    const value = values[name]
    return type === 'people' && Array.isArray(value) ? value : []
  })
}
