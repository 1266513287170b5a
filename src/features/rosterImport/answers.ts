/** A row as the cloud proposes to take it. */
export type PreviewLine = {
  row: number
  name: string
  kind: 'new' | 'update' | 'same' | 'question'
  facts: string[]
  question?: string
  likely?: string
  choices?: { choice: string; label: string }[]
}

/** What the officer chose, by row. */
export type Answers = Record<string, string>

/** The answer that leaves a row out. */
export const SKIP = 'skip'

/** The answer in force for a row: what was chosen, if it is still offered, else the likely one. Undefined: to be asked. */
export function answerOf({ row, kind, likely, choices = [] }: PreviewLine, answers: Answers): string | undefined {
  const chosen = answers[String(row)]
  if (kind !== 'question') return chosen === SKIP ? SKIP : undefined
  return choices.some(({ choice }) => choice === chosen) ? chosen : likely
}

/** The answers as they are sent, and the rows that still lack one. */
export function readAnswers(
  lines: readonly PreviewLine[],
  answers: Answers,
): { answers: { row: number; choice: string }[]; open: number[] } {
  const read = lines.map((line) => ({ line, choice: answerOf(line, answers) }))
  return {
    answers: read.flatMap(({ line, choice }) => (choice === undefined ? [] : [{ row: line.row, choice }])),
    open: read.flatMap(({ line, choice }) => (line.kind === 'question' && choice === undefined ? [line.row] : [])),
  }
}

/** "第 5、9、12 行", at most five of them by number. */
export function rowsInWords(rows: readonly number[]): string {
  return `第 ${rows.slice(0, 5).join('、')} 行${rows.length > 5 ? `等 ${rows.length} 行` : ''}`
}
