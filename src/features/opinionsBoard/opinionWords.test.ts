import { answerTime } from '@domain/records/answer-time'
import { type Opinion, opinionGroups, opinionNote, opinionTiles } from './opinionWords'

const TODAY = '2026-11-25'
const opinion = (recordId: string, on: string, answeredOn?: string, more: Partial<Opinion> = {}): Opinion => ({
  ...{ recordId, kind: 'opinion', on, title: recordId, values: {}, people: [], by: '陈红', enteredOn: on },
  time: answerTime({ askedOn: on, ...(answeredOn && { answeredOn }) }, TODAY),
  ...more,
})
const all = [
  opinion('new', '2026-11-20'),
  opinion('old', '2026-11-02', undefined, { by: '' }),
  opinion('quick', '2026-10-01', '2026-10-03'),
  opinion('slow', '2026-09-01', '2026-09-10'),
]
const board = (opinions: Opinion[]) => ({
  ...{ year: 2026, today: TODAY, of: opinions.length, earlierOpen: 0, opinions },
  answered: opinions.filter(({ time }) => time.answered).length,
})

test('what waits longest comes first', () => {
  const { open, answered } = opinionGroups(all)
  expect(open.map(({ recordId }) => recordId)).toEqual(['old', 'new'])
  expect(answered.map(({ recordId }) => recordId)).toEqual(['quick', 'slow'])
})

test('figures: answered of all, and the middle time', () => {
  expect(opinionTiles(board(all))).toEqual([
    { label: '已答复', figure: '2', of: '/4 条' },
    { label: '答复用时中间数', figure: '5.5', of: '天（2 条）' },
  ])
  expect(opinionTiles(board(all.slice(0, 2)))[1]).toEqual({ label: '答复用时中间数', figure: '—', of: '' })
  expect(opinionTiles(board(all.slice(2)))[0]).toMatchObject({ whole: true })
})

test('a line: the day, who asked, how long it waited or took', () => {
  expect(all.map(opinionNote)).toEqual([
    '11月20日 · 陈红 · 已等 5 天（3 个工作日）',
    '11月2日 · 没有留名 · 已等 23 天（17 个工作日）',
    '10月1日 · 陈红 · ✓ 2 天后答复',
    '9月1日 · 陈红 · ✓ 9 天后答复',
  ])
  expect(opinionNote(opinion('held', TODAY, undefined, { held: true }))).toBe('11月25日 · 陈红 · 今天提出 · 文字待查看')
})
