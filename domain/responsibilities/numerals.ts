const units = '一二三四五六七八九'
const chinese = new Set('一二三四五六七八九十廿卅两〇零○')
const unseen = /[\s\p{Cc}\p{Cf}]/u
/** How far a unit may stand from its numeral, blanks between. */
const NEXT = 8
const yearInCharacters = /^[〇零○一二三四五六七八九]{4}$/

/** 一 … 九十九, also 两, 廿五 and 卅; undefined for anything else, such as the 七一 of a feast. */
export function readChineseNumber(text: string): number | undefined {
  if (text === '两') return 2
  const parts = /^(?:([二三四五六七八九]?)十|([廿卅]))?([一二三四五六七八九]?)$/.exec(text)
  if (!parts || text === '') return undefined
  const [, before, score, last = ''] = parts
  const tens = score ? '廿卅'.indexOf(score) + 2 : before === undefined ? 0 : before === '' ? 1 : digit(before)
  return tens * 10 + digit(last)
}

/** The number, 1 to 99, in Chinese numerals: 二十五. */
export function chineseNumber(number: number): string {
  const tens = Math.floor(number / 10)
  const unit = units[(number % 10) - 1] ?? ''
  return tens === 0 ? unit : `${tens === 1 ? '' : units[tens - 1]}十${unit}`
}

function digit(character: string): number {
  return character === '' ? 0 : units.indexOf(character) + 1
}

/** A text made easy to match; `at` says where in the original each of its characters stands (and, last, where it ends). */
export type Plain = { text: string; at: readonly number[] }

/**
 * Half-width, without blanks, its numerals Arabic, its brackets round and its dashes alike: so one pattern reads ６月底前,
 * 六月底前 and 6 月底前. Line breaks stay.
 */
export function plainNumerals(original: string): Plain {
  let text = ''
  const at: number[] = []
  const put = (characters: string, position: number) => {
    for (let index = 0; index < characters.length; index += 1) at.push(position)
    text += characters
  }
  for (let position = 0; position < original.length; position += 1) {
    const written = original[position] ?? ''
    if (chinese.has(written)) {
      const run = runAt(original, position)
      put(arabic(run, text, original.slice(position + run.length, position + run.length + NEXT).trimStart()), position)
      position += run.length - 1
      continue
    }
    const character = isHan(written) ? written : half(written)
    if (character === '元' && original[position + 1] === '月') put('1', position)
    else if (isSeen(character) || character === '\n' || !unseen.test(character)) put(character, position)
  }
  at.push(original.length)
  return { text, at }
}

/** What is told without a look at Unicode's tables. */
function isSeen(character: string): boolean {
  return isHan(character) || (character > ' ' && character <= '~') || (character > '\u3000' && character < '\u302a')
}

/** Whether it is one of the common Chinese characters. */
export function isHan(character: string): boolean {
  return character >= '\u3400' && character <= '\u9fff'
}

/** The Chinese numerals that stand together from the position. */
function runAt(text: string, from: number): string {
  let end = from + 1
  while (chinese.has(text[end] ?? '')) end += 1
  return text.slice(from, end)
}

/** What a numeral counts or, after it, joins to one that is counted: 三、六月. */
const counted = /^(?:[月日号次个篇条项年份天周场期轮件遍堂节季旬半人名位]|[学课小]时|星期|礼拜)/
const joined = /^[、，,/至到或和及与—–~～-]/
const introduced = /(?:^|[第每、，,/至到或和及与\-~月日年周次\n(（])$/

/** Only numerals that count something are made Arabic: not 张三, 周五, 统一 or the feast 十一. */
function arabic(run: string, before: string, after: string): string {
  if (yearInCharacters.test(run) && after.startsWith('年')) {
    return [...run].map((character) => String(digit(character))).join('')
  }
  const counts = counted.test(after) || (joined.test(after) && introduced.test(before))
  const number = counts ? readChineseNumber(run) : undefined
  return number === undefined ? run : String(number)
}

const alike: Record<string, string> = {}
for (const dash of '‐‑‒–—―─−﹣') alike[dash] = '-'
for (const wave of '〜∼～') alike[wave] = '~'
for (const open of '【〔〖[{﹙') alike[open] = '('
for (const close of '】〕〗]}﹚') alike[close] = ')'

/** One character for one, so that positions stay. */
function half(character: string): string {
  const code = character.charCodeAt(0)
  const narrow = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character
  return alike[narrow] ?? alike[character] ?? narrow
}
