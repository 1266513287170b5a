import { flawOf, isBlank } from '@domain/records/check'
import { cleanValues } from '@domain/records/clean'
import { kindOf, type RecordKindId } from '@domain/records/kinds'
import { askedFields, headOf, type RecordDraft, sentValues } from './recordDraft'

/** What is wrong, at the field it is about; `on`, `people` and `all` beside the fields of the kind. */
export type RecordFaults = { on?: string; people?: string; all?: string; fields: Readonly<Record<string, string>> }

/** How many places want doing. */
export function countFaults({ on, people, all, fields }: RecordFaults): number {
  return [on, people, all].filter(Boolean).length + Object.keys(fields).length
}

/** What is wrong with a form before it is sent, each at its place. `files`: how many it has, here and in the cloud. */
export function faultsOf(kind: RecordKindId, draft: RecordDraft, files: number, now: string): RecordFaults {
  const fields: Record<string, string> = {}
  const values = sentValues(kind, draft.values)
  for (const [name, field] of askedFields(kind, draft.values)) {
    const value = values[name]
    if (value === undefined) {
      if (field.needed) fields[name] = `请填写“${field.label}”`
      continue
    }
    const cleaned = cleanValues(kind, { [name]: value })
    if ('flaw' in cleaned) fields[name] = cleaned.flaw.replace(`“${field.label}”`, '')
  }
  if (Object.keys(fields).length > 0) return { fields }
  const cleaned = cleanValues(kind, values)
  if ('flaw' in cleaned) return { fields, all: cleaned.flaw }
  const flaw = flawOf({ ...draft, kind, ...headOf(kind, draft, now), values: cleaned.values }, now)
  if (flaw !== undefined) return placed(kind, flaw)
  return isEmptyNote(kind, draft, files)
    ? { fields, all: '还没有内容：写几句、贴一个链接，或者放一张照片都行' }
    : { fields }
}

/** A sentence of the catalogue's check, at the field whose name it says. */
export function placed(kind: RecordKindId, flaw: string): RecordFaults {
  const { day, people, fields } = kindOf(kind)
  const named = Object.entries(fields).find(([, { label }]) => flaw.includes(`“${label}”`))
  if (named) return { fields: { [named[0]]: flaw } }
  if (flaw.includes(day.label)) return { fields: {}, on: flaw }
  if (people && (flaw.includes(people.label) || flaw.includes('同一个人'))) return { fields: {}, people: flaw }
  return { fields: {}, all: flaw }
}

/** A note wants something in it: words, an address, or a photo. */
function isEmptyNote(kind: RecordKindId, draft: RecordDraft, files: number): boolean {
  const { activity: _activity, makesUp: _makesUp, ...written } = sentValues(kind, draft.values)
  return kind === 'studyNote' && files === 0 && isBlank({ values: written })
}
