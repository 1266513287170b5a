import { type Answer, LONGEST_ID, type Question } from './question'

/** An answer as it is stored. Ids are made of a list's words, so they are values, never names of properties. */
export type StoredAnswer = { id: string; choice: string; value?: string }

const LONGEST_VALUE = 2000
const MOST_ANSWERS = 500

/**
 * What a person has answered, as far as it holds in next year's list, too. Words keep their meaning (who 党组成员 are, 5月以前,
 * whether an empty cell says what the one above says); not remembered are
 * - which of several tables, and what columns without titles hold: the next text is another one,
 * - times of another year than the list's, and answers with a day: both are of their year,
 * - somebody who has left, kept for the time being,
 * - values that are too long to store.
 * What was only suggested is no answer. Members who leave later need no care: an answer that names them is no longer one.
 */
export function answersIn(questions: readonly Question[]): StoredAnswer[] {
  return questions.flatMap(({ id, about, choices, answer }) => {
    const choice = choices.find((one) => one.id === answer?.choice)
    const isPassing = about === 'table' || about === 'columns' || about === 'year'
    if (!answer || !choice || isPassing || choice.asks === 'day' || choice.onlyNow) return []
    const value = choice.asks === undefined ? undefined : answer.value
    const isTooLong = id.length > LONGEST_ID || (value?.length ?? 0) > LONGEST_VALUE
    return isTooLong ? [] : [{ id, choice: choice.id, ...(value !== undefined && { value }) }]
  })
}

/** Stored answers, as a list is read with them; of two with one id the later counts. */
export function rememberedFrom(list: readonly StoredAnswer[]): Record<string, Answer> {
  return Object.fromEntries(
    list.map(({ id, choice, value }): [string, Answer] => [id, { choice, ...(value !== undefined && { value }) }]),
  )
}

/** What was remembered with what is answered now, the newest last; more than are kept forget the oldest. */
export function mergeAnswers(old: readonly StoredAnswer[], given: readonly StoredAnswer[]): StoredAnswer[] {
  const merged = new Map<string, StoredAnswer>()
  for (const answer of [...old, ...given]) {
    merged.delete(answer.id)
    merged.set(answer.id, answer)
  }
  return [...merged.values()].slice(-MOST_ANSWERS)
}
