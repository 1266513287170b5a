import type { TaskReading } from '@/cloud/yearList'
import { mayEnter, mostTimes, openParts, peopleOf } from './entering'

const part = (memberId: string, doneOn: string | null) => ({ memberId, name: memberId, doneOn })
const task = (more: object) =>
  ({
    mayComplete: 'whole',
    state: 'due',
    parts: [],
    needs: [],
    done: 0,
    of: 1,
    unit: '次',
    ...more,
  }) as unknown as TaskReading

test.each<[string, object, 'missing' | 'more' | undefined]>([
  ['who has nothing to do with it', { mayComplete: 'nothing' }, undefined],
  ['the whole', {}, 'missing'],
  ['the whole, of what is done', { state: 'done' }, 'more'],
  ['somebody’s own part', { mayComplete: 'self', parts: [part('me', null)] }, 'missing'],
  ['one’s own part that is done', { mayComplete: 'self', parts: [part('me', '2026-06-01')] }, undefined],
  ['others’ parts', { mayComplete: 'anybody', parts: [part('me', '2026-06-01'), part('you', null)] }, 'missing'],
  [
    'others’ parts that are all done',
    { mayComplete: 'anybody', state: 'doneLate', parts: [part('you', 'x')] },
    undefined,
  ],
])('of %s', (_what, more, entered) => {
  expect(mayEnter(task(more), 'me')).toBe(entered)
})

test.each<[string, object, number]>([
  ['once is all', {}, 1],
  ['what is missing of several times', { of: 6, done: 2 }, 4],
  ['never none', { of: 2, done: 2 }, 1],
  ['several kinds of record are no times', { of: 2, needs: [{}, {}] }, 1],
  ['each owner’s own', { parts: [part('me', null)], of: 28, unit: '人', each: 6 }, 6],
])('%s: %j', (_what, more, most) => {
  expect(mostTimes(task(more))).toBe(most)
})

test('whose part is sent', () => {
  const draft = { entryId: 'e', people: ['you'], on: '2026-06-01', count: 1, note: '' }
  expect(peopleOf({ mayComplete: 'self' }, 'me', draft)).toEqual(['me'])
  expect(peopleOf({ mayComplete: 'anybody' }, 'me', draft)).toEqual(['you'])
  expect(peopleOf({ mayComplete: 'whole' }, 'me', draft)).toEqual([])
  expect(openParts({ parts: [part('me', null), part('you', '2026-06-01')] })).toHaveLength(1)
})
