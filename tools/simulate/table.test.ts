import { tableOf } from './table'

it('aligns Han letters as two and leaves the last column as it is', () => {
  expect(
    tableOf(
      ['姓名', '条', ''],
      [
        ['周明川', 12, '常订'],
        ['a', 3, ''],
      ],
    ),
  ).toEqual(['姓名    条', '周明川  12  常订', 'a        3'])
})
