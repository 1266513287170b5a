import { memberIdOf, openidOf } from '../../local/demo/roster'
import type { Branch, Card } from './branch'

/** Kinds of which this branch writes minutes. */
const recorded: readonly Card['kind'][] = [
  'branchAssembly',
  'themePartyDay',
  'committeeMeeting',
  'organisationalLifeMeeting',
  'appraisalMeeting',
  'groupMeeting',
]
const CLERK = openidOf('organisation')

const leaders = ['group-leader', 'group-leader-2', 'group-leader-3'] as const

/** The chair: of a group meeting its leader, else the secretary. */
function chairOf({ kind, title }: Card): string {
  const nth = ['第一', '第二', '第三'].findIndex((word) => title.startsWith(word))
  return kind === 'groupMeeting' ? (leaders[nth] ?? 'secretary') : 'secretary'
}

/** Whether minutes are written of it. */
export const hasMinutes = ({ kind }: Card): boolean => recorded.includes(kind)

/** The day after, the clerk writes the minutes and gives them to the chair. */
export async function writeMinutes({ t }: Branch, card: Card): Promise<void> {
  const { activityId } = card
  const { text, revision } = await t.must(CLERK, 'minutes.read', { activityId })
  const items = text.items.map((item) => ({ ...item, said: '先汇报情况，再逐人发言。', decision: '同意。' }))
  const chair = { chairId: memberIdOf(chairOf(card)), recorderId: memberIdOf('organisation') }
  await t.must(CLERK, 'minutes.save', { activityId, revision, toChair: true, text: { ...text, ...chair, items } })
}

/** The chair confirms what was given to them. */
export async function confirmMinutes({ t }: Branch, card: Card): Promise<void> {
  const { activityId } = card
  const { revision, state } = await t.must(CLERK, 'minutes.read', { activityId })
  if (state === 'ready') await t.must(openidOf(chairOf(card)), 'minutes.confirm', { activityId, revision })
}
