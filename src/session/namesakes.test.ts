import { hasNamesakes, namesakeHints } from './namesakes'

const one = { memberId: 'a', name: '李思敏', standing: 'full', groupId: 'g1' } as const
const two = { memberId: 'b', name: '李思敏', standing: 'probationary' } as const
const other = { memberId: 'c', name: '唐文璟', standing: 'full', groupId: 'g1' } as const
const groups = [{ id: 'g1', name: '第一党小组' }]

test('namesakes are told apart by group, or by standing where there is none', () => {
  expect([...namesakeHints([one, two, other], [one, two, other], groups)]).toEqual([
    ['a', '第一党小组'],
    ['b', '预备党员'],
  ])
})

test('nobody else is labelled, nor somebody who is no longer there', () => {
  expect(hasNamesakes([one, other])).toBe(false)
  expect(hasNamesakes([one, two])).toBe(true)
  expect(namesakeHints([one, two], [one], groups).has('b')).toBe(false)
})
