import fc from 'fast-check'
import { MOST_RECEIVED, yuan } from './money'
import { readStatement, type StatementReading, totalMismatch } from './statement-table'

type Read = Extract<StatementReading, { kind: 'read' }>

function read(cells: readonly (readonly string[])[]): Read {
  const reading = readStatement(cells)
  if (reading.kind !== 'read') throw new Error(reading.reason)
  return reading
}

const seen = (cells: readonly (readonly string[])[]) =>
  read(cells).rows.map(({ row, name, fen, on, note }) => [row, name, fen, on, note])

describe('a statement’s layout', () => {
  test.each<[string, string[][], unknown[][]]>([
    [
      'a sheet of one’s own',
      [
        ['姓名', '金额', '日期'],
        ['陆雨桐', '48.60', '2026-11-23'],
        ['沙马•依果', '￥1,048.6元', '2026/11/3'],
      ],
      [
        [2, '陆雨桐', 4860, '2026-11-23', ''],
        [3, '沙马·依果', 104860, '2026-11-03', ''],
      ],
    ],
    [
      'a bank’s, with both sides and lines above',
      [
        ['账户明细查询'],
        ['户名：农技协会党支部', '', '币种：人民币'],
        [],
        ['交易日期', '交易时间', '借方发生额', '贷方发生额', '账户余额', '对方户名', '对方账号', '摘要', '附言'],
        ['20261123', '10:23:11', '', '48.60', '1,048.60', '陆雨桐', '', '转账', '11月党费'],
      ],
      [[5, '陆雨桐', 4860, '2026-11-23', '转账 11月党费']],
    ],
    [
      'a header of two rows',
      [
        ['日期', '对方', '发生额', '', '摘要'],
        ['', '', '支出', '收入', ''],
        ['2026.11.23', '陆雨桐', '', '48.60', '党费'],
      ],
      [[3, '陆雨桐', 4860, '2026-11-23', '党费']],
    ],
    [
      'a platform’s, with marks before values',
      [
        ['微信支付账单明细'],
        ['交易时间', '交易对方', '商品', '收/支', '金额(元)', '交易单号', '备注'],
        ['2026-11-23 10:23:11', '陆雨桐', '党费', '收入', '¥48.60', "'1000050001", '/'],
      ],
      [[3, '陆雨桐', 4860, '2026-11-23', '党费']],
    ],
    [
      'both 户名: who paid counts',
      [
        ['户名', '对方户名', '交易金额', '入账时间'],
        ['农技协会党支部', '陆雨桐', '+48.60', '2026年11月23日 9时5分'],
      ],
      [[2, '陆雨桐', 4860, '2026-11-23', '']],
    ],
    [
      'paid, not owed',
      [
        ['序号', '党员姓名', '应缴金额', '实缴', '缴费时间'],
        ['1', '陆雨桐', '50.00', '48.60', '20261123102311'],
      ],
      [[2, '陆雨桐', 4860, '2026-11-23', '']],
    ],
    [
      'no header, told by content',
      [['十一月党费'], ['1', '陆雨桐', '48.60', '2026-11-23', '转账'], ['2', '何知远', '60', '2026-11-24', '转账']],
      [
        [2, '陆雨桐', 4860, '2026-11-23', '转账'],
        [3, '何知远', 6000, '2026-11-24', '转账'],
      ],
    ],
    [
      'pages with their header again, and lines below',
      [
        ['姓名', '金额', '日期'],
        ['陆雨桐', '48.60', '2026-11-23'],
        ['姓名', '金额', '日期'],
        ['何知远', '60.00', '2026-11-23 上午10:05'],
        ['制表人：苏禾', '审核人：', '2026年'],
        ['--------'],
      ],
      [
        [2, '陆雨桐', 4860, '2026-11-23', ''],
        [4, '何知远', 6000, '2026-11-23', ''],
      ],
    ],
    [
      'cash at the counter, named in the note alone',
      [
        ['姓名', '金额', '日期', '备注'],
        ['', '48.60', '2026-11-23', '陆雨桐党费'],
      ],
      [[2, '', 4860, '2026-11-23', '陆雨桐党费']],
    ],
  ])('%s', (_what, cells, rows) => {
    const reading = read(cells)
    expect(reading.refused).toEqual([])
    expect(seen(cells)).toEqual(rows)
    expect(reading.total).toBe(reading.rows.reduce((sum, { fen }) => sum + fen, 0))
  })

  test.each<[string, string[][], string]>([
    ['nothing', [[], ['', ' ']], '没有内容'],
    ['no header', [['陆雨桐', '48.60']], '要有姓名（或对方户名）、金额、日期三列'],
    ['no date', [['党费'], ['姓名', '金额'], ['陆雨桐', '48.60']], '第 2 行像是表头，但没有“日期”一列'],
    ['a header alone', [['姓名', '金额', '日期']], '没有一笔明细'],
    [
      'an amount and a balance without a header',
      [
        ['陆雨桐', '48.60', '1048.60', '2026-11-23'],
        ['何知远', '60.00', '1108.60', '2026-11-23'],
      ],
      '没有找到表头',
    ],
    [
      'two tables side by side',
      [
        ['姓名', '金额', '日期', '姓名', '金额', '日期'],
        ['陆雨桐', '48.60', '2026-11-23', '何知远', '60', '2026-11-23'],
      ],
      '几列都是“姓名”',
    ],
  ])('%s cannot be read, and it is said why', (_what, cells, sentence) => {
    expect(readStatement(cells)).toEqual({ kind: 'unreadable', reason: expect.stringContaining(sentence) })
  })
})

describe('a row that cannot be read', () => {
  const titles = ['对方户名', '收入', '支出', '收/支', '日期', '附言']
  test.each<[string, string[], string]>([
    ['negative', ['陆雨桐', '-48.60', '', '', '2026-11-23'], '第 2 行的金额是负数，是支出或退款'],
    ['negative in brackets', ['陆雨桐', '(48.60)', '', '', '2026-11-23'], '负数'],
    ['nought', ['陆雨桐', '0.00', '', '', '2026-11-23'], '第 2 行的金额是 0'],
    ['none', ['陆雨桐', '', '', '', '2026-11-23'], '第 2 行没有金额'],
    ['a name alone', ['陆雨桐', '', '', '', ''], '第 2 行没有金额'],
    ['NaN', ['陆雨桐', 'NaN', '', '', '2026-11-23'], '第 2 行的金额“NaN”读不了'],
    ['a thousandth', ['陆雨桐', '48.605', '', '', '2026-11-23'], '最多两位小数'],
    ['a thousand million', ['陆雨桐', '1000000000', '', '', '2026-11-23'], '不能超过'],
    ['going out', ['陆雨桐', '', '48.60', '', '2026-11-23'], '第 2 行是支出'],
    ['going out, with 0.00 coming in', ['陆雨桐', '0.00', '48.60', '', '2026-11-23'], '第 2 行是支出'],
    ['on both sides', ['陆雨桐', '48.60', '48.60', '', '2026-11-23'], '收入和支出都有金额'],
    ['going out in words', ['陆雨桐', '48.60', '', '支出', '2026-11-23'], '写的是“支出”'],
    ['neither in nor out', ['陆雨桐', '48.60', '', '不计收支', '2026-11-23'], '写的是“不计收支”'],
    ['no day', ['陆雨桐', '48.60', '', '', ''], '第 2 行没有日期'],
    ['a day that never was', ['陆雨桐', '48.60', '', '', '2026-02-30'], '日期“2026-02-30”认不出'],
    ['a day without a year', ['陆雨桐', '48.60', '', '', '11月23日'], '请写成 2026-11-23'],
    ['no name', ['', '48.60', '', '', '2026-11-23'], '没有姓名'],
    ['two names', ['陆雨桐、何知远', '48.60', '', '', '2026-11-23'], '一格里有几个名字'],
    ['a number for a name', ['20261123', '48.60', '', '', '2026-11-23'], '姓名栏里是号码'],
  ])('%s', (_what, cells, sentence) => {
    const good = ['何知远', '60', '', '贷', '2026-11-23', '']
    const { rows, refused } = read([titles, cells, good])
    expect(rows.map(({ name }) => name)).toEqual(['何知远'])
    expect(refused).toEqual([{ row: 2, words: expect.any(String), reason: expect.stringContaining(sentence) }])
    expect(refused[0]?.reason).toMatch(/^第 2 行/)
  })

  test('personal numbers are in neither names, notes nor refusals', () => {
    const reading = read([
      ['姓名', '金额', '日期', '备注'],
      ['陆雨桐510199199003071239', '48.60', '2026-11-23', `电话 13999990000${'，党费'.repeat(40)}`],
      ['何知远13999990000', '-1', '2026-11-23'],
    ])
    expect(JSON.stringify(reading)).not.toMatch(/\d{11}/)
    expect(reading.rows[0]).toMatchObject({ name: '陆雨桐' })
    expect([...(reading.rows[0]?.note ?? '')]).toHaveLength(60)
  })
})

describe('totals', () => {
  const table = (...below: string[][]) => [
    ['姓名', '金额', '日期'],
    ['陆雨桐', '48.60', '2026-11-23'],
    ['何知远', '60.00', '2026-11-23'],
    ...below,
  ]
  test.each<[string, string[][], object | undefined, string | undefined]>([
    ['none', table(), undefined, undefined],
    ['that matches', table(['合 计', '108.60', '']), { row: 4, fen: 10860 }, undefined],
    [
      'that does not',
      table(['总计：', '￥1,108.60']),
      { row: 4, fen: 110860 },
      '文件合计 1,108.60 元，读到的 2 笔共 108.60 元，差 1,000.00 元，请核对是不是有行没读到',
    ],
    ['in words', table(['合计：108.60元（2笔）']), { row: 4, fen: 10860, count: 2 }, undefined],
    [
      'with another count',
      table(['合计', '108.60', '共3笔']),
      { row: 4, fen: 10860, count: 3 },
      '文件写的是 3 笔，读到 2 笔，金额都是 108.60 元，请核对是不是有行没读到',
    ],
    [
      'of pages and of all',
      table(['本页小计', '8'], ['合计', '108.60'], ['小计', '1']),
      { row: 5, fen: 10860 },
      undefined,
    ],
    ['of pages alone', table(['小计', '48.60'], ['小计', '60.00']), { row: 5, fen: 10860 }, undefined],
    [
      'above the table',
      [['收入：2笔 108.60元', '支出：0笔 0.00元'], ...table()],
      { row: 1, fen: 10860, count: 2 },
      undefined,
    ],
    ['of what went out', table(['支出合计', '9.00']), undefined, undefined],
    ['that says no amount', table(['合计', '', '']), undefined, undefined],
  ])('%s', (_what, cells, stated, sentence) => {
    const reading = read(cells)
    expect(reading.rows).toHaveLength(2)
    expect(reading.refused).toEqual([])
    expect(reading.stated).toEqual(stated)
    expect(totalMismatch(reading)).toBe(sentence)
  })
})

describe('keys', () => {
  const titles = ['姓名', '金额', '日期', '流水号']
  const row = (serial = '', name = '陆雨桐', amount = '48.60') => [name, amount, '2026-11-23', serial]
  const keys = (...rows: string[][]) => read([titles, ...rows]).rows.map(({ key }) => key)

  test('two of one kind are two, and the same file again has the same', () => {
    const [one, other] = keys(row(), row())
    expect(one).not.toBe(other)
    expect(keys(row(), row())).toEqual([one, other])
  })

  test('a row above it changes none', () => {
    expect(keys(row('', '何知远'), row())[1]).toBe(keys(row())[0])
  })

  test('every difference makes another', () => {
    const all = keys(row(), row('1'), row('2'), row('', '何知远'), row('', '陆雨桐', '48.61'))
    expect(new Set(all).size).toBe(5)
  })

  test('as many as an account has in years are told apart', () => {
    const many = Array.from({ length: 100_000 }, (_none, index) => row(`${index}`))
    expect(new Set(keys(...many)).size).toBe(many.length)
  })
})

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2039-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const fen = fc.integer({ min: 1, max: MOST_RECEIVED })
const spelledDay = (text: string, way: number) =>
  [text, text.replace(/-/g, '/'), text.replace(/-/g, ''), text.replace(/-0?/g, '/'), `${text} 10:23:11`][way % 5] ??
  text
const spelledFen = (amount: number, way: number) =>
  [yuan(amount), `+${yuan(amount)}`, `￥${yuan(amount)}`, `${(amount / 100).toFixed(2)}元`][way % 4] ?? ''

test('whatever the order of columns and the spelling, what is read is what was written', () => {
  const payment = fc.record({ name: fc.constantFrom('陆雨桐', '何知远', '沙马·依果'), fen, day, way: fc.nat(100) })
  const order = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 })
  fc.assert(
    fc.property(fc.array(payment, { minLength: 1, maxLength: 8 }), order, fc.nat(5), (payments, columns, above) => {
      const lines = [['姓名', '金额', '日期', '备注']].concat(
        payments.map(({ name, fen: amount, day: on, way }) => [
          name,
          spelledFen(amount, way),
          spelledDay(on, way),
          '党费',
        ]),
      )
      const titles = Array.from({ length: above }, () => ['明细'])
      const { rows, total } = read([...titles, ...lines.map((cells) => columns.map((column) => cells[column] ?? ''))])
      expect(rows.map((one) => [one.name, one.fen, one.on])).toEqual(
        payments.map((one) => [one.name, one.fen, one.day]),
      )
      expect(total).toBe(payments.reduce((sum, one) => sum + one.fen, 0))
    }),
    { numRuns: 10_000 },
  )
})

const anyCell = fc.oneof(
  fc.constantFrom(
    '姓名',
    '金额',
    '日期',
    '收入',
    '支出',
    '合计',
    '备注',
    '陆雨桐',
    '48.60',
    '-1',
    '2026-11-23',
    '0',
    '',
  ),
  fc.string({ maxLength: 12 }),
)

test('of any cells, each row with an amount and a day is read or refused, once, with a sentence', () => {
  const cells = fc.array(fc.array(anyCell, { maxLength: 5 }), { maxLength: 12 })
  fc.assert(
    fc.property(fc.boolean(), cells, (hasHeader, body) => {
      const reading = readStatement(hasHeader ? [['姓名', '金额', '日期', '备注'], ...body] : body)
      if (reading.kind === 'unreadable') return expect(reading.reason).not.toBe('')
      const numbers = [...reading.rows, ...reading.refused].map(({ row }) => row)
      expect(new Set(numbers).size).toBe(numbers.length)
      expect(reading.refused.every(({ row, reason }) => reason.startsWith(`第 ${row} 行`))).toBe(true)
      expect(reading.rows.every((row) => Number.isInteger(row.fen) && row.fen > 0)).toBe(true)
      expect(new Set(reading.rows.map(({ key }) => key)).size).toBe(reading.rows.length)
      if (!hasHeader) return undefined
      const whole = body.flatMap((row, at) => (row[1] === '48.60' && row[2] === '2026-11-23' ? [at + 2] : []))
      const summed = body.flatMap((row, at) => (row.some((cell) => cell.includes('合计')) ? [at + 2] : []))
      expect(whole.filter((row) => !numbers.includes(row) && !summed.includes(row))).toEqual([])
      return undefined
    }),
    { numRuns: 10_000 },
  )
})
