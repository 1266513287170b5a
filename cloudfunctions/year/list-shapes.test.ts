import fc from 'fast-check'
import { readList, readListCells } from '../../domain/responsibilities/import'
import { contentOf, type ResponsibilityRow, type RowContent } from '../../domain/responsibilities/list'
import { outcomeOf } from '../../domain/responsibilities/merge-list'
import { notice, noticeRoster, noticeTable } from '../../domain/responsibilities/notice.fixture'
import { RowInput } from './list-shapes'

const context = { year: 2026, roster: noticeRoster }

/** As the cloud takes it and its database gives it back. */
const sent = (content: RowContent): RowContent => RowInput.parse(JSON.parse(JSON.stringify(content))) as RowContent
const stored = (content: RowContent, index: number): ResponsibilityRow => ({
  rowId: `r${index}`,
  versions: [{ ...content, from: '2026-01-01', by: 'a', at: '' }],
})

const titles = ['序号', '重点工作', '责任领导', '责任人', '完成时限']
const words = [
  ...['1', '支委会', '周明远', '林岚', '全体党员', '全年', '3月、12月', '每月1次', '600学时', '不少于999次', '7月'],
  ...[
    '每月500次',
    '每人一篇',
    '张三（组长\n牵头）',
    '（',
    '）',
    '、',
    '，',
    '：',
    '和',
    '随时',
    '共',
    '2月30日',
    '总结',
  ],
  ...['\u0007', '\u200b', ' ', '\t', '\n', '😀'],
]
const cell = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...words) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }) },
    ),
    { maxLength: 12 },
  )
  .map((all) => all.join(''))

test('whatever is read of a row is taken, and taken again says the same', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 5 }), (rows) => {
      const { rows: read } = readListCells([titles, ...rows], context)
      const contents = read.filter(({ problem }) => problem === undefined).map(contentOf)
      const taken = contents.map(sent)
      expect(outcomeOf(taken.map(stored), contents.map(sent), 'replace')).toMatchObject({ kept: contents.length })
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['a whole notice', notice],
  ['its table', noticeTable],
])('%s imported again changes nothing', (_what, text) => {
  const contents = readList(text, context).rows.map(contentOf).map(sent)
  const outcome = { kept: 25, changed: 0, added: 0, dropped: 0 }
  expect(outcomeOf(contents.map(stored), contents, 'replace')).toEqual(outcome)
})
