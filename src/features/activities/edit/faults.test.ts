import { emptyDraft, withKind } from './activityDraft'
import { faultsFrom, faultsOf } from './faults'

const empty = emptyDraft('abcdefghijkl')
const written = {
  ...withKind(empty, 'themePartyDay', { for: 'branch' }),
  title: '重温入党誓词',
  startDay: '2026-11-25',
  startTime: '14:00',
  endDay: '2026-11-25',
  endTime: '17:00',
  place: '一楼大厅',
}

test('each fault stands at its field', () => {
  expect(faultsOf(empty, 28)).toEqual({
    title: '请填写主题',
    start: '请选择日期',
    place: '请填写地点，线上开会就写“线上”',
  })
  expect(faultsOf(written, 28)).toEqual({})
  expect(faultsOf({ ...written, startTime: '' }, 28)).toEqual({ start: '请选择开始时间' })
  expect(faultsOf({ ...written, endTime: '14:00' }, 28)).toEqual({ end: '结束时间要晚于开始时间' })
  expect(faultsOf({ ...written, endDay: '2026-12-03' }, 28)).toEqual({ end: '一次活动最长 7 天，请检查结束时间' })
  expect(faultsOf(written, 0)).toEqual({ audience: '没有选到应参加的人，请检查参加范围' })
  expect(faultsOf({ ...written, audience: { ...written.audience, scope: 'groups' } }, 0)).toEqual({
    audience: '请选择党小组',
  })
  const guests = [
    { key: 0, name: '方启明', from: '', lectures: true },
    { key: 4, name: '', from: '县委党校', lectures: false },
  ]
  expect(faultsOf({ ...written, guests }, 28)).toEqual({ guest4: '请填写姓名，或者删除这一位' })
})

test("the cloud's refusals stand at theirs, and others are told", () => {
  const message = '改时间要写一句原因，参加的人都会看到'
  expect(faultsFrom({ code: 'REASON_NEEDED', message })).toEqual({ reason: message })
  expect(faultsFrom({ code: 'ENDS_BEFORE_BEGIN', message: '结束时间要晚于开始时间' })).toEqual({
    end: '结束时间要晚于开始时间',
  })
  expect(faultsFrom({ code: 'BUSY', message: '…' })).toBeUndefined()
})
