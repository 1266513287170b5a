import fc from 'fast-check'
import { readRoster } from './roster-import'
import { type ExistingMember, matchRoster } from './roster-match'
import type { RosterRow } from './roster-row'

function rowsOf(...table: string[][]): RosterRow[] {
  const reading = readRoster(table, '2026-11-23')
  if (reading.kind !== 'read' || reading.problems.length > 0) throw new Error(JSON.stringify(reading))
  return reading.rows
}

function member(id: string, name: string, more: Partial<ExistingMember> = {}): ExistingMember {
  return {
    id,
    name,
    standing: 'full',
    role: 'member',
    livelihood: 'salaried',
    leadingCadre: false,
    state: 'active',
    ...more,
  }
}

/** The kind of each match with what matters of it. */
function outline(rows: RosterRow[], existing: ExistingMember[]) {
  return matchRoster(rows, existing).map((match) => {
    if (match.kind === 'new') return 'new'
    return match.kind === 'update' ? [match.memberId, match.changes] : [match.reason, match.likely]
  })
}

test('a name nobody has is new', () => {
  expect(outline(rowsOf(['姓名'], ['周明远']), [member('1', '林岚')])).toEqual(['new'])
})

test('only what the file states and what differs changes', () => {
  const rows = rowsOf(['姓名', '职务', '党小组', '在职退休'], ['周 明 远', '书记', '', '在职'])
  const kept = member('1', '周明远', { group: '一组', leadingCadre: true, joinedOn: '2005-07' })
  expect(outline(rows, [kept])).toEqual([['1', { role: 'secretary' }]])
})

test('the spelling of a name is put right', () => {
  expect(outline(rowsOf(['姓名'], ['沙马•阿依']), [member('1', '沙马阿依')])).toEqual([['1', { name: '沙马·阿依' }]])
})

test.each([
  ['2005年7月', '2005-07-01', {}],
  ['2005年7月1日', '2005-07', { joinedOn: '2005-07-01' }],
  ['2005年7月1日', undefined, { joinedOn: '2005-07-01' }],
])('入党时间 %s over %s', (written, kept, changes) => {
  const rows = rowsOf(['姓名', '入党时间'], ['周明远', written])
  expect(outline(rows, [member('1', '周明远', { joinedOn: kept })])).toEqual([['1', changes]])
})

describe('asked, not merged', () => {
  const rows = rowsOf(['姓名', '入党时间'], ['周明远', '2005-07'])

  test('two members of that name', () => {
    const existing = [member('1', '周明远', { joinedOn: '1999-07' }), member('2', '周明远', { joinedOn: '2005-07-01' })]
    expect(matchRoster(rows, existing)).toEqual([
      {
        kind: 'question',
        row: rows[0],
        reason: 'sameNameKept',
        question: '名册里已有几位“周明远”，这一行是哪一位？',
        choices: [
          { kind: 'update', memberId: '1', changes: { joinedOn: '2005-07' } },
          { kind: 'update', memberId: '2', changes: {} },
          { kind: 'new' },
          { kind: 'skip' },
        ],
        likely: '2',
      },
    ])
  })

  test('two rows of that name', () => {
    const twice = rowsOf(['姓名', '入党时间'], ['周明远', '2005-07'], ['周明远', '1999-07'])
    expect(outline(twice, [])).toEqual([
      ['sameNameInFile', undefined],
      ['sameNameInFile', undefined],
    ])
    expect(outline(twice, [member('1', '周明远', { joinedOn: '1999-07' })])).toEqual([
      ['sameNameInFile', undefined],
      ['sameNameInFile', '1'],
    ])
  })

  test('another 入党时间', () => {
    expect(outline(rows, [member('1', '周明远', { joinedOn: '1999-07' })])).toEqual([['otherJoinDate', undefined]])
  })

  test('somebody who has left', () => {
    expect(outline(rows, [member('1', '周明远', { state: 'transferred' })])).toEqual([['gone', undefined]])
    const still = rowsOf(['姓名', '状态'], ['周明远', '转出'])
    expect(outline(still, [member('1', '周明远', { state: 'transferred' })])).toEqual([['1', {}]])
  })

  test('a typing error put right, but not two people of the file', () => {
    const existing = [member('1', '周明元', { joinedOn: '2005-07' })]
    expect(matchRoster(rows, existing)).toMatchObject([
      {
        reason: 'renamed',
        likely: '1',
        question: '名册里有“周明元”，入党时间相同，是把姓名改成“周明远”还是另一个人？',
      },
    ])
    const both = rowsOf(['姓名', '入党时间'], ['周明远', '2005-07'], ['周明元', '2005-07'])
    expect(outline(both, existing)).toEqual(['new', ['1', {}]])
  })
})

test('what was imported and is imported again changes nothing and doubles nobody', () => {
  const person = fc.record({
    name: fc.constantFrom('周明远', '林岚', '高志成', '沙马·阿依', '吉克 阿牛', '周明元'),
    role: fc.constantFrom('', '书记', '组织委员', '党员'),
    joined: fc.constantFrom('', '2005-07', '2005-07-01', '1999-07'),
    group: fc.constantFrom('', '一组', '二组'),
  })
  fc.assert(
    fc.property(fc.uniqueArray(person, { minLength: 1, selector: (one) => one.name }), (people) => {
      const rows = rowsOf(
        ['姓名', '职务', '入党时间', '党小组'],
        ...people.map((one) => [one.name, one.role, one.joined, one.group]),
      )
      const first = matchRoster(rows, [])
      expect(first.every((match) => match.kind === 'new')).toBe(true)
      const kept = rows.map(({ row, given: _given, ...values }): ExistingMember => ({ id: String(row), ...values }))
      for (const match of matchRoster(rows, kept)) expect(match).toMatchObject({ kind: 'update', changes: {} })
      expect(matchRoster(rows, kept).map((match) => 'memberId' in match && match.memberId)).toEqual(
        kept.map((one) => one.id),
      )
    }),
  )
})
