import { invitedWords } from './invited'

const fang = { name: '方启明', from: '县委党校' }

test('who lectures, from inside and outside, stands apart from who is only a guest', () => {
  const lecturers = [{ memberId: 'm1', name: '周明川' }]
  const guests = [{ ...fang, lectures: true as const }, { name: '顾问' }, fang]
  expect(invitedWords({ lecturers, guests })).toEqual({
    lecture: '周明川、方启明（县委党校）',
    guests: '顾问、方启明（县委党校）',
  })
})

test('nobody was asked', () => {
  expect(invitedWords({ lecturers: [], guests: [] })).toEqual({ lecture: '', guests: '' })
})
