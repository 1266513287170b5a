import { plainText } from '../members/cell-text'
import { nameKey } from '../members/person-name'
import { type Field, fieldLabels } from './columns'
import type { Row } from './fill-down'
import type { ImportedRow } from './import-row'

/**
 * A cell put right by hand: in the row whose work reads `work`, the cell of `field` that reads `text` is to read `to`. Blanks
 * and the width of characters make no difference. It names no row, so that it holds in next year's list, too; several rows
 * that read the same are all put right.
 */
export type CellCorrection = { field: Field; work: string; text: string; to: string }

/** The rows with what corrections say of their cells; a correction that fits nothing says nothing. */
export function correctedRows(rows: readonly Row[], corrections: readonly CellCorrection[]): readonly Row[] {
  if (corrections.length === 0) return rows
  const byWork = new Map<string, CellCorrection[]>()
  for (const correction of corrections) {
    const work = keyOf(correction.work)
    byWork.set(work, [...(byWork.get(work) ?? []), correction])
  }
  return rows.map((row) => {
    const work = row.cells[row.fields.indexOf('work')] ?? ''
    return (byWork.get(keyOf(work)) ?? []).reduce(withCorrected, row)
  })
}

function withCorrected(row: Row, { field, text, to }: CellCorrection): Row {
  const wanted = keyOf(text)
  const at = row.cells.findIndex((cell, column) => (row.fields[column] ?? 'other') === field && keyOf(cell) === wanted)
  if (at >= 0) return put(row, at, to)
  const isMissing = wanted === '' && !row.fields.includes(field)
  return isMissing ? put(withColumn(row, field), row.fields.length, to) : row
}

function put(row: Row, at: number, to: string): Row {
  const corrected = row.cells.map((_cell, column) => (column === at ? to : row.corrected?.[column]))
  return isSameText(row.cells[at] ?? '', to) ? row : { ...row, corrected }
}

/** A list without a column for it has the cell behind its columns. */
function withColumn(row: Row, field: Field): Row {
  const behind = row.fields.length
  const inserted = <T>(all: readonly T[], one: T): T[] => [...all.slice(0, behind), one, ...all.slice(behind)]
  return {
    ...row,
    fields: [...row.fields, field],
    titles: [...row.fields.map((_field, column) => row.titles[column] ?? ''), fieldLabels[field]],
    cells: inserted(row.cells, ''),
    ...(row.corrected && { corrected: inserted(row.corrected, undefined) }),
  }
}

/** What a person says who types another text into a cell. */
export function correctionFor({ cells }: Pick<ImportedRow, 'cells'>, field: Field, to: string): CellCorrection {
  const written = (wanted: Field) => cells.find((cell) => cell.field === wanted)?.text ?? ''
  return { field, work: written('work'), text: written(field), to }
}

/** The corrections with one more, instead of an earlier one of the same cell; typing the list's own text takes it back. */
export function withCorrection(list: readonly CellCorrection[], correction: CellCorrection): CellCorrection[] {
  const others = list.filter((one) => !isSameCell(one, correction))
  return isSameText(correction.text, correction.to) ? others : [...others, correction]
}

function isSameCell(one: CellCorrection, other: CellCorrection): boolean {
  return one.field === other.field && keyOf(one.work) === keyOf(other.work) && keyOf(one.text) === keyOf(other.text)
}

/** A blank put between two names is a correction. */
function isSameText(one: string, other: string): boolean {
  return one.trim() === other.trim()
}

function keyOf(text: string): string {
  return nameKey(plainText(text))
}
