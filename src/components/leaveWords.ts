import { type LeaveCategory, type LeaveState, leaveCategories } from '@domain/attendance/leave'
import type { Tone } from './Chip'

/** A request for leave as it stands to the activity as planned now. */
export type LeaveShown = { category: LeaveCategory; state: LeaveState; lapsed: boolean }

/** The request in a few words with its sign, so that it is never said by colour alone. */
export function leaveWord({ state, lapsed }: Pick<LeaveShown, 'state' | 'lapsed'>): { word: string; tone: Tone } {
  if (lapsed) return { word: '○ 请假已作废', tone: 'plain' }
  switch (state) {
    case 'asked':
      return { word: '○ 请假待批', tone: 'gold' }
    case 'granted':
      return { word: '○ 已准假', tone: 'plain' }
    case 'refused':
      return { word: '× 没有批准', tone: 'late' }
    case 'withdrawn':
      return { word: '○ 已撤回', tone: 'plain' }
  }
}

/** The categories as things to choose from. */
export const leaveChoices = (Object.keys(leaveCategories) as LeaveCategory[]).map((value) => ({
  value,
  ...leaveCategories[value],
}))
