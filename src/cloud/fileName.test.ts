import fc from 'fast-check'
import { hasEnding, safeFileName, uploadPath } from './fileName'

test.each([
  ['党员名册 2026.xlsx', '党员名册_2026.xlsx'],
  ['../../etc/passwd', '_.._etc_passwd'],
  ['a?b#c%.csv', 'a_b_c_.csv'],
  ['', '文件'],
])('%s becomes %s', (name, safe) => {
  expect(safeFileName(name)).toBe(safe)
})

test('whatever the name, one short segment of a path', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      const safe = safeFileName(name)
      return safe.length > 0 && Array.from(safe).length <= 70 && !/[\\/\s]/.test(safe) && !safe.startsWith('.')
    }),
  )
})

test('two uploads of one name do not meet, and keep it', () => {
  const one = uploadPath('名册.xlsx', 'branch01', 1_790_000_000_000, 0.1)
  expect(one).toMatch(/^uploads\/of-branch01\/[0-9a-z]+\/名册\.xlsx$/)
  expect(uploadPath('名册.xlsx', 'branch01', 1_790_000_000_000, 0.9)).not.toBe(one)
})

test('endings in any case', () => {
  expect(hasEnding('名册.XLSX', ['xlsx', 'csv'])).toBe(true)
  expect(hasEnding('名册.xlsx.exe', ['xlsx'])).toBe(false)
})
