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

test.each<['released' | 'answered', string, string, Record<string, string>]>([
  ['released', '您写的学习笔记通过了', '支部看过了，可以了。', { result: '已通过', note: '支部看过了，可以了' }],
  ['answered', '您写的学习笔记有了答复', '请打开看看。', { result: '已答复', note: '请打开看看' }],
])('a note that was %s is told to who wrote it, for a week', (outcome, title, text, fields) => {
  const noteDecisions = [{ recordId: 'n1', memberId: 'm1', at: bj('2026-11-23 20:15'), outcome, label: '学习笔记' }]
  const [draft, ...more] = dueNow(readingAt('2026-11-24 08:00', { noteDecisions }), 'noteDecided')
  const page = '/packages/records/detail/index?id=n1'
  expect(draft).toMatchObject({ memberId: 'm1', title, text, page, fields: { what: '学习笔记', ...fields } })
  expect(more).toEqual([])
  expect(dueNow(readingAt('2026-11-30 21:00', { noteDecisions }), 'noteDecided')).toEqual([])
})

describe('政治生日', () => {
  const one = (memberId: string, name: string, on = '2026-11-25', years = 12) => ({ memberId, name, on, years })
  const at = (now: string, birthdays = [one('m1', '陆雨桐')]) =>
    dueNow(readingAt(now, { birthdays, members: roles }), 'politicalBirthday')

  test('is told a week ahead, until it is over, to those who keep the roster', () => {
    expect(at('2026-11-17 12:00')).toEqual([])
    expect(at('2026-11-18 09:00').map(({ memberId }) => memberId)).toEqual(['s', 'd', 'o'])
    expect(at('2026-11-25 20:30')).toHaveLength(3)
    expect(at('2026-11-25 21:00')).toEqual([])
    expect(at('2026-11-18 09:00')[0]).toMatchObject({
      title: '陆雨桐的政治生日快到了',
      text: '11月25日，入党 12 年。',
      page: '/packages/records-desk/birthdays/index?year=2026',
      fields: { due: '2026年11月25日', note: '可以准备一张贺卡' },
    })
  })

  test('of which the month alone is known is told a week before its first day', () => {
    const ofMonth = [one('m1', '陆雨桐', '2026-12', 20)]
    expect(at('2026-11-23 12:00', ofMonth)).toEqual([])
    expect(at('2026-11-24 12:00', ofMonth)[0]).toMatchObject({ text: '12月里，入党 20 年。', due: '2026-12-01' })
    expect(at('2026-12-31 20:00', ofMonth)).toHaveLength(3)
  })

  test('those of one day are one line, and one’s own is for the others', () => {
    const many = ['s', 'm1', 'g', 'p', 'x'].map((id, index) => one(id, `同志${index}`))
    expect(at('2026-11-20 09:00', many).map(({ memberId, title, text }) => [memberId, title, text])).toEqual([
      ['s', '同志1、同志2、同志3等 4 人的政治生日快到了', '11月25日。'],
      ['d', '同志0、同志1、同志2等 5 人的政治生日快到了', '11月25日。'],
      ['o', '同志0、同志1、同志2等 5 人的政治生日快到了', '11月25日。'],
    ])
    expect(at('2026-11-20 09:00', [one('s', '周明川')]).map(({ memberId }) => memberId)).toEqual(['d', 'o'])
  })

  test('that falls after days off is told before them', () => {
    // A week before 11 October is in National Day’s week, whose holidays begin on the first.
    const [draft] = at('2026-09-30 09:00', [one('m1', '陆雨桐', '2026-10-09')])
    expect(draft?.memberId).toBe('s')
    expect(at('2026-09-29 20:00', [one('m1', '陆雨桐', '2026-10-09')])).toEqual([])
  })
})
