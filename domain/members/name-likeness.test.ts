import fc from 'fast-check'
import { isTypingErrorApart, nearestNames } from './name-likeness'

const roster = ['周明远', '周远明', '周明', '吴明远', '沙马阿依', '阿依古丽·买买提', '林岚'].map((name) => ({ name }))
const names = (name: string, limit = 3) => nearestNames(name, roster, limit).map((person) => person.name)

test.each([
  ['周明远', ['周明远', '周远明', '周明']],
  ['周明元', ['周明远', '周明']],
  ['周 明 远', ['周明远', '周远明', '周明']],
  ['林兰', ['林岚']],
  ['沙马啊依', ['沙马阿依']],
  ['阿依古丽买买提', ['阿依古丽·买买提']],
  ['古丽', []],
  ['林', []],
  ['', []],
])('%s is nearest to %j', (name, expected) => {
  expect(names(name)).toEqual(expected)
})

test('no more are given than asked for', () => {
  expect(names('周明远', 1)).toEqual(['周明远'])
})

test.each([
  ['林岚', '林兰', true],
  ['周明远', '周远明', true],
  ['周明', '周明远', true],
  ['周明远', '周明远', false],
  ['周明远', '吴明元', false],
])('%s and %s are one typing error apart: %s', (one, other, expected) => {
  expect(isTypingErrorApart(one, other)).toBe(expected)
  expect(isTypingErrorApart(other, one)).toBe(expected)
})

test('the order of the roster makes no difference', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray(roster, { minLength: roster.length }),
      fc.constantFrom('周明远', '林兰'),
      (mixed, name) => {
        expect(nearestNames(name, mixed, 7)).toEqual(nearestNames(name, roster, 7))
      },
    ),
  )
})
