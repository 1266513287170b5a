/** Points of a line of text of 10 points, and what a row has above and below. */
const LINE = 14
const SPACE = 8
const LEAST = 24
/** Excel has no higher rows. */
const MOST = 409

/** How many columns of Latin letters a text takes: a Chinese character two. */
function width(text: string): number {
  return [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0)
}

/** How many lines a text takes in a column of that width. */
export function linesIn(text: string, columnWidth: number): number {
  return text.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil(width(part) / (columnWidth - 1.5))), 0)
}

/** How high a row has to be so that each of its wrapped texts is seen. */
export function heightOf(cells: readonly (string | number | Date)[], columnWidths: readonly number[]): number {
  const lines = cells.map((cell, column) => (typeof cell === 'string' ? linesIn(cell, columnWidths[column] ?? 10) : 1))
  return Math.min(MOST, Math.max(LEAST, Math.max(1, ...lines) * LINE + SPACE))
}
