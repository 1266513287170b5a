import { plainText } from './cell-text'
import { withoutPersonalNumbers } from './personal-numbers'

const LONGEST_NAME = 20
const onlyHan = /^[\u3400-\u9fff]*$/

/** A name as read from a cell or typed by a person; `remark` asks to look again at something that was put right or is unusual. */
export type NameReading = { ok: true; name: string; remark?: string } | { ok: false; reason: string }

/**
 * A person's name in its one spelling: "张 三" is 张三, the dot of minority names (买买提•艾力) is always "·".
 * Emoji and markup are kept as the text they are; only empty, overlong or several names in one cell are refused.
 */
export function readName(cell: string): NameReading {
  const text = plainText(cell)
  if (text === '') return { ok: false, reason: '没有姓名' }
  if (/^[\d\s.,-]+$/.test(text.normalize('NFKC')) || withoutPersonalNumbers(text) !== text) {
    return { ok: false, reason: '姓名栏里是号码，不是姓名，请核对是否错列' }
  }
  if (/\p{Script=Han}\s*[、，,;；/]\s*\p{Script=Han}/u.test(text) || severalLines(cell)) {
    return { ok: false, reason: '一格里有几个名字，请每人写一行' }
  }
  const name = joinHan(text.normalize('NFC')).replace(/(\p{Script=Han}) ?[·•・‧∙⋅●.．] ?(?=\p{Script=Han})/gu, '$1·')
  if ([...name].length > LONGEST_NAME) return { ok: false, reason: `姓名超过 ${LONGEST_NAME} 个字，请核对是否错列` }
  if (/^[\p{Script=Han} ]+$/u.test(name) && name.includes(' ')) {
    return { ok: true, name, remark: '姓名中间有空格，请核对是不是两个人写在了一格' }
  }
  return { ok: true, name }
}

/** What two spellings of one name have in common: blanks, dots and width of characters make no difference. */
export function nameKey(name: string): string {
  if (onlyHan.test(name)) return name
  return name.normalize('NFKC').replace(/[\s·]/g, '').toLowerCase()
}

/** "张 三" and "李 小 明" are blanks for alignment; "吉克 阿牛" may be a name of two parts and keeps its blank. */
function joinHan(text: string): string {
  return /^\p{Script=Han}( \p{Script=Han})+$/u.test(text) ? text.replace(/ /g, '') : text
}

function severalLines(cell: string): boolean {
  const lines = cell.split(/[\r\n]+/).map(plainText)
  return lines.filter((line) => /^\p{Script=Han}{2,}$/u.test(line.replace(/ /g, ''))).length > 1
}
