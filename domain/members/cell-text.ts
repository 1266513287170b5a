import { withoutPersonalNumbers } from './personal-numbers'

const LONGEST_QUOTE = 40
// ZWJ is a control character, too, but holds composed emoji together; anywhere else it makes two equal names differ unseen.
const joiner = /([\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?)?\u200D/gu
const unseen = /[\p{Cc}\p{Cf}\p{Cs}]/gu
/** Nothing but letters, digits and marks, without blanks: most cells are that already. */
const isPlain = /^[!-~\u2010-\u2027\u3001-\u3029\u3400-\u9fff\uff01-\uff5e]*$/

/**
 * The text of a table's cell as one line: white space of every kind (also U+3000, line breaks) becomes single spaces,
 * control and direction characters go. Markup and emoji stay what they are: text.
 */
export function plainText(text: string): string {
  if (isPlain.test(text)) return text
  return text
    .replace(joiner, (_all, emoji: string | undefined) => (emoji ? `${emoji}\u200D` : ''))
    .replace(/\s+/g, ' ')
    .replace(unseen, (character) => (character === '\u200D' ? character : ''))
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** What is shown of a cell in a remark: its beginning, without the numbers that must be neither kept nor shown. */
export function quoted(text: string): string {
  const safe = [...withoutPersonalNumbers(text)]
  return safe.length > LONGEST_QUOTE ? `${safe.slice(0, LONGEST_QUOTE).join('')}…` : safe.join('')
}
