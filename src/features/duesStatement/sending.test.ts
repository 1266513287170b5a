import { nextCall, recordInput, refusedRows, resultOf, sentOf, withOutcomes, withoutRow } from './calls'
import { batchesOf, sendingOf } from './sending'
import { pickable, readingOf, reviewed } from './statement.fixture'
import type { RowAnswer, SentBatch, SentRow } from './statementDraft'

let ids = 0
const newId = () => {
  ids += 1
  return `batch-${ids}`
}
beforeEach(() => {
  ids = 0
})
const nameOf = (id: string) => pickable.find(({ memberId }) => memberId === id)?.name ?? ''
const lu = (rest: 'extra' | 'later'): RowAnswer => ({ kind: 'member', memberId: 'lu', rest })

const sent = (key: string, memberId: string): SentRow => ({
  ...{ key, row: 2, name: nameOf(memberId), memberId, on: '2026-11-23', lines: [{ month: '2026-11', fen: 100 }] },
})

test('a member’s rows go in one call after another, each call once', () => {
  const batches = batchesOf([sent('a', 'lu'), sent('b', 'xu'), sent('c', 'lu'), sent('d', 'lu')], newId)
  expect(batches.map(({ batchId, rows }) => [batchId, rows.map(({ key }) => key)])).toEqual([
    ['batch-1', ['a', 'b']],
    ['batch-2', ['c']],
    ['batch-3', ['d']],
  ])
})

test('no call is larger than the cloud takes', () => {
  const many = Array.from({ length: 301 }, (_none, index) => sent(`k${index}`, `m${index}`))
  expect(batchesOf(many, newId).map(({ rows }) => rows.length)).toEqual([300, 1])
})

/** A certain row, one with too much, a misspelt one, one by somebody else, one skipped, one open. */
function whole() {
  const reading = readingOf(
    ['许文彬', 4860],
    ['陆雨桐', 10_000],
    ['顾小川', 4860, '2026-11-20', '代李思敏交'],
    ['某某商贸', 4860],
    ['无名氏', 100],
  )
  const review = reviewed(reading, {
    'row-3': lu('extra'),
    'row-4': { kind: 'member', memberId: 'li-2' },
    'row-5': { kind: 'skip' },
  })
  return sendingOf(review, nameOf, newId)
}

test('what one confirm sends, and what it leaves out', () => {
  const sending = whole()
  expect(sending.batches.map((batch) => recordInput(batch, 'platform'))).toEqual([
    {
      ...{ batchId: 'batch-1', channel: 'platform', total: 4860 + 9720 + 4860 },
      items: [
        { memberId: 'xu', on: '2026-11-23', source: 'row-2', lines: [{ month: '2026-10', fen: 4860 }] },
        {
          ...{ memberId: 'lu', on: '2026-11-23', source: 'row-3' },
          lines: [
            { month: '2026-10', fen: 4860 },
            { month: '2026-11', fen: 4860 },
          ],
        },
        {
          ...{ memberId: 'li-2', on: '2026-11-20', source: 'row-4', paidBy: '顾小川' },
          lines: [{ month: '2026-10', fen: 4860 }],
        },
      ],
    },
  ])
  expect(sending.extras).toEqual([
    { batchId: 'batch-2', key: 'row-3', row: 3, name: '陆雨桐', memberId: 'lu', on: '2026-11-23', fen: 280 },
  ])
  expect(sending.aside.map(({ row, reason }) => [row, reason])).toEqual([
    [5, '您选了不登记'],
    [6, '还没有回答'],
  ])
})

test('a misspelt name is nobody else’s payment', () => {
  const review = reviewed(readingOf(['许文斌', 4860]), { 'row-2': { kind: 'member', memberId: 'xu' } })
  expect(sendingOf(review, nameOf, newId).batches[0]?.rows[0]).not.toHaveProperty('paidBy')
})

const batchOf = (call: ReturnType<typeof nextCall>): SentBatch => {
  if (!call || !('batch' in call)) throw new Error('no batch')
  return call.batch
}

test('calls go on where they stood, and the extra follows its dues', () => {
  const start = whole()
  const batch = batchOf(nextCall(start))
  const registered = (memberId: string) => ({ memberId, outcome: 'registered' as const })
  const done = withOutcomes(start, batch, ['xu', 'lu', 'li-2'].map(registered))
  expect(nextCall(done)).toMatchObject({ extra: { fen: 280 } })
  expect(sentOf(done)).toEqual({ done: 3, of: 3 })
  const all = { ...done, outcomes: { ...done.outcomes, 'row-3:extra': { outcome: 'registered' as const } } }
  expect(nextCall(all)).toBeUndefined()
  expect(resultOf(all)).toMatchObject({ rows: 3, fen: 19_720, already: 0 })

  const others = withOutcomes(start, batch, [
    { memberId: 'xu', outcome: 'already', sentence: '这一笔以前登记过，没有重复登记' },
    { memberId: 'lu', outcome: 'settled', sentence: '2026年10月已经交齐，没有重复登记' },
    { memberId: 'li-2', outcome: 'already' },
  ])
  expect(nextCall(others)).toBeUndefined()
  expect(resultOf(others)).toMatchObject({ rows: 1, fen: 4860, already: 1 })
  expect(resultOf(others).aside.map(({ words, reason }) => `${words}：${reason}`)).toEqual([
    '陆雨桐 97.20 元：2026年10月已经交齐，没有重复登记',
    '陆雨桐 2.80 元：没有登记，请核对',
    '某某商贸 48.60 元：您选了不登记',
    '无名氏 1.00 元：还没有回答',
  ])
})

test('what the cloud refuses is found by its name, left out and told; the rest goes under the same id', () => {
  const start = whole()
  const message = '陆雨桐：2026年3月离收款日超过 6 个月'
  const [refused] = refusedRows(start, message)
  expect(refused?.key).toBe('row-3')
  const rest = withoutRow(start, 'row-3', message)
  expect(batchOf(nextCall(rest))).toMatchObject({ batchId: 'batch-1', rows: [{ key: 'row-2' }, { key: 'row-4' }] })
  expect(rest.extras).toEqual([])
  expect(rest.aside).toContainEqual({ row: 3, words: '陆雨桐', reason: message })
  expect(refusedRows(start, '服务出了问题')).toEqual([])
})
