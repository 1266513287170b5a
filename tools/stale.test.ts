import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fingerprintOf, isStale, markFresh } from './stale'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stale-'))
  mkdirSync(path.join(folder, 'src', 'deep'), { recursive: true })
  writeFileSync(path.join(folder, 'src', 'deep', 'a.ts'), 'one')
  writeFileSync(path.join(folder, 'lock.json'), '{}')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const now = () => fingerprintOf([path.join(folder, 'src'), path.join(folder, 'lock.json'), path.join(folder, 'absent')])
const stamp = () => path.join(folder, 'dist', 'stamp')
const source = (...names: string[]) => path.join(folder, 'src', ...names)

it('is stale until marked, and fresh after', () => {
  expect(isStale(stamp(), now())).toBe(true)
  markFresh(stamp(), now())
  expect(isStale(stamp(), now())).toBe(false)
})

it.each([
  ['a changed file', () => writeFileSync(source('deep', 'a.ts'), 'two'), true],
  ['a new file', () => writeFileSync(source('b.ts'), ''), true],
  ['a removed file', () => rmSync(source('deep', 'a.ts')), true],
  ['a renamed file', () => renameSync(source('deep', 'a.ts'), source('deep', 'b.ts')), true],
  ['another time only', () => utimesSync(source('deep', 'a.ts'), 1, 1), false],
  ['a test', () => writeFileSync(source('deep', 'a.test.ts'), ''), false],
])('after %s', (_name, change, stale) => {
  markFresh(stamp(), now())
  change()
  expect(isStale(stamp(), now())).toBe(stale)
})
