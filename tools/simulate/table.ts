/** Text in columns, where a Han letter is two wide. */

/** How wide a text is on a screen of fixed width. */
function widthOf(text: string): number {
  return Array.from(text).reduce(
    (sum, letter) => sum + (/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/.test(letter) ? 2 : 1),
    0,
  )
}

/** Rows as lines: the first column to the left, figures to the right, the last column as it is. */
export function tableOf(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] {
  const all = [head, ...rows].map((row) => row.map(String))
  const widths = head.map((_, column) => Math.max(...all.map((row) => widthOf(row[column] ?? ''))))
  const last = head.length - 1
  return all.map((row) =>
    row
      .map((cell, column) => {
        const gap = ' '.repeat((widths[column] ?? 0) - widthOf(cell))
        if (column === 0) return cell + gap
        return column === last ? cell : gap + cell
      })
      .join('  ')
      .trimEnd(),
  )
}
