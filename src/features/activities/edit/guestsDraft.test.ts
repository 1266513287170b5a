import { guestDrafts, guestFault, guestsOf, withGuest } from './guestsDraft'

const nobody = { key: 0, name: '', from: '', lectures: false }

test('what is sent is tidy: trimmed, without lines left empty', () => {
  const drafts = [
    { key: 0, name: ' 方启明 ', from: ' 县委党校 ', lectures: true },
    { key: 1, name: ' ', from: '', lectures: true },
    { key: 2, name: '顾问', from: ' ', lectures: false },
  ]
  expect(guestsOf(drafts)).toEqual([{ name: '方启明', from: '县委党校', lectures: true }, { name: '顾问' }])
})

test('guests read back into the form are sent as they were', () => {
  const guests = [{ name: '方启明', from: '县委党校', lectures: true as const }, { name: '顾问' }]
  expect(guestsOf(guestDrafts(guests))).toEqual(guests)
})

test('each new line has a key of its own', () => {
  const two = withGuest(withGuest([], true), false)
  expect(two.map(({ key, lectures }) => [key, lectures])).toEqual([
    [0, true],
    [1, false],
  ])
})

test.each([
  [nobody, undefined],
  [{ ...nobody, name: '方启明' }, undefined],
  [{ ...nobody, from: '县委党校' }, '请填写姓名，或者删除这一位'],
  [{ ...nobody, name: '方启明', from: '电话 13800000000' }, '请不要写身份证号或手机号'],
])('a guest %j: %s', (guest, fault) => {
  expect(guestFault(guest)).toBe(fault)
})
