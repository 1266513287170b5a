import { noticeRoster, noticeTable } from '@domain/responsibilities/notice.fixture'
import { adoptInput, bytesOf, LARGEST_CALL, rowsThatFit } from './adoptInput'
import { emptyImport, type ImportDraft } from './importDraft'
import { importedRows, reviewOf } from './review'
import { readSource, sourceOf } from './source'

const correction = { field: 'deadline' as const, work: '支委会', text: '每月1次', to: '每季度1次' }
const context = {
  ...{ year: 2026, closed: false, roster: noticeRoster, answers: [], corrections: [correction] },
  ...{ list: null, lastYear: null },
}

function inputOf(text: string, draft: Partial<ImportDraft> = {}) {
  const source = sourceOf('pasted', '粘贴的清单', { text })
  const whole = { ...emptyImport(2026), source, importId: 'import000001', ...draft }
  const reading = readSource(source, context, whole)
  return adoptInput(whole, context, reading, importedRows(reviewOf(reading, whole, context)))
}

test('the notice goes in one call, with its titles and the revision that was seen', () => {
  const input = inputOf(noticeTable, { answers: [{ id: 'person:林兰', choice: 'member:m2' }] })
  expect(input).toMatchObject({ year: 2026, revision: 0, mode: 'replace', source: 'pasted' })
  expect(input.titles).toEqual(['序号', '重点工作', '责任领导', '责任人', '完成时限'])
  expect(input.rows).toHaveLength(25)
  expect(input.answers).toEqual([{ id: 'person:林兰', choice: 'member:m2' }])
  expect(bytesOf(input)).toBeLessThan(LARGEST_CALL / 2)
  expect(rowsThatFit(input)).toBe(25)
})

test('bytes are counted as they travel', () => {
  for (const text of ['abc', '党建', 'é', '😀', '\n"'])
    expect(bytesOf(text)).toBe(Buffer.byteLength(JSON.stringify(text)))
})

test('of a list that is too long for a call it is told how much fits', () => {
  const table = Array.from({ length: 300 }, (_row, index) => `${index + 1}\t第${index + 1}件事\t周明远\t苏禾\t每月1次`)
  const input = inputOf(['序号\t重点工作\t责任领导\t责任人\t完成时限', ...table].join('\n'))
  const fitting = rowsThatFit(input)
  expect(fitting).toBeGreaterThan(100)
  expect(fitting).toBeLessThan(300)
  expect(bytesOf({ ...input, rows: input.rows.slice(0, fitting) })).toBeLessThanOrEqual(LARGEST_CALL)
})

test('corrections are remembered; one that was taken back is remembered as the list’s own text', () => {
  expect(inputOf(noticeTable).corrections).toEqual([])
  const other = { field: 'owner' as const, work: '党费收缴', text: '吉克阿牛', to: '何静' }
  expect(inputOf(noticeTable, { corrections: [correction, other] }).corrections).toEqual([correction, other])
  expect(inputOf(noticeTable, { corrections: [other] }).corrections).toEqual([{ ...correction, to: '每月1次' }, other])
})
