import { dayOf } from '../../../domain/calendar/beijing'
import { formatShortDay } from '../../../domain/calendar/format'
import { type Field, isAsked } from '../../../domain/records/field'
import { kindOf, type RecordKindId } from '../../../domain/records/kinds'
import { isBackEntered } from '../../../domain/records/record'
import { valueWords } from '../../../domain/records/words'
import type { RecordHead } from '../../ports/record-reads'
import { isOwnWriting, type RecordYear } from '../../services/record-sheets'
import { dayCell } from '../list-parts'
import { signedFigure } from './signers'

/** What a cell of these sheets holds. */
export type Cell = string | number | Date

/** A column drawn from the catalogue. */
export type Column = { head: string; width: number; middle?: true; of: (record: RecordHead) => Cell }

const fieldWidths: Record<Field['type'], number> = {
  ...{ line: 26, text: 56, link: 32, day: 12, count: 11, choice: 13 },
  ...{ people: 20, names: 20, activity: 28, flag: 8 },
}

/** The columns of a kind: its day, its people, each of its fields, and what is known of every record. */
export function columnsOf(kind: RecordKindId, source: RecordYear): Column[] {
  const { day, people, fields, enteredBy, files, isAnswered, isSigned, titleField } = kindOf(kind)
  const { member } = source.names
  const peopleIn = (record: RecordHead) => record.people.map(member).join('、')
  const own = isOwnWriting(kind)
  const called = titleField === undefined ? undefined : fields[titleField]?.label
  return [
    { head: day.label, width: 12, middle: true, of: ({ on }) => dayCell(on) },
    ...(people ? [{ head: people.label, width: 24, of: peopleIn }] : []),
    ...(!people && enteredBy === 'self'
      ? [{ head: '谁的', width: 12, of: (one: RecordHead) => authorOf(one, source) }]
      : []),
    // Of what somebody writes for themselves lists know what it is called, and documents no more than lists.
    ...(own && called ? [{ head: called, width: 26, of: titleIn }] : []),
    ...(own ? [] : Object.entries(fields).map(([name, field]) => fieldColumn(name, field, source))),
    ...(files ? [{ head: '附件', width: 7, middle: true as const, of: (one: RecordHead) => one.files.length }] : []),
    ...(isAnswered && !own ? [{ head: '答复', width: 40, of: answersIn }] : []),
    ...(isSigned
      ? [{ head: '已签名', width: 10, middle: true as const, of: (one: RecordHead) => signedFigure(one, source) }]
      : []),
    { head: '登记人', width: 10, of: ({ by }) => (by === '' ? '未署名' : member(by)) },
    { head: '登记日期', width: 12, middle: true, of: ({ enteredOn }) => dayCell(enteredOn) },
    { head: '备注', width: 12, of: remarks },
  ]
}

function titleIn({ kind, title }: RecordHead): string {
  return title === kindOf(kind).label ? '' : title
}

function authorOf({ by, people }: RecordHead, { names }: RecordYear): string {
  if (by === '') return '未署名'
  return people.length > 0 ? people.map(names.member).join('、') : names.member(by)
}

/** Numbers are numbers and days are days; all else is text, whatever it begins with. */
function fieldColumn(name: string, field: Field, { names }: RecordYear): Column {
  const { label, type } = field
  const isMiddle = type === 'day' || type === 'count'
  return {
    head: type === 'count' ? `${label}（${field.unit}）` : label,
    width: fieldWidths[type],
    ...(isMiddle && { middle: true as const }),
    of: ({ values }) => {
      const value = values[name]
      if (value === undefined || !isAsked(field, values)) return ''
      if (type === 'count' && typeof value === 'number') return value
      return type === 'day' ? dayCell(String(value)) : valueWords(field, value, names)
    },
  }
}

function answersIn({ answers }: RecordHead): string {
  return answers.map(({ at, text = '' }) => `${formatShortDay(dayOf(at))}：${text}`).join('\n')
}

function remarks(record: RecordHead): string {
  return [...(isBackEntered(record) ? ['补录'] : []), ...(record.textHeld ? ['文字等审核'] : [])].join('，')
}
