import { nextGroupName, readSettings } from './settingsDraft'

const groups = [
  { id: 'a', name: '第一党小组 ' },
  { id: 'b', name: '第二党小组' },
]

test('what is right is sent tidied', () => {
  const { settings, ok } = readSettings({ branchName: ' 县档案馆党支部 ', groups })
  expect(ok).toBe(true)
  expect(settings).toEqual({
    branchName: '县档案馆党支部',
    groups: [
      { id: 'a', name: '第一党小组' },
      { id: 'b', name: '第二党小组' },
    ],
  })
})

test('every wrong field is named', () => {
  const { problems, ok } = readSettings({
    branchName: '党',
    groups: [...groups, { id: 'c', name: ' ' }, { id: 'd', name: '第二党小组' }],
  })
  expect(ok).toBe(false)
  expect(problems).toEqual({
    branchName: '请填写支部名称，至少两个字',
    groups: { b: '有两个小组同名', c: '请填写名称，或者删除这个小组', d: '有两个小组同名' },
  })
})

test('a new group gets the next usual name', () => {
  expect(nextGroupName([])).toBe('第一党小组')
  expect(nextGroupName([{ id: 'a', name: '机关组' }])).toBe('第二党小组')
  expect(nextGroupName([{ id: 'a', name: '第二党小组' }])).toBe('第三党小组')
  expect(
    nextGroupName(Array.from({ length: 10 }, (_none, index) => ({ id: String(index), name: String(index) }))),
  ).toBe('')
})
