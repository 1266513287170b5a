import { readCells, readPasted } from './grid'
import { notice, noticeRows, noticeTable } from './notice.fixture'
import type { Tables } from './table'

const rows = noticeRows.map((cells, index) => [`${index + 1}`, ...cells])
const titles = ['序号', '重点工作', '责任领导', '责任人', '完成时限']
const fields = ['number', 'work', 'leader', 'owner', 'deadline']

function cellsOf({ tables }: Tables): string[][] {
  return tables.flatMap((table) => table.rows.map((row) => row.cells))
}

function sentences({ remarks }: Tables): string[] {
  return remarks.map(({ sentence }) => sentence)
}

const quoted = (cell: string) => (/["\n,]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)
const joined = (mark: string, write = (cell: string) => cell) =>
  [titles, ...rows].map((cells) => cells.map(write).join(mark)).join('\n')
const oneLine = (cell: string) => cell.replace(/\n/g, '、')

test('the notice gives its rows, and what stands before them', () => {
  const read = readPasted(notice)
  expect(read.tables.map((table) => [table.titles, table.fields])).toEqual([[titles, fields]])
  expect(cellsOf(read)).toEqual(rows)
  expect(read.before).toContain('某某县农技协会党支部')
  expect(read.before).toContain('创建工作责任清单')
  expect([read.after, read.remarks]).toEqual(['', []])
})

test.each<[string, string]>([
  ['with line ends of Windows', notice.replace(/\n/g, '\r\n')],
  ['without its tabs', notice.replace(/\t/g, '')],
  ['without blank lines', notice.replace(/\n\n+/g, '\n')],
  ['without either', notice.replace(/\t/g, '').replace(/\n\n+/g, '\n')],
  ['with full-width blanks for tabs', notice.replace(/\t/g, '\u3000\u3000')],
  ['with a byte order mark', `\uFEFF${noticeTable}`],
  ['as a table alone', noticeTable],
  ['with broken titles', noticeTable.replace('完成时限', '完成\n\t时限').replace('序号', '序 号')],
  ['copied from a spreadsheet', joined('\t', quoted)],
  ['copied from a spreadsheet, cells of several lines unmarked', joined('\t')],
  ['as CSV', joined(',', quoted)],
  ['as CSV with every cell in quotation marks', joined(',', (cell) => `"${cell}"`)],
])('the same rows, %s', (_case, text) => {
  expect(cellsOf(readPasted(text))).toEqual(rows)
})

test.each<[string, string]>([
  ['Markdown', joined(' | ', oneLine).replace(/^|$/gm, '|').replace('\n', '\n|---|---|---|---|---|\n')],
  ['columns of blanks', joined('    ', oneLine)],
  ['columns of single blanks', joined(' ', oneLine)],
])('the same rows, as %s', (_case, text) => {
  expect(cellsOf(readPasted(text))).toEqual(rows.map((cells) => cells.map(oneLine)))
})

test('what separated the cells is told', () => {
  expect(readPasted('工作内容|完成时限\n支委会|每月').remarks).toEqual([
    { text: '||', sentence: '表格的分隔符号和引号没有保留' },
  ])
})

test('a table without a header is told by its content', () => {
  const read = readPasted(noticeTable.slice(noticeTable.indexOf('\t1\n')))
  expect(read.tables.map((table) => [table.titles, table.fields])).toEqual([[[], fields]])
  expect(cellsOf(read)).toEqual(rows)
  expect(readPasted(joined('\t').split('\n').slice(1).join('\n')).tables[0]?.fields).toEqual(fields)
})

test('columns in another order, under other headings', () => {
  const order = [1, 4, 3, 2]
  const header = ['主要任务', '时间要求', '责任部门', '牵头领导', '备注']
  const body = rows.map((cells) => [...order.map((column) => cells[column] ?? ''), '无'])
  const text = [header, ...body].map((cells) => cells.join('\n')).join('\n\n')
  const read = readPasted(text)
  expect(read.tables.map((table) => table.fields)).toEqual([['work', 'deadline', 'owner', 'leader', 'note']])
  expect(cellsOf(read)).toEqual(body)
})

const page = (from: number, to: number) => [titles, ...rows.slice(from, to)].flat().join('\n')

test('a header repeated on the next page, and page numbers, are no rows', () => {
  const read = readPasted(`${page(0, 10)}\n— 1 —\n${page(10, 25)}\n第 2 页 共 2 页`)
  expect(cellsOf(read)).toEqual(rows)
  expect(sentences(read)).toEqual(['页码，已略过', '页码，已略过', '换页重复的表头，已略过'])
})

test('a bare page number between rows is none of them', () => {
  const read = readPasted(`${page(0, 12)}\n2\n${rows.slice(12).flat().join('\n')}`)
  expect(cellsOf(read)).toEqual(rows)
  expect(read.remarks).toEqual([{ text: '2', sentence: '像是页码，已略过' }])
})

test('headings between rows and text below the table are kept apart', () => {
  const body = [...rows.slice(0, 3).flat(), '二、组织生活', ...rows.slice(3).flat()].join('\n')
  const read = readPasted(
    `${titles.join('\n')}\n一、班子建设\n${body}\n\n注：本清单由支委会解释。\n农技协会党支部\n2026年3月1日`,
  )
  expect(cellsOf(read)).toEqual(rows)
  expect(read.remarks).toEqual([
    { text: '一、班子建设', sentence: '表中的小标题，没有导入' },
    { text: '二、组织生活', sentence: '表中的小标题，没有导入' },
  ])
  expect(read.after).toBe('注：本清单由支委会解释。\n农技协会党支部\n2026年3月1日')
})

test('rows keep their cells where numbers are missing or double', () => {
  const numbers = ['1', '2', '4', '4', '9', '10']
  const some = rows.slice(0, 6).map((cells, index) => [numbers[index] ?? '', ...cells.slice(1)])
  expect(cellsOf(readPasted([titles, ...some].flat().join('\n')))).toEqual(some)
})

test('a row that lacks a cell says so, its cells told by what they are', () => {
  const read = readPasted([titles, rows[0], ['2', '支委会', '支委委员', '每月1次'], rows[2]].flat().join('\n'))
  expect(read.tables[0]?.rows[1]).toEqual({ cells: ['2', '支委会', '', '支委委员', '每月1次'], short: true })
})

test('an empty cell of a document is empty', () => {
  const read = readPasted(noticeTable.replace('\t支委会\n\t林岚', '\t支委会\n\t'))
  expect(cellsOf(read)[2]).toEqual(['3', '支委会', '', '支委委员', '每月1次'])
})

test.each([
  ['work', ['2', '抓好基层党组织建设的各项工作，\n推动落实', '周明远', '林岚', '全年']],
  ['owner', ['2', '支部工作', '周明远', '林岚、苏禾、\n全体党员', '3月、12月']],
  ['deadline', ['2', '支部工作', '周明远', '林岚', '3月（部署）、\n12月（总结）']],
])('a %s of two lines, without any hint of the layout', (_field, cells) => {
  const text = [titles, rows[0], cells, rows[2]].flat().join('\n')
  expect(cellsOf(readPasted(text))[1]).toEqual(cells)
})

/** A text in lines of at most so many characters, as a narrow column breaks it. */
function wrapped(text: string, width: number): string {
  return text.replace(new RegExp(`[^\\n]{${width}}(?=[^\\n])`, 'g'), '$&\n')
}

test('cells broken at any character, without any hint of the layout', () => {
  const body = rows.map(([number = '', work = '', leader = '', owner = '', deadline = '']) => [
    ...[number, wrapped(work, 20), leader, wrapped(owner, 8), wrapped(deadline, 12)],
  ])
  const read = readPasted([titles, ...body].flat().join('\n'))
  expect(cellsOf(read)).toEqual(body)
  expect(read.tables[0]?.rows.map(({ unsure = false }) => unsure)).toEqual(
    body.map((cells) => cells.join().includes('\n')),
  )
})

test('without numbers, what follows the table is not taken into it', () => {
  const body = rows.map((cells) => cells.slice(1))
  const after = '注：本清单由支委会解释。\n联系电话见通讯录。\n农技协会党支部\n2026年3月1日'
  const read = readPasted(`${[titles.slice(1), ...body].flat().join('\n')}\n\n${after}`)
  expect(cellsOf(read)).toEqual(body)
  expect(read.after).toBe(after)
})

test('two tables in one text are two', () => {
  const read = readPasted(`${page(0, 3)}\n附件2\n${page(0, 2)}`)
  expect(read.tables.map((table) => table.rows.length)).toEqual([3, 2])
  expect(read.remarks).toEqual([{ text: '附件2', sentence: '两张表之间的文字，没有导入' }])
})

test('cells of a file: a title above, merged headings, a signature below', () => {
  const read = readCells([
    ['2026年责任清单', '', '', '', ''],
    titles,
    ['一、班子建设', '一、班子建设', '一、班子建设', '一、班子建设', '一、班子建设'],
    ...rows,
    ['', '', '', '', ''],
    ['填表人：某', '', '', '', '审核人：某'],
  ])
  expect(cellsOf(read)).toEqual(rows)
  expect(read.before).toBe('2026年责任清单')
  expect(read.after).toBe('填表人：某\t审核人：某')
})

test('cells of a document: paragraphs around its table, whatever they say', () => {
  const read = readCells([['关于创建的通知'], ['附件'], [], titles, ...rows, [], ['2026年3月1日'], ['1']])
  expect(cellsOf(read)).toEqual(rows)
  expect([read.before, read.after]).toEqual(['关于创建的通知\n附件', '2026年3月1日\n1'])
})

test('a paragraph right below a table is none of its rows, even of two columns', () => {
  const narrow = [
    ['工作内容', '完成时限'],
    ['支委会', '每月1次'],
  ]
  const read = readCells([...narrow, ['2026年3月1日']])
  expect(cellsOf(read)).toEqual([['支委会', '每月1次']])
  expect(read.after).toBe('2026年3月1日')
})

test('a table that follows in a file goes on with the list only if its numbers or columns do', () => {
  const roster = [
    ['序号', '姓名', '性别', '职务', '入党时间'],
    ['1', '周明远', '男', '书记', '2005年7月'],
    ['2', '林岚', '女', '副书记', '2010年7月'],
  ]
  const beside = readCells([titles, ...rows, [], ...roster])
  expect(cellsOf(beside)).toEqual(rows)
  expect(beside.after).toBe(roster.map((cells) => cells.join('\t')).join('\n'))
  const nextPage = readCells([titles, ...rows.slice(0, 9), [], ['（续表）'], [], ...rows.slice(9)])
  expect(cellsOf(nextPage)).toEqual(rows)
  const bare = rows.map((cells) => cells.slice(1))
  const unnumbered = readCells([titles.slice(1), ...bare.slice(0, 9), [], ...bare.slice(9), [], ...roster])
  expect(cellsOf(unnumbered)).toEqual(bare)
  const two = readCells([titles, ...rows.slice(0, 3), [], ...roster, [], titles, ...rows.slice(0, 2)])
  expect(two.tables.map((table) => table.rows.length)).toEqual([3, 2])
})

test.each([
  ['nothing', ' \n\t\n'],
  ['a recipe', '番茄炒蛋\n1\n番茄两个，切块\n2\n鸡蛋三个，打散\n3\n下锅翻炒，出锅'],
  [
    'an English list',
    'No.\tTask\tOwner\tDeadline\n1\tWrite the plan\tJohn\tMarch\n2\tMeet\tAnn\tMonthly\n3\tSum up\tJohn\tDecember',
  ],
  ['a roster', '序号\t姓名\t性别\t入党时间\n1\t周明远\t男\t2005年7月\n2\t林岚\t女\t2010年7月\n3\t苏禾\t女\t2012年7月'],
])('%s has no table', (_case, text) => {
  const read = readPasted(text)
  expect(read.tables).toEqual([])
  expect(read.before).toBe(text.trim())
})

test('a header of two rows, one merged above two', () => {
  const [table] = readCells([
    ['序号', '重点工作', '责任分工', '', '完成时限'],
    ['', '', '责任领导', '责任人', ''],
    ...rows,
  ]).tables
  expect(table?.titles).toEqual(['序号', '重点工作', '责任分工\n责任领导', '责任人', '完成时限'])
  expect([table?.fields, table?.rows.length]).toEqual([fields, 25])
})

test('a number on the line of its work', () => {
  const body = rows.flatMap(([number, work, ...others]) => [`${number}. ${work}`, ...others]).join('\n')
  const numbered = rows.map(([number, ...others]) => [`${number}.`, ...others])
  expect(cellsOf(readPasted(`${titles.join('\n')}\n${body}`))).toEqual(numbered)
})

test('rows numbered in characters', () => {
  const numbered = rows.slice(0, 10).map(([, ...cells], index) => ['一二三四五六七八九十'[index] ?? '', ...cells])
  expect(cellsOf(readPasted([titles, ...numbered].flat().join('\n')))).toEqual(numbered)
})

test('titles in prose are no header', () => {
  const prose = '请报送工作内容，完成时间，责任人。\n一、工作内容\n二、责任部门\n三、完成时间\n'
  const read = readPasted(`${prose}${noticeTable}`)
  expect(cellsOf(read)).toEqual(rows)
  expect(read.before).toBe(prose.trim())
})

test('headings nobody knows leave it to the content', () => {
  const text = [
    '序号\t党建活动\t谁来办\t啥时候',
    '1\t支委会\t林岚\t每月1次',
    '2\t党课\t周明远\t3月、9月',
    '3\t总结\t苏禾\t12月',
  ]
  const [table] = readPasted(text.join('\n')).tables
  expect(table).toMatchObject({ titles: ['序号', '党建活动', '谁来办', '啥时候'], guessed: true })
  expect([table?.fields, table?.rows.length]).toEqual([['number', 'work', 'owner', 'deadline'], 3])
})

const mega = 1024 * 1024
const header = `${titles.join('\n')}\n`

test.each<[string, string]>([
  ['tabs', '\t'.repeat(mega)],
  ['line breaks', '\n'.repeat(mega)],
  ['numbers', header + '1\n'.repeat(mega / 2)],
  ['numbers in order', header + Array.from({ length: 150_000 }, (_none, index) => `${index + 1}\n`).join('')],
  ['brackets', `${header}1\n${'（'.repeat(mega)}`],
  ['brackets in a spreadsheet', `${titles.join('\t')}\n1\t支委会\t\t\t${'（）'.repeat(mega / 2)}`],
  ['quotation marks', `${titles.join('\t')}\n${'"'.repeat(mega)}`],
  ['quotation marks in rows', `${titles.join('\t')}\n${'"a\t'.repeat(mega / 4)}`],
  ['headers', header.repeat(mega / header.length)],
  ['titles', '完成时限\n'.repeat(mega / 5)],
  ['times', `${header}1\n${'3月、'.repeat(mega / 3)}`],
  ['short lines', `${header}1\n${'全年\n'.repeat(mega / 3)}`],
  ['short lines without a number', `${titles.slice(1).join('\n')}\n${'全年\n'.repeat(mega / 3)}`],
  ['rows', header + noticeTable.slice(noticeTable.indexOf('\t1\n')).repeat(mega / noticeTable.length)],
  ['one line', '党'.repeat(mega)],
])('a megabyte of %s comes to an end', (_shape, text) => {
  const read = readPasted(text)
  expect(read.tables.every((table) => table.rows.length <= 300)).toBe(true)
})
