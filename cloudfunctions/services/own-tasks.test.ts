import type { Member } from '../../domain/members/member'
import type { ResponsibilityRow, RowContent } from '../../domain/responsibilities/list'
import type { Schedule } from '../../domain/responsibilities/schedule'
import type { MemberContext } from './context'
import { ownTasks } from './own-tasks'
import { readYear } from './responsibility-year'

/** Years end in Beijing, eight hours before they do in UTC. */

const member = { _id: 'm1', branchId: 'b', name: '苏禾', role: 'secretary', state: 'active', stateSince: '' } as Member
const person = { ...member, leadingCadre: false, bound: true }

function row(rowId: string, schedule: Schedule): ResponsibilityRow {
  const owner = { kind: 'member' as const, words: '苏禾', memberId: 'm1', name: '苏禾' }
  const content: RowContent = { cells: [], work: rowId, leaders: [], owners: [owner], schedule, turns: [] }
  return { rowId, versions: [{ ...content, from: '', by: 'm1', at: '' }] }
}

/** A call at that instant by the owner of these rows, and the days that were read. */
function callAt(now: string, rows: Record<number, ResponsibilityRow[]>, closedYears: number[] = []) {
  const asked: string[] = []
  const store = {
    async listYear({ year }: { year: number }) {
      const list = rows[year] ? { year, rows: rows[year], revision: 1, source: 'pasted' } : null
      asked.push(`list ${year}`)
      return {
        closedYears,
        branchName: '',
        list,
        years: [],
        members: [person],
        completions: [],
        signOffs: [],
        ...{ came: [], records: [], signatures: [], notes: [] },
        dues: { assessments: [], reliefs: [], paid: [], receipts: [] },
      }
    },
    async heldActivities(_branch: string, from: string, to: string) {
      asked.push(`${from}–${to}`)
      return []
    },
  }
  const ctx = { store, clock: { now: () => now }, caller: member } as unknown as MemberContext
  return { ctx, asked }
}

const window = (month: number, day?: number): Schedule => [
  { when: { kind: 'window', from: { month }, to: { month, ...(day !== undefined && { day }) } } },
]
const works = async (now: string, rows: Record<number, ResponsibilityRow[]>, closed: number[] = []) =>
  (await ownTasks(callAt(now, rows, closed).ctx)).tasks.map(({ year, work, state }) => `${year} ${work} ${state}`)

test('the year turns at midnight in Beijing', async () => {
  const rows = { 2026: [row('去年的', window(12))], 2027: [row('今年的', window(1, 10))] }
  expect(await works('2026-12-31T15:59:59.999Z', rows)).toEqual(['2026 去年的 due'])
  expect(await works('2026-12-31T16:00:00.000Z', rows)).toEqual(['2026 去年的 late', '2027 今年的 due'])
})

test('what spills over is last year’s still, until that is closed', async () => {
  const rows = { 2026: [row('次年1月', window(13))], 2027: [row('1月', window(1))] }
  const now = '2027-01-20T04:00:00.000Z'
  expect(await works(now, rows)).toEqual(['2026 次年1月 due', '2027 1月 due'])
  expect(await works(now, rows, [2026])).toEqual(['2027 1月 due'])
})

test('two years are looked at only as long as last year’s work may be done', async () => {
  const reads = async (now: string) => {
    const { ctx, asked } = callAt(now, {})
    await ownTasks(ctx)
    return asked
  }
  const both = ['list 2027', '2027-01-01–2028-03-31', 'list 2028', '2028-01-01–2029-03-31']
  expect(await reads('2028-03-31T15:59:59.999Z')).toEqual(both)
  expect(await reads('2028-03-31T16:00:00.000Z')).toEqual(['list 2028', '2028-01-01–2029-03-31'])
})

test.each([
  [2027, '2027-02-28'],
  [2028, '2028-02-29'],
])('the end of February %i is %s', async (year, day) => {
  const { ctx } = callAt(`${day}T04:00:00.000Z`, {
    [year]: [row('2月底前', [{ when: { kind: 'window', to: { month: 2 } } }])],
  })
  const { list } = await readYear(ctx, { year })
  expect(list?.rows[0]?.tasks).toMatchObject([{ to: day, state: 'due' }])
})
