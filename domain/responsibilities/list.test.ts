import { contentFor, templateContent } from './content.fixture'
import { readListCells } from './import'
import { contentOf, currentOf, listId } from './list'
import { templateCells } from './list-cells'
import { rowOf, version } from './year.fixture'

test('one list a branch and year', () => {
  expect(listId('b1', 2026)).toBe('b1:2026')
})

test('a row says what its last version says, from whenever that holds', () => {
  const versions = [version(contentFor('3月'), '2026-01-01'), version(contentFor('4月'), '2026-06-01')]
  const corrected = version(contentFor('5月'), '2026-01-01')
  expect(currentOf(rowOf(contentFor('3月'), { versions: [...versions, corrected] }))).toBe(corrected)
  expect(() => currentOf({ rowId: 'r1', versions: [] })).toThrow('without a version')
})

test('of an imported row is kept what it says, without what the import says of it', () => {
  const [row] = readListCells(templateCells(), { year: 2026, roster: [] }).rows
  if (!row) throw new Error('no row')
  expect(Object.keys(contentOf(row)).sort()).toEqual(
    ['cells', 'evidence', 'leaders', 'number', 'owners', 'schedule', 'turns', 'work'].sort(),
  )
  expect(templateContent('dues')).toMatchObject({ number: 14, work: '党费收缴', evidence: 'dues' })
  expect(contentOf({ ...row, number: undefined, suggested: undefined })).not.toHaveProperty('evidence')
})
