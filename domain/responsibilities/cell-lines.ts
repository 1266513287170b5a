import type { Field } from './columns'
import { timeShare } from './deadline-tokens'
import { plainNumerals } from './numerals'
import { isOneHan, peopleShare } from './people-words'
import { isFooter, isHeading, rowNumber } from './table'

/** A line of a flattened table. `led`: it began with a tab, as each cell does where an editor copies tables. */
export type Line = { text: string; led: boolean; afterBlank: boolean }

/** How lines are given to cells. */
export type Filling = {
  fields: readonly Field[]
  /** Every cell begins with a tab, and nothing else does. */
  tabLed: boolean
  /** After the last column comes the first of the next row; otherwise all lines are one row's. */
  cyclic: boolean
  /** What follows the table may follow these lines; otherwise hardly anything but a heading does. */
  atEnd: boolean
}

/** Rows of cells, whether one lacks a cell, and the lines that follow the last. */
export type Filled = { rows: { cells: string[]; short: boolean }[]; rest: Line[] }

/** A line put in a column (one beyond the last: behind the rows), at what cost, and where the line before was put. */
type Place = { column: number; cost: number; begins: 'row' | 'cell' | 'line'; from?: Place }

/** What it costs to leave a cell of that column empty: work is never missing, a leader sooner than an owner. */
const skip: Record<Field, number> = { number: 3, work: 5, leader: 2.9, owner: 3, deadline: 3, note: 1, other: 1 }
const AGAINST_TAB = 6
/** What is looked at of a line to tell what it is. */
const GLIMPSE = 80

const goesOn = /[、，,：:（(和及与]$/
const continues = /^[、，,；;）)]/

/**
 * Gives each line to the cell it most likely belongs to: every cell should have a line, a line that goes on with a cell
 * should look like it, and the order stays. For k columns, k² steps a line.
 */
export function fillCells(lines: readonly Line[], filling: Filling): Filled {
  const behind = filling.fields.length
  if (isPlain(lines, filling)) return { rows: [{ cells: cellsByTab(lines), short: false }], rest: [] }
  let places: Place[] = []
  lines.forEach((line, index) => {
    const previous = lines[index - 1]
    const looks = looksOf(line, filling)
    const ways = (column: number): Place[] =>
      previous
        ? places.map((place) => moveTo(column, place, line, previous, filling))
        : [{ column, cost: skipped(0, column, filling), begins: 'row' }]
    places = [...filling.fields, undefined].map((field, column) => cheapest(ways(column), field ? looks[field] : 0))
  })
  if (lines.length === 0) return { rows: [], rest: [] }
  const ends = places.map((place) => ({ ...place, cost: place.cost + skipped(place.column + 1, behind, filling) }))
  return collect(lines, cheapest(ends, 0), filling)
}

/** As many tabs as cells leave nothing to find out: a line without one goes on with its cell. */
function isPlain(lines: readonly Line[], { fields, tabLed, cyclic, atEnd }: Filling): boolean {
  if (!tabLed || cyclic || lines[0]?.led !== true) return false
  const others = lines.filter(({ led }) => !led)
  if (lines.length - others.length !== fields.length) return false
  return others.length === 0 || (!atEnd && others.every((line) => !line.afterBlank && !isOutside(line)))
}

function cellsByTab(lines: readonly Line[]): string[] {
  const cells: string[] = []
  for (const { text, led } of lines) {
    if (led) cells.push(text)
    else cells[cells.length - 1] += `\n${text}`
  }
  return cells
}

function isOutside({ text }: Line): boolean {
  return isHeading(text) || isFooter(text)
}

function cheapest(ways: readonly Place[], more: number): Place {
  const best = ways.reduce((one, other) => (other.cost < one.cost ? other : one))
  return { ...best, cost: best.cost + more }
}

/** What it costs to leave the cells from one column to another (not included) empty. */
function skipped(from: number, to: number, { fields }: Filling): number {
  let cost = 0
  for (let column = from; column < to; column += 1) cost += skip[fields[column] ?? 'other']
  return cost
}

function moveTo(column: number, from: Place, line: Line, previous: Line, filling: Filling): Place {
  const behind = filling.fields.length
  const way = (begins: Place['begins'], cost: number): Place => ({ column, begins, from, cost: from.cost + cost })
  if (from.column === behind) return way('line', column === behind ? beyond(filling) : Number.POSITIVE_INFINITY)
  if (column === behind) return way('row', skipped(from.column + 1, behind, filling) + endOf(line, filling))
  if (column === from.column) return way('line', stayingIn(column, line, previous, filling))
  const against = filling.tabLed && !line.led ? AGAINST_TAB : 0
  const torn = isTorn(previous.text, line.text) ? 0.5 : 0
  if (column > from.column) return way('cell', skipped(from.column + 1, column, filling) + against + torn)
  if (!filling.cyclic) return way('row', Number.POSITIVE_INFINITY)
  return way('row', skipped(from.column + 1, behind, filling) + skipped(0, column, filling) + against + torn)
}

function endOf(line: Line, { tabLed, atEnd }: Filling): number {
  if (tabLed && line.led) return AGAINST_TAB
  if (isOutside(line)) return 0.5
  return atEnd ? (line.afterBlank ? 1 : 2.5) : 4
}

/** What a line costs that belongs to no cell: next to nothing only where no row can take it. */
function beyond({ cyclic, atEnd }: Filling): number {
  return cyclic ? 1 : atEnd ? 0.1 : 1.5
}

/** Names of leaders seldom need two lines. */
const staying: Record<Field, number> = { number: 9, work: 1, leader: 1.6, owner: 1.2, deadline: 1, note: 1, other: 1 }

function stayingIn(column: number, line: Line, previous: Line, { fields, tabLed }: Filling): number {
  const cost = isTorn(previous.text, line.text) ? 0.2 : staying[fields[column] ?? 'other']
  return cost + (line.afterBlank ? 1 : 0) + (tabLed && line.led ? AGAINST_TAB : 0)
}

/** Whether a text is broken in its middle: behind a comma, within brackets, before its last character. */
function isTorn(before: string, after: string): boolean {
  if (isOneHan(after) && after !== '无' && before.length > 2) return true
  return goesOn.test(before) || continues.test(after) || openBrackets(before) > 0 || openBrackets(after) < 0
}

function openBrackets(text: string): number {
  let open = 0
  for (const character of text.slice(0, GLIMPSE)) {
    if (character === '（' || character === '(') open += 1
    else if (character === '）' || character === ')') open -= 1
  }
  return open
}

/** How badly a line fits each kind of column, from 0. */
function looksOf({ text }: Line, { cyclic }: Filling): Record<Field, number> {
  const glimpse = text.slice(0, GLIMPSE)
  const isNumber = rowNumber(text) !== undefined
  const stray = cyclic && isNumber ? 1 : 0
  if (text === '') return { number: 1, work: 1, leader: 0.2, owner: 0.2, deadline: 0.2, note: 0.1, other: 0.1 }
  const time = timeShare(plainNumerals(glimpse), { year: 2000 })
  const people = peopleShare(glimpse)
  return {
    number: isNumber ? 0 : 3,
    work: (isFooter(text) ? 4 : time > 0.8 ? 1.5 : people > 0.9 ? 0.5 : 0) + stray,
    leader: (1 - people) * 2 + stray,
    owner: (1 - people) * 2 + stray,
    deadline: (1 - time) * 2 + stray,
    note: 0.3 + stray,
    other: 0.3 + stray,
  }
}

function collect(lines: readonly Line[], last: Place, { fields }: Filling): Filled {
  const path: Place[] = []
  for (let place: Place | undefined = last; place; place = place.from) path.push(place)
  path.reverse()
  const rows: { cells: string[]; filled: Set<number> }[] = []
  const rest: Line[] = []
  lines.forEach((line, index) => {
    const place = path[index]
    if (!place || place.column === fields.length) {
      rest.push(line)
      return
    }
    if (place.begins === 'row') rows.push({ cells: fields.map(() => ''), filled: new Set() })
    const row = rows[rows.length - 1]
    if (!row) return
    const before = row.cells[place.column] ?? ''
    row.cells[place.column] = before === '' ? line.text : `${before}\n${line.text}`
    row.filled.add(place.column)
  })
  const isShort = (filled: Set<number>) =>
    fields.some((field, column) => field !== 'note' && field !== 'other' && !filled.has(column))
  return { rows: rows.map(({ cells, filled }) => ({ cells, short: isShort(filled) })), rest }
}
