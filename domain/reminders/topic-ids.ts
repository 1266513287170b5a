/** The topics' names alone, apart from their table: a phone's first screen needs no more. */

const ids = ['activity', 'change', 'todo', 'dues', 'answer'] as const

/** One of WeChat's templates that people agree to; `topics.ts` says what each is for. */
export type Topic = (typeof ids)[number]

/** All of them, the most pressing first. */
export const topicIds: Topic[] = [...ids]

/** WeChat shows at most so many in one question. */
export const MOST_ASKED = 5
