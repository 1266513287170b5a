import type { Values } from '../../domain/records/field'
import { kindOf, type RecordKindId } from '../../domain/records/kinds'
import { dayWords, valueWords } from '../../domain/records/words'
import type { WholeRecord } from '../ports/record-reads'

/** What a record says, as the log keeps it. */
type Logged = {
  on?: string
  people?: string[]
  values?: Values
  shared?: boolean
  state?: 'draft' | 'recorded'
  reason?: string
  name?: string
  publish?: boolean
}

/** What was changed in one field; empty for nothing. */
export type FieldChange = { label: string; before: string; after: string }

/** Characters of a text that the history shows of it. */
const SHOWN = 120

/**
 * What was done with a record, the latest first. What each change changed is told to its author and its keepers alone: the others may
 * read what it says now, and not what it said while it was somebody's own.
 */
export function recordHistory({ record, log }: WholeRecord, nameOf: (id: string) => string, isAll: boolean) {
  return log.map(({ at, by, action, before, after }) => {
    const [was, is] = [(before ?? {}) as Logged, (after ?? {}) as Logged]
    const isChange = isAll && action === 'records.save' && before !== undefined
    return {
      at,
      by: nameOf(by),
      words: wordsOf(action, was, isAll ? is : { ...is, reason: undefined }),
      changes: isChange ? changesOf(record.kind, was, is, nameOf) : [],
    }
  })
}

function wordsOf(action: string, was: Logged, is: Logged): string {
  switch (action) {
    case 'records.save':
      if (was.state === 'draft' && is.state === 'recorded') return '定稿'
      return was.on === undefined ? '登记' : '修改'
    case 'records.confirm':
      return '定稿'
    case 'records.withdraw':
      return is.reason === undefined ? '撤回' : `撤回：${is.reason}`
    case 'records.release':
      return '放行文字'
    case 'records.answer':
      return is.publish ? '公开答复' : '答复'
    case 'records.addFile':
      return `放了附件 ${is.name ?? ''}`
    case 'records.removeFile':
      return `删了附件 ${was.name ?? ''}`
    default:
      return '有改动'
  }
}

function changesOf(kind: RecordKindId, was: Logged, is: Logged, nameOf: (id: string) => string): FieldChange[] {
  const { fields, day, people } = kindOf(kind)
  const names = (ids: readonly string[] = []) => ids.map(nameOf).join('、')
  const rows: FieldChange[] = [
    { label: day.label, before: was.on ? dayWords(was.on) : '', after: is.on ? dayWords(is.on) : '' },
    { label: people?.label ?? '谁的', before: names(was.people), after: names(is.people) },
    ...Object.entries(fields).map(([name, field]) => ({
      label: field.label,
      before: valueWords(field, was.values?.[name], { member: nameOf }),
      after: valueWords(field, is.values?.[name], { member: nameOf }),
    })),
    { label: '给全体党员看', before: was.shared ? '是' : '否', after: is.shared ? '是' : '否' },
  ]
  return rows.filter(({ before, after }) => before !== after).map(cutRow)
}

function cutRow({ label, before, after }: FieldChange): FieldChange {
  return { label, before: cut(before), after: cut(after) }
}

function cut(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text
}
