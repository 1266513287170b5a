import fc from 'fast-check'
import { plainText } from '../members/cell-text'
import { type ListReading, readList, readListCells } from './import'
import { notice, noticeRoster, noticeRows, noticeTable } from './notice.fixture'
import type { Answer } from './question'

const titles = ['序号', '重点工作', '责任领导', '责任人', '完成时限']

function read(text: string, remembered: Record<string, Answer> = {}): ListReading {
  return readList(text, { year: 2026, roster: noticeRoster, remembered })
}

function ids({ questions }: ListReading): string[] {
  return questions.map(({ id }) => id)
}

function sentences({ remarks }: ListReading): string[] {
  return remarks.map(({ sentence }) => sentence)
}

/** A list of rows with these deadlines, leaders and owners. */
function list(rows: readonly (readonly string[])[]): string {
  return [titles, ...rows].map((cells) => cells.join('\t')).join('\n')
}

describe('the notice', () => {
  const reading = read(notice)

  test('comes with all its rows, their cells as written', () => {
    expect(reading.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual(
      noticeRows.map((cells, index) => [`${index + 1}`, ...cells]),
    )
    expect(reading.rows.map(({ number }) => number)).toEqual(noticeRows.map((_cells, index) => index + 1))
    expect(reading.rows.every(({ problem, notes }) => problem === undefined && notes.length === 0)).toBe(true)
    expect(reading.remarks).toEqual([])
  })

  test('has somebody for every leader and owner, and a time for every deadline', () => {
    for (const { leaders, owners, occurrences } of reading.rows) {
      expect(leaders).toHaveLength(1)
      expect(owners.length).toBeGreaterThan(0)
      expect([...leaders, ...owners].map(({ kind }) => kind)).not.toContain('open')
      expect(occurrences.length).toBeGreaterThan(0)
    }
  })

  test('asks what only a person knows, each thing once', () => {
    expect(reading.questions.map(({ id, rows, suggested }) => [id, rows.join(), suggested?.choice])).toEqual([
      ['group:支委委员', '3', 'committee'],
      ['group:全体党员', '4,7,8,9,10,11,12,16,19', 'all'],
      ['group:党组成员', '5,15', 'leadingCadres'],
      ['person:纪检组领导', '5,23', 'guest'],
      ['person:林兰', '10', 'member:m2'],
      ['when:5月以前', '21', 'byEnd'],
      ['group:领导班子', '22', 'leadingCadres'],
      ['group:中层干部', '22', 'asWritten'],
      ['group:班子成员', '24', 'leadingCadres'],
      ['when:10月以前', '24', 'byEnd'],
    ])
  })

  test('once answered, asks nothing more', () => {
    const remembered = Object.fromEntries(reading.questions.map(({ id, suggested }) => [id, suggested as Answer]))
    const again = read(notice, remembered)
    expect(again.questions.filter(({ answer }) => !answer)).toEqual([])
    expect(again.rows).toEqual(reading.rows)
  })

  test.each([
    [1, '全年，2026-12-31 检查'],
    [2, '2 次，最迟 2026-03-31、2026-12-31'],
    [3, '12 次，最迟 2026-01-31 至 2026-12-31'],
    [5, '5 次，最迟 2026-04-30、2026-06-30、2026-07-31、2026-10-31、2026-12-31'],
    [15, '每人一篇，最迟 2026-12-31'],
    [16, '一次，最迟 2027-01-31'],
    [19, '一次，最迟 2026-06-30'],
    [23, '3 次，最迟 2026-04-30、2026-06-30、2026-12-31'],
  ])('row %d comes to %s', (row, expected) => {
    expect(reading.rows[row - 1]?.reading).toBe(expected)
  })

  test.each([
    [7, '党员积分制：4月（设定积分标准）、12月（积分评比），唐悦、全体党员，责任领导 林岚'],
    [9, '“五好党支部”创建：6月（安排部署）、12月（总结），苏禾、全体党员，责任领导 林岚'],
    [10, '党员学习、学习笔记（心得）：全年，全体党员，责任领导 林岚（原文“林兰”）'],
    [15, '党建理论研讨文章：每人12月底前1篇，党组成员，责任领导 周明远'],
    [23, '廉政党课：周明远（4月、12月）；纪检组领导（6月），周明远、纪检组领导，责任领导 周明远'],
  ])('row %d is told in a sentence', (row, sentence) => {
    expect(reading.rows[row - 1]?.sentence).toBe(sentence)
  })

  test('each turn of row 5 is somebody’s', () => {
    expect(reading.rows[4]?.turns).toEqual([
      { name: '周明远', assignee: { kind: 'member', words: '周明远', memberId: 'm1', name: '周明远' } },
      { name: '林岚', assignee: { kind: 'member', words: '林岚', memberId: 'm2', name: '林岚' } },
      { name: '纪检组领导', assignee: { kind: 'guest', words: '纪检组领导' } },
      { name: '罗成', assignee: { kind: 'member', words: '罗成', memberId: 'm5', name: '罗成' } },
    ])
  })
})

test('the answers of one year serve the next', () => {
  const { rows } = read(notice, {
    'group:党组成员': { choice: 'members', value: 'm1,m2' },
    'person:林兰': { choice: 'member', value: 'm7' },
    'when:5月以前': { choice: 'beforeBegin' },
  })
  expect(rows[4]?.owners[0]).toEqual({ kind: 'group', words: '党组成员', rule: { memberIds: ['m1', 'm2'] } })
  expect(rows[9]?.leaders).toEqual([{ kind: 'member', words: '林兰', memberId: 'm7', name: '何静' }])
  expect(rows[20]?.reading).toBe('一次，最迟 2026-04-30')
})

test('a list of another year is read for this one, and said so', () => {
  const text = notice.replace(/2026/g, '2020').replace('12月或次年1月', '2020年12月或2021年1月')
  const reading = read(text)
  expect(sentences(reading)).toEqual(['清单写的是 2020 年，按 2026 年导入'])
  expect(reading.rows[15]?.reading).toBe('一次，最迟 2027-01-31')
})

test('rows with something wrong say what, and the others are read', () => {
  const { rows, questions } = read(
    list([
      ['1', '支委会', '林岚', '苏禾', '2月30日'],
      ['2', '', '林岚', '苏禾', '全年'],
      ['3', '党课', '林岚', '', '13月'],
      ['4', '总结', '林岚', '苏禾', ''],
      ['5', '计划', '林岚', '苏禾', '2025年3月'],
    ]),
  )
  expect(rows.map(({ problem }) => problem)).toEqual([undefined, '这一行没有写重点工作', ...Array(3).fill(undefined)])
  expect(questions.map(({ sentence }) => sentence)).toEqual([
    '“2月30日”：没有 2 月 30 日，什么时候完成？',
    '有的行没有写责任人，和上一行一样吗？',
    '“13月”：没有 13 月，什么时候完成？',
    '没有写完成时限，什么时候完成？',
    '“2025年3月”：写的是 2025 年，这份清单是 2026 年的，按 2026 年读吗？',
  ])
})

test('each row without a deadline is asked on its own', () => {
  const text = list([
    ['1', '支委会', '林岚', '苏禾', ''],
    ['2', '党课', '林岚', '苏禾', '/'],
  ])
  expect(ids(read(text))).toEqual(['deadline:支委会', 'deadline:党课'])
  expect(read(text, { 'deadline:党课': { choice: 'monthly' } }).rows.map(({ reading }) => reading)).toEqual([
    '全年，2026-12-31 检查',
    '12 次，最迟 2026-01-31 至 2026-12-31',
  ])
})

test('meetings named in a deadline are what is done, not who does it', () => {
  const { rows } = read(list([['1', '三会一课', '林岚', '苏禾', '支部大会每季度1次，支委会每月1次，党课每季度1次']]))
  expect(rows[0]?.turns).toEqual([])
  expect(rows[0]?.sentence).toContain('每季度1次（支部大会）、每月1次（支委会）、每季度1次（党课）')
})

test('rows whose cells only their words told apart are noted', () => {
  const { rows } = read(noticeTable.replace(/\t/g, ''))
  expect(rows.flatMap(({ row, notes }) => (notes.length > 0 ? [[row, ...notes]] : []))).toEqual([
    [5, '有的格有几行，按内容分到各栏，请核对'],
  ])
})

test('a cell beyond the header is noted', () => {
  const { rows } = read(`${list([])}\n1\t支委会\t林岚\t苏禾\t全年\t多出来`)
  expect(rows[0]?.notes).toEqual(['表头以外还有内容，可能错了列，请核对'])
})

test('同上 and the cells below a merged one say what the row above says', () => {
  const text = list([
    ['1', '支委会', '林岚', '苏禾、唐悦', '每月1次'],
    ['2', '党课', '同上', '', '同上'],
  ])
  const [, row] = read(text).rows
  expect(row?.sentence).toBe('党课：每月1次，苏禾、唐悦，责任领导 林岚')
  expect(read(text, { 'blank:owner': { choice: 'nobody' } }).rows[1]?.notes).toEqual(['没有写责任人'])
})

test('gaps and doubles in the numbering are told', () => {
  const row = (number: string) => [number, '支委会', '林岚', '苏禾', '全年']
  expect(sentences(read(list(['1', '2', '4', '4', '9', '8'].map(row))))).toEqual([
    '序号从 2 跳到 4，缺 3，请核对有没有漏复制',
    '序号 4 出现了不止一次，各行都保留',
    '序号从 4 跳到 9，缺 5 至 8，请核对有没有漏复制',
    '序号 8 排在 9 后面',
  ])
})

test('which of two tables to import is asked', () => {
  const second = list([['1', '植树', '林岚', '苏禾', '3月']])
  const text = `${list([['1', '支委会', '林岚', '苏禾', '全年']])}\n附件2\n${second}`
  const works = (reading: ListReading) => reading.rows.map(({ work }) => work)
  expect(works(read(text))).toEqual(['支委会', '植树'])
  expect(ids(read(text))).toEqual(['tables:2'])
  expect(read(text).questions[0]?.choices.map(({ label }) => label)).toEqual([
    '都导入',
    '只要第 1 张（“支委会”等 1 行）',
    '只要第 2 张（“植树”等 1 行）',
  ])
  const one = read(text, { 'tables:2': { choice: 'table:2' } })
  expect(works(one)).toEqual(['植树'])
  expect(one.remarks.find(({ sentence }) => sentence === '这张表没有导入')?.text).toContain('支委会')
})

test('columns told by their content are asked, and can be swapped', () => {
  const text = noticeTable.slice(noticeTable.indexOf('\t1\n'))
  const id = 'columns:number,work,leader,owner,deadline'
  const reading = read(text)
  expect(reading.rows).toHaveLength(25)
  expect(reading.questions[0]).toMatchObject({ id, suggested: { choice: 'asRead' } })
  expect(reading.questions[0]?.sentence).toContain('第 5 栏完成时限')
  expect(read(text, { [id]: { choice: 'swapped' } }).rows[1]?.leaders[0]).toMatchObject({ name: '苏禾' })
})

test('other columns are kept as they are', () => {
  const { rows } = readListCells(
    [
      ['工作内容', '工作措施', '责任部门', '完成时间', '备注'],
      ['支委会', '按时召开', '办公室', '每月1次', '有记录'],
    ],
    { year: 2026, roster: noticeRoster },
  )
  expect(rows[0]?.cells).toEqual([
    { field: 'work', title: '工作内容', text: '支委会' },
    { field: 'other', title: '工作措施', text: '按时召开' },
    { field: 'owner', title: '责任部门', text: '办公室' },
    { field: 'deadline', title: '完成时间', text: '每月1次' },
    { field: 'note', title: '备注', text: '有记录' },
  ])
})

test.each([
  ['nothing', ' \n', '没有内容，请先复制责任清单再粘贴'],
  ['a recipe', '番茄炒蛋\n1. 番茄切块\n2. 下锅', '没有认出责任清单'],
  ['a header alone', '序号\t重点工作\t责任人\t完成时限', '表头下面没有内容'],
  ['an English list', 'No.\tTask\tOwner\tDeadline\n1\tPlan\tJohn\tMarch', '没有认出中文的内容'],
  ['a roster', '姓名\t性别\t入党时间\n周明远\t男\t2010年1月', '这像是名册'],
])('%s is told in a sentence', (_case, text, sentence) => {
  const reading = read(text)
  expect(reading.rows).toEqual([])
  expect(sentences(reading)).toEqual([expect.stringContaining(sentence)])
})

const cell = fc.oneof(
  fc.constantFrom(
    '1',
    '支委会',
    '周明远',
    '林兰',
    '全体党员',
    '纪检组领导',
    '5月以前',
    '3月、共5次',
    '每人一篇',
    '同上',
    '',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
)

test('nothing throws; every question has its words, its choices and its rows', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), (rows) => {
      const reading = readListCells([titles, ...rows], { year: 2026, roster: noticeRoster })
      const bare = (text: string) => plainText(text).replace(/ /g, '')
      const all = bare(rows.flat().join('\n'))
      for (const { words, choices, suggested, rows: asked } of reading.questions) {
        expect(all).toContain(bare(words))
        expect(choices.length).toBeGreaterThan(1)
        if (suggested) expect(choices.map(({ id }) => id)).toContain(suggested.choice)
        for (const row of asked) expect(reading.rows[row - 1]).toBeDefined()
      }
    }),
    { numRuns: 1000 },
  )
})

/** How often each character but blanks stands in the texts. */
function letters(texts: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>()
  for (const letter of texts.join('').replace(/\s/g, '')) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return Object.fromEntries([...counts].sort())
}

test('whatever is pasted, nothing throws, and every character is in the reading, once', () => {
  const second = list([['1', '植树', '林岚', '苏禾', '3月']])
  const cut = (whole: string) =>
    fc
      .tuple(
        fc.nat({ max: whole.length }),
        fc.nat({ max: 200 }),
        fc.constantFrom('', second, '\n', '\t', '— 3 —\n', '1'),
      )
      .map(([at, length, put]) => whole.slice(0, at) + put + whole.slice(at + length))
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom(notice, noticeTable).chain(cut))
  const answers = fc.constantFrom<Record<string, Answer>>({}, { 'tables:2': { choice: 'table:2' } })
  const corrections = [{ field: 'leader', work: '支委会', text: '林岚', to: '苏禾' } as const]
  fc.assert(
    fc.property(text, answers, (pasted, remembered) => {
      const reading = readList(pasted, { year: 2026, roster: noticeRoster, remembered, corrections })
      const { rows, titles: headers, before, after, remarks } = reading
      const cells = rows.flatMap((row) => row.cells.map(({ text: written }) => written))
      const all = [...cells, ...headers.flat(), before, after, ...remarks.map((remark) => remark.text)]
      expect(letters(all)).toEqual(letters([pasted]))
    }),
    { numRuns: 500 },
  )
})

test('a megabyte is read to its end', () => {
  const row = (index: number) => [
    `${index}`,
    '工作'.repeat(500),
    '何'.repeat(1000),
    '林岚、'.repeat(1000),
    '3月、'.repeat(500),
  ]
  const reading = read(list(Array.from({ length: 100 }, (_none, index) => row(index + 1))))
  expect(reading.rows).toHaveLength(100)
  expect(read(`${list([])}\n${'1\t支委会\t林岚\t苏禾\t全年\n'.repeat(50_000)}`).rows).toHaveLength(300)
})
