import { MOST_ASKED, type Topic, topicIds } from './topic-ids'

/**
 * The topics to ask about at one tap: those of which least is left first, five at most, without those WeChat would not ask
 * about.
 */
export function topicsToAsk(
  left: Partial<Record<Topic, number>>,
  wanted: readonly Topic[],
  closed: readonly Topic[] = [],
): Topic[] {
  return topicIds
    .filter((topic) => wanted.includes(topic) && !closed.includes(topic))
    .sort((a, b) => (left[a] ?? 0) - (left[b] ?? 0))
    .slice(0, MOST_ASKED)
}
