import type { Section } from './facts'
import { NONE } from './words'

/** Characters of a paper's text, as its form takes them. */
export const MOST_TEXT = 8000

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']

/**
 * A paper's text: its note, then its parts with what is recorded and, said plainly, what is not. What does not fit is
 * counted in the last line.
 */
export function textOf(note: string, sections: readonly Section[], most = MOST_TEXT): string {
  const shown = sections.filter(({ lines, missing }) => lines.length + missing.length > 0)
  const lines = [note, ...shown.flatMap((section, index) => sectionLines(section, numerals[index] ?? ''))]
  return bounded(lines, most)
}

function sectionLines({ head, lines, missing }: Section, numeral: string): string[] {
  const open = missing.length > 0 ? [`${NONE}：${missing.join('、')}。`] : []
  return ['', `${numeral}、${head}`, ...lines, ...open]
}

function bounded(lines: readonly string[], most: number): string {
  const whole = lines.join('\n')
  if (whole.length <= most) return whole
  const kept: string[] = []
  let length = 0
  for (const line of lines) {
    // The last line has to fit, too.
    if (length + line.length + 1 > most - 40) break
    kept.push(line)
    length += line.length + 1
  }
  const rest = lines.slice(kept.length).filter((line) => line !== '').length
  return `${kept.join('\n').trim()}\n（还有 ${rest} 行写不下，没有写进来，请看记录。）`
}
