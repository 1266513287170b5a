import fc from 'fast-check'
import { afterPaying, linesFor, matchStatement, type StatementMember } from './statement-match'
import type { StatementRow } from './statement-table'

const months = (...list: [string, number][]) => list.map(([month, fen]) => ({ month, fen }))
const member = (
  memberId: string,
  name: string,
  open = months(['2026-10', 4860], ['2026-11', 4860]),
): StatementMember => ({
  memberId,
  name,
  open,
  advance: [],
})
const members = [
  member('lu', '陆雨桐'),
  member('li-1', '李思敏', months(['2026-11', 6000])),
  member('li-2', '李思敏'),
  member('xu', '许文彬'),
  member('sha', '沙马·依果'),
  { ...member('gu', '顾长青', []), advance: months(['2026-12', 1000], ['2027-01', 1000]) },
  member('wen', '温亦然', []),
]

let rowNumber = 1
const row = (name: string, fen: number, fields: Partial<StatementRow> = {}): StatementRow => {
  rowNumber += 1
  return { row: rowNumber, name, fen, on: '2026-11-23', note: '', key: `${rowNumber}`, ...fields }
}
const match = (...rows: StatementRow[]) => matchStatement(rows, members).map((one) => one.match)

test.each<[string, StatementRow, object]>([
  ['a whole month', row('陆雨桐', 4860), { kind: 'sure', memberId: 'lu', lines: months(['2026-10', 4860]) }],
  [
    'all months, in another spelling of the name',
    row('沙马 依果', 9720),
    { kind: 'sure', memberId: 'sha', lines: months(['2026-10', 4860], ['2026-11', 4860]) },
  ],
  ['their own name in the note', row('陆雨桐', 4860, { note: '陆雨桐交党费' }), { kind: 'sure', memberId: 'lu' }],
  ['a bank’s standing order', row('陆雨桐', 4860, { note: '代扣代缴党费' }), { kind: 'sure', memberId: 'lu' }],
  [
    'two of that name, whom it fits first',
    row('李思敏', 4860),
    { kind: 'asked', why: '有 2 位叫“李思敏”，请选是哪一位交的', candidates: ['li-2', 'li-1'] },
  ],
  [
    'a name like one’s',
    row('许文斌', 4860),
    { kind: 'asked', why: expect.stringContaining('名册里没有“许文斌”，有名字相近的'), candidates: ['xu'] },
  ],
  ['a name with a remark', row('许文彬（本人）', 4860), { kind: 'asked', candidates: ['xu'] }],
  ['a masked name', row('*雨桐', 4860), { kind: 'asked', why: expect.stringContaining('遮住'), candidates: ['lu'] }],
  [
    'a part of a month',
    row('陆雨桐', 5860),
    { kind: 'asked', why: '这笔只够交“陆雨桐”2026年11月的一部分，还差 38.60 元，是这样交的吗？', candidates: ['lu'] },
  ],
  [
    'more than is owed',
    row('陆雨桐', 10000),
    {
      kind: 'asked',
      why: '“陆雨桐”未交的共 97.20 元，这笔多 2.80 元，多的是自愿多交，还是交错了？',
      candidates: ['lu'],
      excess: 280,
    },
  ],
  [
    'what pays months ahead',
    row('顾长青', 2000),
    {
      kind: 'asked',
      why: '“顾长青”没有未交的月份，这 20.00 元正好是2026年12月至2027年1月的，是预交吗？',
      excess: 2000,
    },
  ],
  ['where nothing is owed', row('温亦然', 100), { kind: 'asked', candidates: ['wen'], excess: 100 }],
  [
    'a payer who is no member, for one who is',
    row('顾小川', 4860, { note: '代陆雨桐交11月党费' }),
    { kind: 'asked', why: '“顾小川”付的，附言里写着“陆雨桐”，是替谁交的？', candidates: ['lu'] },
  ],
  [
    'a member who pays for another',
    row('许文彬', 4860, { note: '代 陆雨桐 交' }),
    { kind: 'asked', candidates: ['lu', 'xu'] },
  ],
  [
    'a member who pays for somebody not named',
    row('陆雨桐', 4860, { note: '替老同志交' }),
    { kind: 'asked', why: expect.stringContaining('像是替别人交的'), candidates: ['lu'] },
  ],
  [
    'nobody but the note',
    row('', 6000, { note: '李思敏党费' }),
    { kind: 'asked', why: '附言里写着“李思敏”，是替谁交的？', candidates: ['li-1', 'li-2'] },
  ],
  ['a stranger', row('某某商贸有限公司', 4860), { kind: 'unknown', why: expect.stringContaining('请选是谁交的') }],
  ['nobody at all', row('', 4860), { kind: 'unknown', why: expect.stringContaining('没有写付款人') }],
])('%s', (_what, one, expected) => {
  expect(match(one)).toEqual([expect.objectContaining(expected)])
})

test('rows of one member pay their months one after another', () => {
  const rows = [1, 2, 3].map((day) => row('陆雨桐', 4860, { on: `2026-11-0${day}` }))
  expect(match(...rows)).toEqual([
    { kind: 'sure', memberId: 'lu', lines: months(['2026-10', 4860]) },
    { kind: 'sure', memberId: 'lu', lines: months(['2026-11', 4860]) },
    expect.objectContaining({ kind: 'asked', candidates: ['lu'], excess: 4860 }),
  ])
})

test('the same payer, amount and day once more is asked, with the first such row', () => {
  const rows = [row('陆雨桐', 4860), row('陆雨桐', 4860), row('陆 雨桐', 4860), row('某某', 1), row('某某', 1)]
  const twin = rows[0]?.row
  const why = `和第 ${twin} 行一样，是两笔还是重复？`
  expect(match(...rows)).toEqual([
    expect.objectContaining({ kind: 'sure' }),
    { kind: 'asked', why, candidates: ['lu'], doubled: twin },
    { kind: 'asked', why, candidates: ['lu'], doubled: twin },
    expect.objectContaining({ kind: 'unknown' }),
    expect.objectContaining({ kind: 'unknown' }),
  ])
})

const amount = fc.integer({ min: 1, max: 20_000 })
const anyMember = fc
  .record({ name: fc.constantFrom('陆雨桐', '何知远', '许文彬', '李思敏'), open: fc.array(amount, { maxLength: 6 }) })
  .map(({ name, open }) => ({ name, open: open.map((fen, at) => ({ month: `2026-0${at + 1}`, fen })) }))
const anyMembers = fc
  .array(anyMember, { maxLength: 6 })
  .map((list) => list.map((one, at): StatementMember => ({ ...one, memberId: `m${at}`, advance: [] })))

test('an amount is its lines and what is left, oldest months first and none beyond what is owed', () => {
  fc.assert(
    fc.property(anyMember, fc.integer({ min: 0, max: 200_000 }), ({ name, open }, fen) => {
      const one: StatementMember = { memberId: 'm', name, open, advance: [] }
      const { lines, left } = linesFor(one, fen)
      expect(lines.reduce((sum, line) => sum + line.fen, left)).toBe(fen)
      lines.forEach((line, at) => {
        const due = open[at]
        expect(line.month).toBe(due?.month)
        expect(line.fen).toBeLessThanOrEqual(due?.fen ?? 0)
        if (at < lines.length - 1) expect(line.fen).toBe(due?.fen)
      })
      if (left > 0) expect(afterPaying(one, lines).open).toEqual([])
    }),
    { numRuns: 10_000 },
  )
})

test('no row is dropped, and what is certain is somebody’s whole months, each paid once', () => {
  const names = fc.constantFrom('陆雨桐', '何知远', '许文斌', '李思敏', '')
  const anyRow = fc.record({
    name: names,
    at: fc.nat(5),
    months: fc.integer({ min: 1, max: 3 }),
    extra: fc.nat(1),
    day: fc.nat(8),
  })
  fc.assert(
    fc.property(anyMembers, fc.array(anyRow, { maxLength: 12 }), (people, list) => {
      const rows = list.map(({ name, at, months: count, extra, day }, index): StatementRow => {
        const open = people.filter((one) => one.name === name)[0]?.open ?? []
        const fen = open.slice(at % 2, (at % 2) + count).reduce((sum, one) => sum + one.fen, extra) || 1
        return { row: index + 2, name, fen, on: `2026-11-0${day + 1}`, note: '', key: `${index}` }
      })
      const matched = matchStatement(rows, people)
      expect(matched.map(({ match: _match, ...one }) => one)).toEqual(rows)
      const paid = new Map<string, number>()
      for (const { name, fen, match: found } of matched) {
        if (found.kind !== 'sure') continue
        const [own, ...others] = people.filter((one) => one.name === name)
        expect([own?.memberId, others]).toEqual([found.memberId, []])
        expect(found.lines.reduce((sum, line) => sum + line.fen, 0)).toBe(fen)
        for (const line of found.lines) {
          expect(own?.open).toContainEqual(line)
          const month = `${found.memberId} ${line.month}`
          expect(paid.has(month)).toBe(false)
          paid.set(month, line.fen)
        }
      }
    }),
    { numRuns: 10_000 },
  )
})
