import { namesLike } from './nameSearch'

const people = [{ name: '李文博' }, { name: '阿依·古丽' }, { name: '文小兰' }]

test('part of a name finds it, wherever it stands', () => {
  expect(namesLike(people, '文').map(({ name }) => name)).toEqual(['李文博', '文小兰'])
})

test('blanks and the dot make no difference', () => {
  expect(namesLike(people, ' 依古').map(({ name }) => name)).toEqual(['阿依·古丽'])
})

test('nothing typed, nobody left out; nobody found, nobody shown', () => {
  expect(namesLike(people, '  ')).toBe(people)
  expect(namesLike(people, '王')).toEqual([])
})
