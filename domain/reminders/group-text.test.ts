import { activityGroupText, branchGroupText, pledgeGroupText, taskGroupText } from './group-text'
import { bj } from './reading.fixture'

const party = {
  title: '参观党史馆',
  label: '主题党日',
  startsAt: bj('2026-11-25 14:30'),
  place: '三楼会议室',
  cancelled: false,
}

test.each<[string, string, string, string[]]>([
  ['this year', '三楼会议室', '2026-11-20 09:00', ['时间：11月25日 周三 14:30', '地点：三楼会议室']],
  ['without a place', '', '2026-11-20 09:00', ['时间：11月25日 周三 14:30']],
  ['next year', '三楼会议室', '2025-12-30 09:00', ['时间：2026年11月25日 周三 14:30', '地点：三楼会议室']],
])('an activity, %s', (_case, place, now, lines) => {
  expect(activityGroupText({ ...party, place }, bj(now)).split('\n')).toEqual([
    '【主题党日】参观党史馆',
    ...lines,
    '来不了请先在“五好支部”小程序里请假，到场后打开小程序签到。',
  ])
})

test('an activity that is called like its kind says so once', () => {
  expect(activityGroupText({ ...party, title: '主题党日' }, bj('2026-11-20 09:00')).split('\n')[0]).toBe('【主题党日】')
})

test('one called off', () => {
  expect(activityGroupText({ ...party, cancelled: true }, bj('2026-11-20 09:00'))).toBe(
    '【活动取消】参观党史馆\n原定：11月25日 周三 14:30\n这次不举行了，请不要来，互相转告。',
  )
})

test('a task', () => {
  expect(taskGroupText({ title: '开展谈心谈话', to: '2026-11-25' })).toBe(
    '【责任清单】开展谈心谈话\n请在11月25日前完成，办好后在“五好支部”小程序里登记。',
  )
})

test('reminders themselves, without anybody’s name', () => {
  expect(branchGroupText.split('\n')).toHaveLength(3)
  expect(branchGroupText).toMatch(/订一次/)
})

test('a pledge that is not signed by all', () => {
  expect(pledgeGroupText({ title: '2026年廉政承诺书', done: 18, of: 27 })).toBe(
    '【签名】2026年廉政承诺书\n已签 18/27 人。还没签的同志，请打开“五好支部”小程序，看完全文再签名。\n在纸上签过的，请告诉支部登记一下。',
  )
})
