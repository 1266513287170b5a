/** Apart from the topics' table, which phones need on one page alone. */
import type { Topic } from './topics'

/** WeChat shows at most so many in one question. */
export const MOST_ASKED = 5

/**
 * The topics to ask about at one tap: those of which least is left first, five at most, without those WeChat would not ask
 * about.
 */
export function topicsToAsk(
  left: Partial<Record<Topic, number>>,
  wanted: readonly Topic[],
  closed: readonly Topic[] = [],
): Topic[] {
  return wanted
    .filter((topic) => !closed.includes(topic))
    .sort((a, b) => (left[a] ?? 0) - (left[b] ?? 0))
    .slice(0, MOST_ASKED)
}
