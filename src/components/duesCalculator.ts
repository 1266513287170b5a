import type { Month } from '@domain/calendar/beijing'
import { calculate, explainAmount, fitsRate, MOST_BASE, USUAL_CAP } from '@domain/dues/amount'
import { type Fen, MOST_DUES, parseYuan } from '@domain/dues/money'
import { rateFor } from '@domain/dues/rate-tables'
import type { Rounding } from '@domain/dues/rounding'
import type { Livelihood } from '@domain/members/member'

/** What was put into the calculator. It holds somebody's pay: it stays in the component's memory, and is never kept or sent. */
export type CalculatorDraft = {
  livelihood: Livelihood
  /** The pay, as typed. */
  base: string
  /** What the branch has set, where the rule leaves it a range; as typed. */
  chosen: string
  /** The monthly amount is known and typed itself. */
  byHand: boolean
  amount: string
}

/** The monthly amount with the sentence that says why, or what is missing or wrong; `untouched`: nothing was typed yet. */
export type CalculatorResult =
  | { fen: Fen; sentence: string; overCap: boolean }
  | { problem: string; untouched: boolean }

/** A calculator nothing was typed into. */
export function emptyCalculator(livelihood: Livelihood): CalculatorDraft {
  return { livelihood, base: '', chosen: '', byHand: false, amount: '' }
}

/** What there is to type: the pay, an amount within the rule's range, nothing, or the amount itself. */
export function askedBy(
  { livelihood, byHand }: CalculatorDraft,
  month: Month,
): 'base' | 'chosen' | 'nothing' | 'amount' {
  if (byHand) return 'amount'
  const { how } = rateFor(livelihood, month).rate
  return how === 'tiers' ? 'base' : how === 'range' ? 'chosen' : 'nothing'
}

/** What the calculator says of what was typed. */
export function resultOf(draft: CalculatorDraft, month: Month, rounding: Rounding): CalculatorResult {
  const { livelihood } = draft
  switch (askedBy(draft, month)) {
    case 'amount':
      return typed(draft.amount, '每月数额', MOST_DUES, (fen) => ({
        fen,
        sentence: fitsRate(livelihood, month, fen, rounding)
          ? explainAmount({ livelihood, month, fen, rounding })
          : '直接填的每月数额',
        overCap: fen > USUAL_CAP,
      }))
    case 'base':
      return typed(draft.base, rateFor(livelihood, month).base, MOST_BASE, (base) =>
        calculate({ livelihood, month, base, rounding }),
      )
    case 'chosen': {
      const range = calculate({ livelihood, month, rounding })
      if (draft.chosen.trim() === '' && 'problem' in range) return { ...range, untouched: true }
      return typed(draft.chosen, '每月数额', MOST_DUES, (chosen) => calculate({ livelihood, month, chosen, rounding }))
    }
    case 'nothing':
      return touched(calculate({ livelihood, month, rounding }))
  }
}

/** Beside an amount typed by hand: that the rule gives none such. A hint, for the branch may have its reasons. */
export function hintOf(draft: CalculatorDraft, month: Month, rounding: Rounding): string | undefined {
  const result = resultOf(draft, month, rounding)
  if (!draft.byHand || 'problem' in result || fitsRate(draft.livelihood, month, result.fen, rounding)) return undefined
  return '按规定算不出这个数额，请核对一下。确实是这个数额，也可以用。'
}

type Answer = Exclude<CalculatorResult, { untouched: boolean }> | { problem: string }

function typed(text: string, what: string, most: Fen, answer: (fen: Fen) => Answer): CalculatorResult {
  if (text.trim() === '') return { problem: `请填写${what}`, untouched: true }
  const amount = parseYuan(text, most)
  // The sentence begins with what the amount is of.
  if ('problem' in amount) return { problem: amount.problem.replace('金额', what), untouched: false }
  return touched(answer(amount.fen))
}

function touched(answer: Answer): CalculatorResult {
  return 'problem' in answer ? { ...answer, untouched: false } : answer
}
