import type { Years } from './deadline-token'
import { deadlineTokens } from './deadline-tokens'
import { plainNumerals } from './numerals'
import { printWhen } from './print-schedule'
import type { Duty } from './schedule'

/**
 * The duty with words said of it: more of its time where they can be (每月1次（25日前） is 每月25日前), otherwise what is to
 * be done then.
 */
export function withWords(duty: Duty, said: string, years: Years): Duty {
  if (duty.step !== undefined) {
    const { step, ...bare } = duty
    // 第一 and 周五 are words each, and a time together.
    return withWords(bare, `${step}${said}`, years)
  }
  const whole = `${printWhen(duty.when)}${said}`
  const [only, ...more] = deadlineTokens(plainNumerals(whole), whole, years)
  const isTime = only?.kind === 'when' && !only.doubt && !only.times && more.length === 0
  return isTime ? { ...duty, when: only.when } : { ...duty, step: said }
}
