import type { ActivityDetails } from '@/cloud/activity'
import { noteOffer } from './noteOffer'

type Seen = Parameters<typeof noteOffer>[0]
const mine = (state: string) => ({ state, method: 'officer', at: '' }) as unknown as ActivityDetails['mine']
const leave = (state: string, lapsed = false) => ({ state, lapsed }) as unknown as ActivityDetails['leave']
const past: Seen = { kind: 'collectiveStudy', phase: 'past', mine: null, leave: undefined, expected: true }

test.each<[string, Partial<Seen>, ReturnType<typeof noteOffer>]>([
  ['who came', { mine: mine('present') }, 'note'],
  ['who came late', { mine: mine('late') }, 'note'],
  ['who is not noted yet', {}, 'note'],
  ['who was absent', { mine: mine('absent') }, 'makeUp'],
  ['who was on leave', { mine: mine('leave') }, 'makeUp'],
  ['whose leave was granted', { leave: leave('granted') }, 'makeUp'],
  ['whose leave lapsed', { leave: leave('granted', true) }, 'note'],
  ['who was not to come', { expected: false }, undefined],
  ['who only watched', { expected: false, mine: mine('present') }, 'note'],
  ['before it is over', { phase: 'upcoming' }, undefined],
  ['the committee', { kind: 'committeeMeeting', mine: mine('present') }, undefined],
])('%s', (_who, more, offer) => {
  expect(noteOffer({ ...past, ...more })).toBe(offer)
})
