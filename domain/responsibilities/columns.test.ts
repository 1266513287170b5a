import { fieldOf, fieldsOf, isHeader } from './columns'

test.each([
  ['序号', 'number'],
  ['序 号', 'number'],
  ['No.', 'number'],
  ['重点工作', 'work'],
  ['工作内容', 'work'],
  ['主要任务', 'work'],
  ['责任领导', 'leader'],
  ['牵头领导', 'leader'],
  ['分管领导', 'leader'],
  ['支部责任领导', 'leader'],
  ['责任人', 'owner'],
  ['责任部门', 'owner'],
  ['具体负责人', 'owner'],
  ['承办人', 'owner'],
  ['完成时限', 'deadline'],
  ['完成时限（2026年）', 'deadline'],
  ['时间要求：', 'deadline'],
  ['完成\n时间', 'deadline'],
  ['时　限', 'deadline'],
  ['备注', 'note'],
  ['工作措施', 'other'],
  ['姓名', undefined],
  ['支部工作计划、工作总结', undefined],
  ['党员领导干部以普通党员身份参加组织生活的完成时限', undefined],
  ['', undefined],
])('%j is a title for %s', (title, field) => {
  expect(fieldOf(title)).toBe(field)
})

test('of several columns with one field the most exact title holds it', () => {
  expect(fieldsOf(['时间', '任务', '责任部门', '责任人', '完成时限'])).toEqual([
    ...['other', 'work', 'other', 'owner', 'deadline'],
  ])
})

test.each([
  [['序号', '重点工作', '责任领导', '责任人', '完成时限'], true],
  [['任务', '时间'], true],
  [['工作内容', '负责人'], true],
  [['序号', '姓名', '时间'], false],
  [['工作内容', '备注'], false],
  [[], false],
])('%j is a list’s header: %s', (titles, expected) => {
  expect(isHeader(titles)).toBe(expected)
})
