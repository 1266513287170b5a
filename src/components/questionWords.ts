import type { Answer, Choice, Question } from '@domain/responsibilities/question'

/** A choice as its button says it: what is suggested, who of two of one name, whom or which day was chosen. */
export function choiceLabel(
  { id, label }: Choice,
  { suggested, answer }: Pick<Question, 'suggested' | 'answer'>,
  hints: ReadonlyMap<string, string>,
): string {
  const hint = hints.get(id.replace(/^member:/, ''))
  const named = hint === undefined ? label : `${label}（${hint}）`
  return !answer && suggested?.choice === id ? `${named}（建议）` : named
}

/** What a chosen answer with a value comes to, in words; nothing for others. */
export function valueWords(
  choice: Choice | undefined,
  answer: Answer | undefined,
  people: readonly { memberId: string; name: string }[],
): string | undefined {
  if (!choice?.asks || !answer?.value) return undefined
  if (choice.asks === 'phrase' || choice.asks === 'day') return answer.value
  const ids = answer.value.split(',')
  return people
    .filter(({ memberId }) => ids.includes(memberId))
    .map(({ name }) => name)
    .join('、')
}

/** What holds for a question, in a few words: the answer, else what is suggested. */
export function holdsWords(question: Question, people: readonly { memberId: string; name: string }[]): string {
  const holds = question.answer ?? question.suggested
  const choice = question.choices.find(({ id }) => id === holds?.choice)
  return valueWords(choice, holds, people) ?? choice?.label ?? '还没有答'
}
