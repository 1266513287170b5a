import { isDay } from '../calendar/beijing'
import { shortHash } from './short-hash'

/** What a person has decided: a choice, with a value where the choice asks for one. */
export type Answer = { choice: string; value?: string }

/**
 * A possible answer. `asks` says what else is to be given: a day, another wording, members (ids, with commas), one member;
 * `onlyNow` that it is true of this list and may not be of the next.
 */
export type Choice = { id: string; label: string; asks?: 'day' | 'phrase' | 'members' | 'member'; onlyNow?: true }

/** What a question is about; `year`: a time of another year than the list's. */
type QuestionAbout = 'table' | 'columns' | 'row' | 'year' | 'deadline' | 'person' | 'group'

/**
 * Something only a person can decide. Its id is made of its words, so that an answer holds wherever they come again, in
 * this list and in next year's. What is suggested is what holds until they answer; without a suggestion it stays open.
 */
export type Question = {
  id: string
  about: QuestionAbout
  /** The original words. */
  words: string
  sentence: string
  choices: Choice[]
  suggested?: Answer
  answer?: Answer
  /** Rows it is asked for, counted from 1; none for a question about the whole table. */
  rows: number[]
}

/** A question as it is asked at one place; `accepts` refuses values that only look right. */
export type QuestionDraft = Omit<Question, 'answer' | 'rows'> & { accepts?: (answer: Answer) => boolean }

/** Asks, and gives what holds: the answer remembered, otherwise what is suggested. */
export type Ask = (draft: QuestionDraft) => Answer | undefined

/** Ids longer than that could not be stored. */
export const LONGEST_ID = 200
const KEPT_OF_ID = 180

/** A long phrase is told by its beginning, its length and a hash. */
function shortId(id: string): string {
  return id.length <= LONGEST_ID ? id : `${id.slice(0, KEPT_OF_ID)}…${id.length}-${shortHash(id)}`
}

/** Collects what is asked over a list, each question once. */
export function questionnaire(remembered: Readonly<Record<string, Answer>>) {
  const questions = new Map<string, Question>()
  const answers = new Map(Object.entries(remembered))
  return {
    /** For the row of that number; without one, for the whole table. */
    askFor:
      (row?: number): Ask =>
      ({ accepts, ...asked }) => {
        const draft = { ...asked, id: shortId(asked.id) }
        const known = questions.get(draft.id) ?? {
          ...draft,
          ...answerTo(draft, accepts, answers.get(draft.id)),
          rows: [],
        }
        questions.set(draft.id, known)
        if (row !== undefined && !known.rows.includes(row)) known.rows.push(row)
        return known.answer ?? known.suggested
      },
    asked: (): Question[] => [...questions.values()],
  }
}

/** An answer that no longer fits its question is none. */
function answerTo(
  { choices }: Pick<Question, 'choices'>,
  accepts: QuestionDraft['accepts'],
  answer: Answer | undefined,
): { answer?: Answer } {
  const choice = choices.find((one) => one.id === answer?.choice)
  if (!answer || !choice) return {}
  const value = answer.value ?? ''
  const given = choice.asks === undefined || (choice.asks === 'day' ? isDay(value) : value.trim() !== '')
  return given && (!accepts || accepts(answer)) ? { answer } : {}
}
