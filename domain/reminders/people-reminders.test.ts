import { bj, dueNow, dueTo, member, readingAt } from './reading.fixture'

const requests = [{ _id: 'req1', name: '周明远', at: bj('2026-11-23 20:15') }]
const roles = [
  member('m1'),
  member('s', { role: 'secretary' }),
  member('d', { role: 'deputySecretary' }),
  member('o', { role: 'organisation' }),
  member('p', { role: 'publicity' }),
  member('g', { role: 'groupLeader' }),
]

test('somebody who reported in is told to those who keep the roster, for a week', () => {
  const at = (now: string) => dueTo(readingAt(now, { requests, members: roles }), 'bindingRequested')
  expect(at('2026-11-23 20:30')).toEqual(['s', 'd', 'o'])
  expect(at('2026-11-30 20:30')).toHaveLength(3)
  expect(at('2026-11-30 21:00')).toEqual([])
  expect(dueNow(readingAt('2026-11-24 08:00', { requests }), 'bindingRequested')).toMatchObject([
    {
      memberId: 'm9',
      title: '周明远申请加入支部',
      text: '11月23日提交，请核对姓名后批准。',
      page: '/packages/members/requests/index',
      fields: { what: '周明远申请加入支部', due: '2026年11月23日', note: '请核对姓名后批准' },
      urgent: false,
    },
  ])
})

test.each<[boolean, string, string, Record<string, string>]>([
  [true, '您的学习笔记通过了', '大家可以看到了。', { result: '已通过', note: '大家可以看到了' }],
  [false, '您的学习笔记要改一改', '原文还在，改好后再提交。', { result: '请修改', note: '原文还在，改好再提交' }],
])('a note that was released: %s, is told to who wrote it', (released, title, text, fields) => {
  const noteDecisions = [{ noteId: 'n1', memberId: 'm1', at: bj('2026-11-23 20:15'), released }]
  const [draft, ...more] = dueNow(readingAt('2026-11-24 08:00', { noteDecisions }), 'noteDecided')
  expect(draft).toMatchObject({ memberId: 'm1', title, text, fields })
  expect(more).toEqual([])
  expect(dueNow(readingAt('2026-11-30 21:00', { noteDecisions }), 'noteDecided')).toEqual([])
})
