/**
 * Amounts of money. A fen is the smallest there is: everywhere but where a person reads or types, an amount is a whole number
 * of fen and never a fraction.
 */
export type Fen = number

/** What somebody's dues of a month may be at most: 2 % of a pay of a million yuan. More is a slip of the finger. */
export const MOST_DUES: Fen = 2_000_000

/** What one receipt may hold: a year of the highest dues. */
export const MOST_RECEIVED: Fen = 24_000_000

/** `4,860.00`: yuan with both decimals, as registers have them. */
export function yuan(fen: Fen): string {
  const [sign, size] = fen < 0 ? ['-', -fen] : ['', fen]
  const whole = `${Math.floor(size / 100)}`.replace(/\B(?=(?:\d{3})+$)/g, ',')
  const rest = size % 100
  return `${sign}${whole}.${rest < 10 ? '0' : ''}${rest}`
}

/** `4,860.00 元`. */
export function yuanWords(fen: Fen): string {
  return `${yuan(fen)} 元`
}

/** An amount as typed, or what is wrong with it. */
export type TypedYuan = { fen: Fen } | { problem: string }

/** Digits, alone or in threes as registers set them apart. 48,60 is somebody's slip for 48.60 and must not become 4860. */
const YUAN = /^(\d+|\d{1,3}(?:[,\s]\d{3})+)(?:\.(\d*))?$/

/**
 * An amount in yuan as people type it: full-width digits, a ¥ before it, a 元 behind it, thousands set apart and blanks
 * around it are let be.
 * @param most in fen; more is refused with a sentence
 */
export function parseYuan(typed: string, most: Fen): TypedYuan {
  const text = typed
    .normalize('NFKC')
    .trim()
    .replace(/^(-?)\s*¥\s*/, '$1')
    .replace(/\s*元$/, '')
  if (text === '') return { problem: '请填写金额' }
  if (/^[-−]\s*[\d.]/.test(text)) return { problem: '金额不能是负数' }
  const parts = YUAN.exec(text)
  if (!parts) return { problem: '金额只能写数字，例如 48.60' }
  const [, whole = '', cents = ''] = parts
  if (cents.replace(/0+$/, '').length > 2) return { problem: '金额最多两位小数，到分为止' }
  const fen = Number(whole.replace(/\D/g, '')) * 100 + Number(`${cents}00`.slice(0, 2))
  if (fen === 0) return { problem: '金额要大于 0' }
  if (fen > most) return { problem: `金额不能超过 ${yuanWords(most)}，请检查是不是多写了几位` }
  return { fen }
}

/** What one hand-over (上缴) may be: a large branch's dues of a year. */
export const MOST_HANDED: Fen = 1_000_000_000
