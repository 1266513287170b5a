import { isDay } from '../calendar/beijing'

// Full-width digits count as well. A long number is looked for in one piece first, then grouped by blanks or hyphens.
const idInText =
  /(^|[^\d\uFF10-\uFF19])([\d\uFF10-\uFF19]{17}[\d\uFF10-\uFF19Xx\uFF38]|[\d\uFF10-\uFF19]{15})(?![\d\uFF10-\uFF19])/g
const groupedInText = /()([\d\uFF10-\uFF19][\d\uFF10-\uFF19 -]{13,22}[\d\uFF10-\uFF19Xx\uFF38])/g
const mobileInText = /(^|[^\d\uFF10-\uFF19])([1\uFF11][\d\uFF10-\uFF19]{10})(?![\d\uFF10-\uFF19])/g

/**
 * Whether the text is a Chinese ID-card number (公民身份号码, GB 11643; 15 digits before 1999): province, day of birth.
 * The check digit is not asked for: a number with a typing error is still somebody's, and nothing else in a roster looks like it.
 */
export function isIdNumber(text: string): boolean {
  const digits = text.normalize('NFKC').replace(/[\s-]/g, '')
  const parts = /^[1-9]\d{5}(?:(\d{8})\d{3}[\dXx]|(\d{6})\d{3})$/.exec(digits)
  if (!parts) return false
  const born = parts[1] ?? `19${parts[2]}`
  return /^(19|20)/.test(born) && isDay(`${born.slice(0, 4)}-${born.slice(4, 6)}-${born.slice(6)}`)
}

/** Whether the text is a mobile phone number. */
export function isMobileNumber(text: string): boolean {
  return /^(\+?86)?1[3-9]\d{9}$/.test(text.normalize('NFKC').replace(/[\s-]/g, ''))
}

/**
 * The text with every ID-card and mobile number left out: they are kept out of the database, so out of remarks, previews
 * and error messages, too.
 */
export function withoutPersonalNumbers(text: string): string {
  const idLess = [idInText, groupedInText].reduce(
    (rest, pattern) => leaveOut(rest, pattern, isIdNumber, '证件号'),
    text,
  )
  return leaveOut(idLess, mobileInText, isMobileNumber, '电话')
}

function leaveOut(text: string, pattern: RegExp, isOne: (number: string) => boolean, what: string): string {
  return text.replace(pattern, (all, before: string, number: string) =>
    isOne(number) ? `${before}（${what}已略去）` : all,
  )
}
