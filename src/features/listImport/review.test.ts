import { noticeRoster, noticeRows, noticeTable } from '@domain/responsibilities/notice.fixture'
import { emptyImport, type ImportDraft } from './importDraft'
import { figuresInWords, figuresOf, importedRows, openNames, previewOf, reviewOf, rowsInWords } from './review'
import { readSource, sourceOf } from './source'

const context = {
  ...{ year: 2026, closed: false, roster: noticeRoster, answers: [], corrections: [] },
  ...{ list: null, lastYear: null },
}

function reviewed(text: string, draft: Partial<ImportDraft> = {}, known: Partial<typeof context> = {}) {
  const whole = { ...emptyImport(2026), ...draft }
  const now = { ...context, ...known }
  const reading = readSource(sourceOf('pasted', '粘贴的清单', { text }), now, whole)
  return reviewOf(reading, whole, now)
}

const stored = (work: string, evidence?: 'study') => ({
  ...{ rowId: `row-${work}`, work, cells: [] },
  ...(evidence && { evidence }),
})
const listOf = (...rows: ReturnType<typeof stored>[]) => ({
  ...{ year: 2026, revision: 3, source: 'pasted' as const, titles: [], rows },
})

test('the notice in figures; group words are asked apart from what is doubtful', () => {
  const review = reviewed(noticeTable)
  expect(figuresOf(review)).toEqual({ rows: 25, times: 58, read: 9, ask: 16, problem: 0, leftOut: 0 })
  expect(review.questions.map(({ words }) => words)).toEqual(['纪检组领导', '林兰', '5月以前', '10月以前'])
  expect(review.groups.map(({ words }) => words)).toContain('全体党员')
  expect(figuresInWords(figuresOf(review))).toBe('9 项已读懂，16 项请您确认，原文一字不丢')
})

test('an answered question keeps its place; one remembered is asked no more', () => {
  const answer = { id: 'person:林兰', choice: 'member:m2' }
  const now = reviewed(noticeTable, { answers: [answer] })
  expect(now.questions.map(({ words }) => words)).toEqual(['纪检组领导', '林兰', '5月以前', '10月以前'])
  const later = reviewed(noticeTable, {}, { answers: [answer] as never })
  expect(later.questions.map(({ words }) => words)).toEqual(['纪检组领导', '5月以前', '10月以前'])
  expect(later.remembered.map(({ words }) => words)).toEqual(['林兰'])
})

test('what concerns the whole table comes first, then what nobody can guess', () => {
  const rows = noticeRows.map((cells, index) => [`${index + 1}`, ...cells].join('\t').split('\n').join('、'))
  const { questions } = reviewed(rows.join('\n').split('吉克阿牛').join('王不知'))
  expect(questions.slice(0, 3).map(({ about, words }) => [about, words])).toEqual([
    ['columns', ''],
    ['person', '王不知'],
    ['person', '纪检组领导'],
  ])
})

test('a row without its work is no row to import, and one left out is none either', () => {
  const table = '重点工作\t责任人\t完成时限\n\t苏禾\t3月\n支委会\t苏禾\t每月1次\n党课\t苏禾\t4月'
  const review = reviewed(table)
  expect(review.rows.map(({ state }) => state)).toEqual(['problem', 'read', 'read'])
  const key = review.rows[1]?.key ?? ''
  const without = reviewed(table, { leftOut: [key] })
  expect(importedRows(without).map(({ content }) => content.work)).toEqual(['党课'])
  expect(figuresInWords(figuresOf(without))).toBe('1 项已读懂，1 项有问题，先不导入，1 项不导入，原文一字不丢')
})

test('rows that read the same are told apart', () => {
  const { rows } = reviewed('重点工作\t责任人\t完成时限\n支委会\t苏禾\t3月\n支委会\t苏禾\t3月')
  expect(new Set(rows.map(({ key }) => key)).size).toBe(2)
})

test('the evidence is what is chosen now, else what was settled for that work, else what its words suggest', () => {
  const table = '重点工作\t责任人\t完成时限\n支委会\t苏禾\t每月1次'
  const evidence = (...more: Parameters<typeof reviewed> extends [string, ...infer R] ? R : never) =>
    reviewed(table, ...more).rows[0]?.content.evidence
  const key = reviewed(table).rows[0]?.key ?? ''
  expect(evidence()).toBe('committeeMeeting')
  expect(evidence({}, { list: listOf(stored('支委会', 'study')) as never })).toBe('study')
  expect(evidence({}, { lastYear: listOf(stored('支委会')) as never })).toBeUndefined()
  expect(evidence({ evidence: { [key]: 'dues' } }, { list: listOf(stored('支委会', 'study')) as never })).toBe('dues')
})

test('names nobody has been found for are counted once', () => {
  const table = '重点工作\t责任人\t完成时限\n支委会\t王不知\t每月1次\n党课\t王不知、苏禾\t4月'
  expect(openNames(reviewed(table).rows)).toEqual(['王不知'])
})

test('what becomes of the list there is', () => {
  const { rows } = reviewed('重点工作\t责任人\t完成时限\n支委会\t苏禾\t每月1次\n党课\t苏禾\t4月')
  expect(previewOf(listOf(stored('支 委会'), stored('党费')), rows)).toEqual({ stay: 1, added: 1, ending: ['党费'] })
  expect(previewOf(null, rows)).toEqual({ stay: 0, added: 2, ending: [] })
})

test('the rows of a question, by the list’s own numbers', () => {
  const { rows } = reviewed(noticeTable)
  expect(rowsInWords({ rows: [] }, rows)).toBe('整张清单')
  expect(rowsInWords({ rows: [3] }, rows)).toBe('第 3 项 支委会')
  expect(rowsInWords({ rows: [4, 7] }, rows)).toBe('第 4、7 项')
  expect(rowsInWords({ rows: [4, 7, 8, 9, 10, 11, 12] }, rows)).toBe('第 4、7、8、9、10、11 项等 7 项')
})
