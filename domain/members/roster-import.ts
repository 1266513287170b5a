import type { Day } from '../calendar/beijing'
import { plainText, quoted } from './cell-text'
import { nameKey } from './person-name'
import { type DroppedColumn, partColumns, type ReadColumn } from './roster-columns'
import { findHeader, type Header, type NoHeader } from './roster-header'
import { type RowKind, rowKind } from './roster-layout'
import {
  type RosterCell,
  type RosterCells,
  type RosterRemark,
  type RosterRow,
  type RowReading,
  readRow,
} from './roster-row'
import type { CellNote } from './roster-table'

const MOST_PEOPLE = 500

/** A row with text that is no person's: told, so that nothing vanishes unseen. */
export type SkippedRow = { row: number; kind: Exclude<RowKind, 'person' | 'blank'> | 'title'; text: string }

/** One name in several rows that differ: the same person twice, or two people who share a name? */
export type DuplicateName = { name: string; rows: number[]; question: string }

/** A roster as read. Every row of the table that is not blank is in `rows`, `problems` or `skipped`, or is the header. */
export type RosterReading =
  | NoHeader
  | { kind: 'tooMany'; problem: string }
  | {
      kind: 'read'
      headerRow: number
      columns: ReadColumn[]
      dropped: DroppedColumn[]
      rows: RosterRow[]
      problems: RosterRemark[]
      warnings: RosterRemark[]
      duplicates: DuplicateName[]
      skipped: SkippedRow[]
    }

/**
 * Reads a roster of members (党员名册) from a table of texts. Only reads: nothing is imported until a person has confirmed.
 *
 * @param notes what the table's reader knows about cells besides their text
 */
export function readRoster(
  rows: readonly (readonly string[])[],
  today: Day,
  notes: readonly CellNote[] = [],
): RosterReading {
  const texts = rows.map((row) => row.map(plainText))
  const header = findHeader(texts)
  if (header.kind !== 'found') return header
  const kinds = texts.map((cells, index) => (index < header.end ? 'blank' : rowKind(cells, header)))
  const people = texts.flatMap((_cells, index) => (kinds[index] === 'person' ? [index] : []))
  if (people.length === 0) return { kind: 'empty', problem: '表头下面没有人员，请检查复制的范围' }
  if (people.length > MOST_PEOPLE) {
    return {
      kind: 'tooMany',
      problem: `名册一次最多 ${MOST_PEOPLE} 人，这份有 ${people.length} 行，没有导入。请只保留本支部的党员再试`,
    }
  }
  const filled = people.map((index) => texts[index] ?? [])
  const { read: columns, dropped } = partColumns(header.titles, header.fields, filled)

  const found: RosterRow[] = []
  const problems: RosterRemark[] = []
  const warnings: RosterRemark[] = []
  const firstOf = new Map<string, number>()
  for (const index of people) {
    const raw = rows[index] ?? []
    const reading = readPerson(index + 1, raw, columns, today)
    const noted = readNotes(index + 1, raw, columns, notes)
    const wrong = [...reading.problems, ...noted.problems, ...strayCells(index + 1, raw, header)]
    warnings.push(...reading.warnings, ...noted.warnings)
    if (reading.row && wrong.length === 0) {
      const same = sameness(reading.row, raw, dropped)
      const first = firstOf.get(same)
      if (first === undefined) {
        firstOf.set(same, index + 1)
        found.push(reading.row)
      } else wrong.push(writtenTwice(reading.row, first))
    }
    problems.push(...wrong)
  }
  return {
    kind: 'read',
    headerRow: header.end,
    columns,
    dropped,
    rows: found,
    problems,
    warnings: [...warnings, ...severalSecretaries(found)],
    duplicates: sharedNames(found),
    skipped: skippedRows(texts, kinds, header),
  }
}

function readPerson(row: number, raw: readonly string[], columns: readonly ReadColumn[], today: Day): RowReading {
  const cells = columns.map(({ column, field, title }): [string, RosterCell] => {
    const text = raw[column - 1] ?? ''
    return [field, { raw: text, text: plainText(text), column, title }]
  })
  // A header is only found by its column of names, so the name is among them.
  return readRow(row, Object.fromEntries(cells) as RosterCells, today)
}

/** Text beyond the last title: most likely the row's cells have slipped, so its values cannot be trusted. */
function strayCells(row: number, raw: readonly string[], header: Header): RosterRemark[] {
  return raw.flatMap((cell, index) => {
    const text = plainText(cell)
    if (index < header.titles.length || text === '') return []
    const reason = '表头以外还有内容，可能错了列；请删去这一格或补上表头'
    return [{ row, column: index + 1, text: quoted(text), reason }]
  })
}

/** A merged name is nobody's for certain; other merged or computed cells are read as they show, and said. */
function readNotes(row: number, raw: readonly string[], columns: readonly ReadColumn[], notes: readonly CellNote[]) {
  const problems: RosterRemark[] = []
  const warnings: RosterRemark[] = []
  for (const { column, note } of notes.filter((one) => one.row === row)) {
    if (note === 'short') {
      warnings.push({ row, text: '', reason: '这一行的格数比别的行少，请核对各栏没有错位' })
      continue
    }
    const known = columns.find((one) => one.column === column)
    if (!known) continue
    const text = quoted(plainText(raw[column - 1] ?? ''))
    const remark = { row, column, title: known.title, text }
    const shown = `${text === '' ? '按空白读' : '按显示的文字读'}，请核对`
    if (note === 'formula') warnings.push({ ...remark, reason: `是公式，${shown}` })
    else if (known.field !== 'name') warnings.push({ ...remark, reason: `是合并单元格，${shown}` })
    else problems.push({ ...remark, reason: '姓名是合并单元格，分不清是谁的；请取消合并，每人一行' })
  }
  return { problems, warnings }
}

/** All that the row says, also in columns left out (two birthdays make two people), but for its number. */
function sameness(row: RosterRow, raw: readonly string[], dropped: readonly DroppedColumn[]): string {
  const others = dropped.filter((column) => !column.serial).map(({ column }) => plainText(raw[column - 1] ?? ''))
  return JSON.stringify([{ ...row, row: 0, name: nameKey(row.name) }, others])
}

function writtenTwice({ row, name }: RosterRow, first: number): RosterRemark {
  const reason = `与第 ${first} 行完全一样，同一个人写了两遍，只导入第 ${first} 行；如果是同名的两个人，请在备注里写明区别`
  return { row, text: quoted(name), reason }
}

function sharedNames(rows: readonly RosterRow[]): DuplicateName[] {
  const byKey = new Map<string, RosterRow[]>()
  for (const row of rows) byKey.set(nameKey(row.name), [...(byKey.get(nameKey(row.name)) ?? []), row])
  return [...byKey.values()].flatMap((same) => {
    const name = same[0]?.name
    if (name === undefined || same.length < 2) return []
    const numbers = same.map((row) => row.row)
    const where = numbers.map((number) => `第 ${number} 行`).join('、')
    return [{ name, rows: numbers, question: `${where}都是“${name}”：是同一个人写了几遍，还是同名的几个人？` }]
  })
}

/** A branch has one secretary (中国共产党支部工作条例（试行）). */
function severalSecretaries(rows: readonly RosterRow[]): RosterRemark[] {
  const secretaries = rows.filter((row) => row.role === 'secretary' && row.state === 'active')
  if (secretaries.length < 2) return []
  return secretaries.map(({ row, name }) => ({
    row,
    text: name,
    reason: `名册里有 ${secretaries.length} 位书记，请核对`,
  }))
}

function skippedRows(texts: readonly string[][], kinds: readonly RowKind[], header: Header): SkippedRow[] {
  return texts.flatMap((cells, index): SkippedRow[] => {
    const text = quoted([...new Set(cells.filter((cell) => cell !== ''))].join(' '))
    const kind = kinds[index]
    if (index < header.start) return text === '' ? [] : [{ row: index + 1, kind: 'title', text }]
    return kind === undefined || kind === 'blank' || kind === 'person' ? [] : [{ row: index + 1, kind, text }]
  })
}
