import type { ActivityCard } from '@/cloud/today'
import { isDone } from './done'

const mine = (state: NonNullable<ActivityCard['mine']>['state']) => ({ state }) as ActivityCard['mine']
type Leave = NonNullable<ActivityCard['leave']>
const leave = (state: Leave['state'], lapsed = false): Leave => ({ category: 'sick', state, lapsed })

test.each<[string, Pick<ActivityCard, 'mine' | 'leave'>, boolean]>([
  ['nothing done', { mine: null, leave: undefined }, false],
  ['checked in', { mine: mine('present'), leave: undefined }, true],
  ['noted as absent', { mine: mine('absent'), leave: undefined }, false],
  ['leave asked', { mine: null, leave: leave('asked') }, true],
  ['leave granted', { mine: null, leave: leave('granted') }, true],
  ['leave refused', { mine: null, leave: leave('refused') }, false],
  ['leave of before the move', { mine: null, leave: leave('granted', true) }, false],
])('%s', (_name, activity, done) => {
  expect(isDone(activity)).toBe(done)
})
