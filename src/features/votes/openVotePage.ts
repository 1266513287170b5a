import Taro from '@tarojs/taro'

const VOTE_PAGE = '/packages/meetings/vote/index'

/** Where a vote is taken or read; without one, where a new one is begun. */
export const votePage = (activityId: string, voteId?: string) =>
  `${VOTE_PAGE}?id=${activityId}${voteId ? `&vote=${voteId}` : ''}`

/** Opens it. */
export function openVotePage(activityId: string, voteId?: string): void {
  Taro.navigateTo({ url: votePage(activityId, voteId) })
}
