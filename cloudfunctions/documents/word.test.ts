import { paragraph, wordCell, wordTableXml, wordXml } from '../../test/cloud/office-files'
import { contentOfWord } from './word'

const read = (body: string) => contentOfWord(wordXml(body))
const cellsOf = (body: string) => {
  const content = read(body)
  return content.kind === 'cells' ? content.cells : content.text
}
const table = (...rows: string[][]) => wordTableXml(rows.map((cells) => cells.map((cell) => wordCell(cell))))
const span = (count: number) => `<w:gridSpan w:val="${count}"/>`
const begins = '<w:vMerge w:val="restart"/>'
const goesOn = '<w:vMerge/>'

test('paragraphs are rows of one cell, tables their rows, a row of none between them', () => {
  const body = [
    paragraph('关于创建的通知'),
    paragraph(' \u3000'),
    paragraph('附件'),
    table(['序号', '工作'], ['1', '支委会\n（每月）']),
  ]
  expect(cellsOf([...body, paragraph('2026年3月1日')].join(''))).toEqual([
    ['关于创建的通知'],
    ['附件'],
    [],
    ['序号', '工作'],
    ['1', '支委会\n（每月）'],
    [],
    ['2026年3月1日'],
  ])
})

test('a document without a table is text, with its tabs', () => {
  const tabbed = '<w:p><w:r><w:t>支委会</w:t><w:tab/><w:t>每月1次</w:t></w:r></w:p>'
  expect(read(paragraph('清单') + tabbed)).toEqual({ kind: 'text', text: '清单\n支委会\t每月1次' })
  expect(read('')).toEqual({ kind: 'text', text: '' })
})

test('cells merged downwards say it in each row, cells merged across once', () => {
  const rows = [
    [wordCell('责任清单', span(4))],
    [wordCell('工作', begins), wordCell('责任分工', span(2)), wordCell('时限', begins)],
    [wordCell('', goesOn), wordCell('责任领导'), wordCell('责任人'), wordCell('', goesOn)],
    [wordCell('支委会'), wordCell('林岚', begins), wordCell('苏禾'), wordCell('每月')],
    [wordCell('党课'), wordCell('', goesOn), wordCell('唐悦'), wordCell('3月')],
    [wordCell('一、其他', span(3)), wordCell('')],
    [wordCell('说明：略', `${span(4)}${begins}`)],
    [wordCell('', `${span(4)}${goesOn}`)],
  ]
  expect(cellsOf(wordTableXml(rows))).toEqual([
    ['责任清单', '', '', ''],
    ['工作', '责任分工', '', '时限'],
    ['', '责任领导', '责任人', ''],
    ['支委会', '林岚', '苏禾', '每月'],
    ['党课', '林岚', '唐悦', '3月'],
    ['一、其他', '', '', ''],
    ['说明：略', '', '', ''],
  ])
})

test('a border dragged a little in one row leaves the columns as they look', () => {
  const rows = [
    [wordCell('工作'), wordCell('责任人', span(2)), wordCell('时限')],
    [wordCell('支委会', span(2)), wordCell('林岚'), wordCell('每月')],
  ]
  expect(cellsOf(wordTableXml(rows))).toEqual([
    ['工作', '责任人', '时限'],
    ['支委会', '林岚', '每月'],
  ])
})

test('a row that begins further right has its cells there', () => {
  const indented = `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${wordCell('林岚')}${wordCell('每月')}</w:tr>`
  const body = wordTableXml([[wordCell('支委会'), wordCell('苏禾'), wordCell('3月')]]).replace(
    '</w:tbl>',
    `${indented}</w:tbl>`,
  )
  expect(cellsOf(body)).toEqual([
    ['支委会', '苏禾', '3月'],
    ['', '林岚', '每月'],
  ])
})

test('what was deleted is left out, what was inserted is kept', () => {
  const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`
  const revised = `<w:p>${run('每')}<w:del><w:r><w:delText>季</w:delText></w:r></w:del><w:ins>${run('月')}</w:ins><w:moveFrom>${run('旧')}</w:moveFrom></w:p>`
  const row = (text: string) => `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${wordCell(text)}${wordCell('3月')}</w:tr>`
  const body = `<w:tbl><w:tr>${wordCell('支委会')}<w:tc>${revised}</w:tc></w:tr>${row('删去的工作')}</w:tbl>`
  expect(cellsOf(body)).toEqual([['支委会', '每月']])
})

test('a table in a cell is text of the cell, a text box of its place, said once', () => {
  const inner = table(['部署', '6月'], ['总结', '12月'])
  const box = `<w:p><w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:txbxContent>${paragraph('方框')}</w:txbxContent></mc:Choice><mc:Fallback><w:pict>${paragraph('方框')}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
  const body = `${box}<w:tbl><w:tr><w:tc>${paragraph('创建')}${inner}${paragraph('完')}</w:tc>${wordCell('全年')}</w:tr></w:tbl>`
  expect(cellsOf(body)).toEqual([['方框'], [], ['创建\n部署\n6月\n总结\n12月\n完', '全年']])
})

test('what Word numbers by itself is numbered, where nothing else stands in the first cell', () => {
  const numbered = (list: number) =>
    `<w:tc><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr></w:pPr></w:p></w:tc>`
  const body = wordTableXml([
    [wordCell('序号'), wordCell('工作')],
    [numbered(3), wordCell('支委会')],
    [numbered(0), wordCell('党课')],
    [numbered(3), wordCell('总结')],
  ])
  expect(cellsOf(body)).toEqual([
    ['序号', '工作'],
    ['1', '支委会'],
    ['', '党课'],
    ['2', '总结'],
  ])
})

test('marks in a text stand for what they show; tabs that are set are none', () => {
  const run =
    '<w:r><w:t>3</w:t><w:noBreakHyphen/><w:t>5月</w:t><w:tab/><w:t>抓&amp;落实\n好</w:t><w:br/><w:t>完</w:t><w:instrText>PAGE</w:instrText></w:r>'
  const cell = `<w:tc><w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${run}</w:p></w:tc>`
  expect(cellsOf(`<w:tbl><w:tr>${cell}${wordCell('全年')}</w:tr></w:tbl>`)).toEqual([['3-5月 抓&落实 好\n完', '全年']])
})

test.each([
  ['a document that is cut off', wordXml(paragraph('清单')).slice(0, -30)],
  ['no XML', '责任清单'],
  [
    'entities',
    `<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${wordXml('<w:p><w:r><w:t>&b;</w:t></w:r></w:p>')}`,
  ],
  ['an entity nobody declared', wordXml('<w:p><w:r><w:t>&b;</w:t></w:r></w:p>')],
])('%s cannot be read', (_case, xml) => {
  expect(() => contentOfWord(xml)).toThrow(expect.objectContaining({ code: 'FILE_UNREADABLE' }))
})

test('depth and width do no harm', () => {
  const deep = (tag: string, count: number, inside: string) =>
    `${`<w:${tag}>`.repeat(count)}${inside}${`</w:${tag}>`.repeat(count)}`
  expect(cellsOf(deep('sdt', 50_000, paragraph('清单')))).toBe('清单')
  expect(cellsOf(deep('tbl', 20_000, paragraph('清单')))).toEqual([])
  expect(cellsOf(wordTableXml([[wordCell('支委会', span(1e9)), wordCell('每月')], [wordCell('党课')]]))).toEqual([
    ['支委会', '每月'],
    ['党课', ''],
  ])
  expect(() => read(paragraph('一行').repeat(2001))).toThrow('超过 2000 行')
  expect(() => read(table(...Array.from({ length: 2001 }, () => ['1', '支委会'])))).toThrow('超过 2000 行')
})
