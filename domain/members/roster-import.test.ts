import { type RosterReading, readRoster } from './roster-import'
import { remarkSentence } from './roster-row'
import { type CellNote, readTable } from './roster-table'

const today = '2026-11-23'

function read(table: string[][], notes: CellNote[] = []): Extract<RosterReading, { kind: 'read' }> {
  const reading = readRoster(table, today, notes)
  if (reading.kind !== 'read') throw new Error(reading.problem)
  return reading
}

/** Problems of a table with one person, as sentences. */
function problemsOf(titles: string[], cells: string[]): string[] {
  return read([titles, cells]).problems.map(remarkSentence)
}

describe('a roster as branches have it', () => {
  const pasted = [
    '青石镇第二党支部党员名册\t\t\t\t\t\t\t\t\t\t',
    '（2026年11月）',
    '序号\t姓 名\t性别\t民族\t出生年月\t党员类别（正式/预备）\t入党时间\t转正时间\t党内职务\t所在党小组\t在职退休\t是否领导干部\t联系电话\t备注',
    '1\t周明远\t男\t汉族\t1975.3\t正式党员\t1998年7月\t1999年7月\t书记、第一党小组组长\t第一党小组\t在职\t是\t13800000000\t',
    '2\t林　岚\t女\t汉族\t1980.11\t正式党员\t2005.07.01\t20060701\t组织委员\t第一党小组\t在职\t否\t13800000001\t',
    '3\t沙马•阿依\t女\t彝族\t1999.2\t预备党员\t2026/5\t\t\t第二党小组\t在职\t\t13800000002\t驻村，电话13800000003',
    '',
    '序号\t姓 名\t性别\t民族\t出生年月\t党员类别（正式/预备）\t入党时间\t转正时间\t党内职务\t所在党小组\t在职退休\t是否领导干部\t联系电话\t备注',
    '4\t高志成\t男\t汉族\t1948.6\t正式党员\t25934\t\t党员\t第二党小组\t退休\t/\t\t',
    '5',
    '合计\t4人',
    '填表人：林岚\t\t\t\t审核人：周明远',
  ].join('\n')
  const table = readTable(pasted)
  const reading = read(table.ok ? table.rows : [])

  test('gives its people', () => {
    const active = { state: 'active' }
    expect(reading.problems).toEqual([])
    expect(reading.rows).toEqual([
      {
        ...active,
        ...{ row: 4, name: '周明远', gender: 'male', standing: 'full', role: 'secretary', group: '第一党小组' },
        ...{ livelihood: 'salaried', leadingCadre: true, joinedOn: '1998-07', admittedOn: '1999-07' },
        given: ['gender', 'standing', 'role', 'group', 'livelihood', 'leadingCadre', 'joinedOn', 'admittedOn'],
      },
      {
        ...active,
        ...{ row: 5, name: '林岚', gender: 'female', standing: 'full', role: 'organisation', group: '第一党小组' },
        ...{ livelihood: 'salaried', leadingCadre: false, joinedOn: '2005-07-01', admittedOn: '2006-07-01' },
        given: ['gender', 'standing', 'role', 'group', 'livelihood', 'leadingCadre', 'joinedOn', 'admittedOn'],
      },
      {
        ...active,
        ...{
          row: 6,
          name: '沙马·阿依',
          gender: 'female',
          standing: 'probationary',
          role: 'member',
          group: '第二党小组',
        },
        ...{ livelihood: 'salaried', leadingCadre: false, joinedOn: '2026-05', note: '驻村，电话（电话已略去）' },
        given: ['gender', 'standing', 'group', 'livelihood', 'joinedOn', 'note'],
      },
      {
        ...active,
        ...{ row: 9, name: '高志成', gender: 'male', standing: 'full', role: 'member', group: '第二党小组' },
        ...{ livelihood: 'retired', leadingCadre: false, joinedOn: '1971-01-01' },
        given: ['gender', 'standing', 'role', 'group', 'livelihood', 'joinedOn'],
      },
    ])
  })

  test('says what it left out', () => {
    expect(reading.dropped.map((column) => [column.title, column.why])).toEqual([
      ['序号', 'notNeeded'],
      ['民族', 'notNeeded'],
      ['出生年月', 'notNeeded'],
      ['联系电话', 'phone'],
    ])
    expect(reading.dropped[3]?.sentence).toBe('“联系电话”一列没有导入：系统不保存电话号码')
    expect(reading.skipped.map((row) => [row.row, row.kind])).toEqual([
      [1, 'title'],
      [2, 'title'],
      [8, 'header'],
      [10, 'numberOnly'],
      [11, 'total'],
      [12, 'footer'],
    ])
  })

  test('asks to look at what it had to decide', () => {
    expect(reading.warnings.map(remarkSentence)).toEqual([
      '第 4 行“党内职务”填的“书记、第一党小组组长”：写了几个职务，按“书记”导入，没有另记“党小组长”',
      '第 6 行“备注”填的“驻村，电话（电话已略去）”：备注里的证件号或电话没有导入，系统不保存',
    ])
  })
})

test('only names: the rest is default, and said to be', () => {
  expect(read([['姓名'], ['周明远']]).rows).toEqual([
    {
      ...{ row: 2, name: '周明远', standing: 'full', role: 'member', livelihood: 'salaried', leadingCadre: false },
      ...{ state: 'active', given: [] },
    },
  ])
})

test.each([
  [
    ['入党时间', '姓名'],
    ['2005.13', '周明远'],
    '第 2 行“入党时间”填的“2005.13”：没有这个日期，请写成 2005-07-01 或 2005年7月',
  ],
  [['姓名', '性别'], ['', '男'], '第 2 行“姓名”：没有姓名'],
  [['姓名', '性别'], ['周明远', '汉'], '第 2 行“性别”填的“汉”：认不出，只能写：男、女'],
  [
    ['姓名', '性别'],
    ['周明远', '男', '多出来的'],
    '第 2 行第 3 列填的“多出来的”：表头以外还有内容，可能错了列；请删去这一格或补上表头',
  ],
  [
    ['姓名', '人员类别'],
    ['周明远', '发展对象'],
    '第 2 行“人员类别”填的“发展对象”：还不是党员，党员名册不收；请删去这一行',
  ],
  [['姓名', '党小组'], ['周明远', '#REF!'], '第 2 行“党小组”填的“#REF!”：是公式，没有算出结果；请改成普通文字'],
  [
    ['姓名', '党小组'],
    ['周明远', '手机13800000000'],
    '第 2 行“党小组”填的“手机（电话已略去）”：这一格里有号码，系统不保存，请删去',
  ],
  [
    ['姓名', '党小组'],
    ['周明远', '组'.repeat(50)],
    `第 2 行“党小组”填的“${'组'.repeat(40)}…”：党小组名称超过 20 个字，请核对是否错列`,
  ],
  [
    ['姓名', '备注'],
    ['周明远', '好'.repeat(201)],
    `第 2 行“备注”填的“${'好'.repeat(40)}…”：备注超过 200 个字，请写短一些`,
  ],
  [
    ['姓名', '性别'],
    ['11010519491231002X', '男'],
    '第 2 行“姓名”填的“（证件号已略去）”：姓名栏里是号码，不是姓名，请核对是否错列',
  ],
  [
    ['姓名', '性别', '备注'],
    ['第一党小组', '', '12人'],
    '第 2 行“姓名”填的“第一党小组”：像是一段的标题，不是姓名，请核对',
  ],
  [
    ['姓名', '入党时间', '转正时间'],
    ['周明远', '2005-07', '2004-07-01'],
    '第 2 行“转正时间”填的“2004-07-01”：转正时间早于入党时间，请核对',
  ],
])('titles %j, row %j: %s', (titles, cells, sentence) => {
  expect(problemsOf(titles, cells)).toEqual([sentence])
})

test('every bad cell of a row is named', () => {
  const sentences = problemsOf(['入党时间', '性别', '姓名'], ['某年', '汉', ''])
  expect(sentences.map((sentence) => sentence.split('：')[0])).toEqual([
    '第 2 行“姓名”',
    '第 2 行“性别”填的“汉”',
    '第 2 行“入党时间”填的“某年”',
  ])
})

test.each([
  [['姓名', '党员类别', '转正时间'], ['周明远', '预备党员', '2020-07'], '却有转正时间'],
  [['姓名', '党员类别', '支部职务'], ['周明远', '预备党员', '组织委员'], '没有被选举权'],
  [['姓名', '入党时间'], ['周明远', '2026-03'], '入党不满一年'],
  [['姓名', '入党时间'], ['周明远', '2005.1'], '如果是 10 月'],
  [['姓名'], ['吉克 阿牛'], '两个人'],
])('titles %j, row %j is imported with a warning: %s', (titles, cells, reason) => {
  const reading = read([titles, cells])
  expect(reading.rows).toHaveLength(1)
  expect(reading.warnings.map((warning) => warning.reason)).toEqual([expect.stringContaining(reason)])
})

test('brackets after a name are no part of it', () => {
  const reading = read([['姓名'], ['林岚（女）'], ['阿牛（彝族）（预备）']])
  expect(reading.rows).toMatchObject([
    { name: '林岚', gender: 'female', given: ['gender'] },
    { name: '阿牛', standing: 'probationary', given: ['standing'] },
  ])
  expect(reading.warnings).toHaveLength(2)
})

describe('columns that are not kept', () => {
  const id = '11010519491231002X'
  const why = (titles: string[], ...rows: string[][]) => read([titles, ...rows]).dropped.map((column) => column.why)

  test.each([
    ['身份证号', 'idCard'],
    ['公民身份号码', 'idCard'],
    ['证件号码', 'idCard'],
    ['家庭住址', 'address'],
    ['手机', 'phone'],
    ['联系电话（手机）', 'phone'],
    ['基本工资', 'pay'],
    ['月收入', 'pay'],
    ['健康状况', 'health'],
    ['学历', 'notNeeded'],
    ['特长', 'unknown'],
  ])('%s: %s', (title, expected) => {
    expect(why(['姓名', title], ['周明远', '某'])).toEqual([expected])
  })

  test('ID-card numbers are known by what they are, under any title or none', () => {
    expect(why(['姓名', '号码'], ['周明远', id])).toEqual(['idCard'])
    expect(why(['姓名', '', '性别'], ['周明远', id, '男'])).toEqual(['idCard'])
    expect(why(['姓名', '备注'], ['周明远', id], ['林岚', id])).toEqual(['idCard'])
  })

  test('no ID-card or phone number survives anywhere in the answer', () => {
    const table = [
      ['某支部', id],
      ['姓名', '备注', '手机', '党小组', id],
      ['周明远', `证号${id}`, '13800000000', '一组', ''],
      [id, '', '', '13800000000', id],
      ['合计', id],
    ]
    expect(JSON.stringify(readRoster(table, today))).not.toMatch(/11010519491231002|13800000000/)
  })

  test('a column under no title is said', () => {
    expect(
      read([
        ['姓名', '', '性别'],
        ['周明远', '甲', '男'],
      ]).dropped[0]?.sentence,
    ).toBe('第 2 列没有导入：没有表头')
  })

  test('the more exact of two titles counts', () => {
    const reading = read([
      ['职务', '姓名', '党内职务'],
      ['科长', '周明远', '书记'],
    ])
    expect(reading.rows[0]?.role).toBe('secretary')
    expect(reading.dropped).toMatchObject([{ title: '职务', why: 'twice' }])
  })
})

describe('tables that are refused as a whole', () => {
  const people = (count: number) => Array.from({ length: count }, (_none, index) => [`党员${index}`])

  test.each<[string, string[][], string, string]>([
    ['empty', [[''], []], 'empty', '表格是空的'],
    ['a header only', [['姓名', '性别']], 'empty', '没有人员'],
    [
      'no header, but names',
      [
        ['周明远', '男'],
        ['林岚', '女'],
      ],
      'noHeader',
      '第一列像是姓名（周明远、林岚）。请在最上面加一行表头',
    ],
    ['no header and no names', [['1', '2']], 'noHeader', '没有找到“姓名”'],
    [
      'a header without names',
      [['某支部'], ['性别', '入党时间'], ['男', '2005']],
      'noHeader',
      '第 2 行像是表头（性别、入党时间），但没有“姓名”一列',
    ],
    [
      'two columns of names side by side',
      [
        ['姓名', '性别', '姓名'],
        ['周明远', '男', '林岚'],
      ],
      'doubleColumn',
      '“姓名”（第 1 列、第 3 列）',
    ],
    ['501 people', [['姓名'], ...people(501)], 'tooMany', '一次最多 500 人，这份有 501 行'],
    ['5,000 rows', [['姓名'], ...people(5000)], 'tooMany', '这份有 5000 行'],
    ['a header in the 11th row', [...people(10), ['姓名'], ['周明远']], 'noHeader', '前 10 行'],
  ])('%s', (_case, table, kind, sentence) => {
    expect(readRoster(table, today)).toEqual({ kind, problem: expect.stringContaining(sentence) })
  })

  test('500 people are read', () => {
    expect(read([['姓名'], ...people(500)]).rows).toHaveLength(500)
  })
})

test.each<[string, string[][], number]>([
  [
    'merged cells blank',
    [
      ['姓名', '基本情况', '', '组织关系', ''],
      ['', '性别', '学历', '入党时间', '党小组'],
    ],
    0,
  ],
  [
    'merged cells repeated',
    [
      ['姓名', '性别', '组织关系', '组织关系'],
      ['姓名', '性别', '入党时间', '党小组'],
    ],
    1,
  ],
  [
    'the name above only',
    [
      ['姓名', '性别', '学历', '组织关系'],
      ['', '', '', '入党时间', '党小组'],
    ],
    0,
  ],
])('a header of two rows: %s', (_case, header, titles) => {
  const person = header[1]?.map((title, column) => {
    const shown = title || (header[0]?.[column] ?? '')
    return { 姓名: '周明远', 性别: '男', 学历: '本科', 入党时间: '2005-07', 党小组: '一组' }[shown] ?? ''
  })
  const reading = read([...header, person ?? []])
  expect(reading.problems).toEqual([])
  expect(reading.rows).toMatchObject([{ row: 3, name: '周明远', gender: 'male', joinedOn: '2005-07', group: '一组' }])
  expect(reading.skipped).toHaveLength(titles)
})

test('headings of sections are no people', () => {
  const table = [
    ['姓名', '性别'],
    ['一、正式党员（1人）'],
    ['周明远', '男'],
    ['预备党员', '预备党员'],
    ['林岚', '女'],
    ['共2人'],
  ]
  const reading = read(table)
  expect(reading.rows.map((row) => row.name)).toEqual(['周明远', '林岚'])
  expect(reading.skipped.map((row) => [row.row, row.kind])).toEqual([
    [2, 'section'],
    [4, 'section'],
    [6, 'total'],
  ])
})

describe('names that occur more than once', () => {
  test('all the same: one person written twice', () => {
    const reading = read([
      ['序号', '姓名', '性别'],
      ['1', '周明远', '男'],
      ['2', '周 明 远', '男'],
    ])
    expect(reading.rows.map((row) => row.row)).toEqual([2])
    expect(reading.problems.map(remarkSentence)).toEqual([
      '第 3 行填的“周明远”：与第 2 行完全一样，同一个人写了两遍，只导入第 2 行；如果是同名的两个人，请在备注里写明区别',
    ])
  })

  test('different, if only in a column that is not kept: asked', () => {
    const reading = read([
      ['姓名', '出生年月'],
      ['周明远', '1975-03'],
      ['周明远', '1999-02'],
    ])
    expect(reading.rows).toHaveLength(2)
    expect(reading.duplicates).toEqual([
      {
        name: '周明远',
        rows: [2, 3],
        question: '第 2 行、第 3 行都是“周明远”：是同一个人写了几遍，还是同名的几个人？',
      },
    ])
  })

  test('two secretaries', () => {
    const reading = read([
      ['姓名', '职务'],
      ['周明远', '书记'],
      ['林岚', '书记'],
    ])
    expect(reading.warnings.map((warning) => warning.reason)).toEqual(Array(2).fill('名册里有 2 位书记，请核对'))
  })
})

test('computed and merged cells are named with row and column', () => {
  const notes: CellNote[] = [
    { row: 1, column: 1, note: 'merged' },
    { row: 2, column: 3, note: 'formula' },
    { row: 3, column: 2, note: 'merged' },
    { row: 3, column: 3, note: 'formula' },
    { row: 4, column: 1, note: 'merged' },
    { row: 2, column: 4, note: 'formula' },
  ]
  const table = [
    ['姓名', '党小组', '入党时间', '年龄'],
    ['周明远', '一组', '2005-07', '51'],
    ['林岚', '一组', '', '40'],
    ['林岚', '二组', '2006-07', '40'],
  ]
  const reading = read(table, notes)
  expect(reading.warnings.map(remarkSentence)).toEqual([
    '第 2 行“入党时间”填的“2005-07”：是公式，按显示的文字读，请核对',
    '第 3 行“党小组”填的“一组”：是合并单元格，按显示的文字读，请核对',
    '第 3 行“入党时间”：是公式，按空白读，请核对',
  ])
  expect(reading.problems.map(remarkSentence)).toEqual([
    '第 4 行“姓名”填的“林岚”：姓名是合并单元格，分不清是谁的；请取消合并，每人一行',
  ])
})

test('a row of a table of blanks that has too few cells is doubted', () => {
  const table = readTable('姓名  性别  党小组\n周明远  男  一组\n林岚  女')
  if (!table.ok) throw new Error(table.problem)
  expect(read(table.rows, table.notes).warnings.map(remarkSentence)).toEqual([
    '第 3 行：这一行的格数比别的行少，请核对各栏没有错位',
  ])
})

test('a name with emoji or markup is text', () => {
  expect(read([['姓名'], ['<img src=x>'], ['岚😀']]).rows.map((row) => row.name)).toEqual(['<img src=x>', '岚😀'])
})
