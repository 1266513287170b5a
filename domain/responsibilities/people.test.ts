import fc from 'fast-check'
import { nameBook, readPeople } from './people'
import { peopleShare } from './people-words'

const book = nameBook(
  ['周明远', '林岚', '苏禾', '唐悦', '吉克 阿牛', '李和平'].map((name, index) => ({
    memberId: `m${index + 1}`,
    name,
    active: name !== '苏禾',
  })),
)

function names(cell: string): string[] {
  return readPeople(cell, book).parts.map(({ name }) => name)
}

test.each([
  ['周明远', ['周明远']],
  ['支委委员', ['支委委员']],
  ['唐悦、全体党员', ['唐悦', '全体党员']],
  ['党组成员、纪检组领导', ['党组成员', '纪检组领导']],
  ['周明远，林岚;苏禾/唐悦', ['周明远', '林岚', '苏禾', '唐悦']],
  ['周明远\n林岚', ['周明远', '林岚']],
  ['周\u200b明远、暂无', ['周明远']],
  ['暂无', []],
  ['林 岚、周 明 远', ['林 岚', '周 明 远']],
  ['周明远 林岚', ['周明远', '林岚']],
  ['吉克 阿牛', ['吉克 阿牛']],
  ['周明远和林岚', ['周明远', '林岚']],
  ['书记和副书记', ['书记', '副书记']],
  ['李和平', ['李和平']],
  ['王和平', ['王和平']],
  ['周明远林岚', ['周明远', '林岚']],
  ['组织委员苏禾', ['苏禾']],
  ['苏禾（组织委员、牵头）、唐悦', ['苏禾', '唐悦']],
  ['林岚副主席', ['林岚']],
  ['周明远同志', ['周明远']],
  ['牵头：林岚；配合：苏禾、唐悦', ['林岚', '苏禾', '唐悦']],
  ['王主任', ['王主任']],
  ['各科室负责人', ['各科室负责人']],
  ['无', []],
  ['/', []],
  ['', []],
])('%j names %j', (cell, expected) => {
  expect(names(cell)).toEqual(expected)
})

test.each([
  ['党组成员每人一篇', ['党组成员'], { n: 1, measure: '篇' }],
  ['党组成员，每人至少2篇', ['党组成员'], { n: 2, atLeast: true, measure: '篇' }],
  ['全体党员各１次', ['全体党员'], { n: 1 }],
  ['每人每年交3篇以上', [], { n: 3, atLeast: true, measure: '篇' }],
])('%s is owed by each', (cell, expected, each) => {
  const read = readPeople(cell, book)
  expect([read.parts.map(({ name }) => name), read.each]).toEqual([expected, each])
})

test('what describes a name stays in its words', () => {
  expect(readPeople('牵头：苏禾（组织委员）', book).parts).toEqual([{ words: '牵头：苏禾（组织委员）', name: '苏禾' }])
})

test('no name is lost, whatever stands between them', () => {
  const name = fc.constantFrom('周明远', '林岚', '全体党员', '书记', '何必问')
  const between = fc.constantFrom('、', '，', '\n', '；', ' 、', '/')
  fc.assert(
    fc.property(fc.array(fc.tuple(name, between), { maxLength: 6 }), (all) => {
      expect(names(all.flat().join(''))).toEqual(all.map(([one]) => one))
    }),
  )
})

test('nothing throws, whatever the cell', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (cell) => void readPeople(cell, book)))
})

test.each([
  ['周明远、林岚', 1],
  ['吉克·阿牛', 1],
  ['党组成员每人一篇', 1],
  ['全年', 0.7],
  ['党员领导干部以普通党员参加组织生活', 0],
  ['每月1次', 0],
  ['', 0],
])('%j looks like people: %d', (text, share) => {
  expect(peopleShare(text)).toBeCloseTo(share)
})
