import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { clearData, readMarker, writeMarker } from './data-dir'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'data-dir-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const inside = (...names: string[]) => path.join(folder, ...names)

it('takes an empty folder, or one that is not there yet', () => {
  expect(readMarker(folder)).toBeUndefined()
  expect(readMarker(inside('later', 'deep'))).toBeUndefined()
})

it('knows its own folder again', () => {
  const deep = inside('later', 'deep')
  writeMarker(deep, { kind: 'demo', ready: false })
  expect(readMarker(deep)).toEqual({ kind: 'demo', ready: false })
  writeMarker(deep, { kind: 'own', ready: true })
  expect(readMarker(deep)).toEqual({ kind: 'own', ready: true })
})

it.each([
  ['other files', () => writeFileSync(inside('thesis.docx'), '')],
  ['a database that somebody else made', () => writeFileSync(inside('database.sqlite'), '')],
  ['a marker that says something else', () => writeFileSync(inside('local-cloud.json'), '{"madeBy":"others"}')],
  ['a marker that is no JSON', () => writeFileSync(inside('local-cloud.json'), '{')],
])('refuses a folder with %s and leaves it as it is', (_what, fill) => {
  fill()
  const before = readdirSync(folder)
  expect(() => readMarker(folder)).toThrow(/请用 --data 换一个空目录/)
  expect(readdirSync(folder)).toEqual(before)
})

it('refuses a file where a folder should be', () => {
  writeFileSync(inside('file'), '')
  expect(() => readMarker(inside('file'))).toThrow(/不是可以读写的目录/)
})

it('clears what is ours and nothing else', () => {
  writeMarker(folder, { kind: 'demo', ready: true })
  for (const name of ['database.sqlite', 'database.sqlite-wal', 'notes.txt']) writeFileSync(inside(name), 'x')
  mkdirSync(inside('files'))
  writeFileSync(inside('files', 'a.xlsx'), 'x')
  clearData(folder)
  expect(readdirSync(folder)).toEqual(['notes.txt'])
  expect(existsSync(inside('files'))).toBe(false)
})
