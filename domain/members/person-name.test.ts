import fc from 'fast-check'
import { nameKey, readName } from './person-name'

test.each([
  ['张三', '张三'],
  [' 张 三 ', '张三'],
  ['张\u3000\u3000三', '张三'],
  ['李 小 明', '李小明'],
  ['张\n三', '张三'],
  ['买买提•艾力', '买买提·艾力'],
  ['买买提.艾力', '买买提·艾力'],
  ['买买提 ・ 艾力·库尔班', '买买提·艾力·库尔班'],
  ['John Smith', 'John Smith'],
  ['J. Smith', 'J. Smith'],
  ['张三😀', '张三😀'],
  ['<b>张三</b>', '<b>张三</b>'],
  ['张\u200B三\u0007', '张三'],
  ['𠮷野', '𠮷野'],
  ['一二三四五六七八九十一二三四五六七八九十', '一二三四五六七八九十一二三四五六七八九十'],
])('%j is the name %j', (cell, name) => {
  expect(readName(cell)).toEqual({ ok: true, name })
})

test('a name of two parts keeps its blank and is asked about', () => {
  expect(readName('吉克  阿牛')).toEqual({ ok: true, name: '吉克 阿牛', remark: expect.stringContaining('两个人') })
})

test.each([
  ['', '没有姓名'],
  [' \u200B\t', '没有姓名'],
  ['12', '号码'],
  ['11010519491231002X', '号码'],
  ['13800000000', '号码'],
  ['张三、李四', '几个名字'],
  ['张三\n李四', '几个名字'],
  ['张三/李四', '几个名字'],
  ['一二三四五六七八九十一二三四五六七八九十一', '超过 20 个字'],
])('%j is refused: %s', (cell, reason) => {
  expect(readName(cell)).toEqual({ ok: false, reason: expect.stringContaining(reason) })
})

test('a name that was read is read again as itself', () => {
  const part = fc.constantFrom('张', '三', '阿牛', ' ', '·', '•', '.', '\n', 'a', '1', '😀', '\u3000', '\u200D')
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const first = readName(parts.join(''))
      if (first.ok) expect(readName(first.name)).toMatchObject({ ok: true, name: first.name })
    }),
  )
})

test.each([
  ['吉克 阿牛', '吉克·阿牛', true],
  ['张三', '张 三', true],
  ['ＪＯＨＮ', 'john', true],
  ['张三', '张叁', false],
])('%j and %j share a key: %s', (one, other, same) => {
  expect(nameKey(one) === nameKey(other)).toBe(same)
})
