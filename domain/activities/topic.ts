/** An item of the agenda; standard 1.1 wants a business and a Party-work item in the same meeting. */
export type Topic = { text: string; nature: TopicNature }
export type TopicNature = 'party' | 'business'

export const topicNatureLabels: Record<TopicNature, string> = { party: '党建', business: '业务' }
