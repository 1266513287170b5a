import { readListCells } from '../../domain/responsibilities/import'
import { contentOf } from '../../domain/responsibilities/list'
import { templateCells } from '../../domain/responsibilities/list-cells'
import type { Call } from './meeting'

const SECRETARY = 'demo-secretary'
const MEMBER = 'demo-member'

type Row = { rowId: string; leads?: true; tasks: { taskId: string }[] }
type Year = { list: { revision: number; rows: Row[] } | null }

/** Drives every procedure of the year's list and its tasks, on next year's, so that this year's stays the demo's. */
export async function driveList(call: Call, thisYear: number): Promise<void> {
  const as = async <T>(openid: string, path: string, input?: unknown) => (await call(openid, path, input)).data as T
  const year = thisYear + 1
  await call(MEMBER, 'tasks.mine')
  await call(MEMBER, 'list.read', { year: thisYear })
  await call(SECRETARY, 'list.importContext', { year })
  const rows = readListCells(templateCells(), { year, roster: [] }).rows.map(contentOf)
  const adoption = { year, source: 'template', mode: 'replace', titles: [], rows, answers: [], corrections: [] }
  await call(SECRETARY, 'list.adopt', { ...adoption, importId: 'benchImport1', revision: 0 })
  const [first] = rows
  // With words that the local check wants looked at, so that there is something to release.
  const held = { ...first, work: '培训【复核测试】' }
  await call(SECRETARY, 'list.addRow', { year, revision: 1, rowId: 'benchRow0001', row: held })
  await call(SECRETARY, 'list.release', { year })
  const changed = { ...first, work: '培训' }
  const which = { year, rowId: 'benchRow0001' }
  await call(SECRETARY, 'list.reviseRow', { ...which, revision: 2, from: 'today', reason: '改名', row: changed })
  await call(SECRETARY, 'list.dropRow', { ...which, revision: 3, reason: '并入别的工作' })
  const { list } = await as<Year>(SECRETARY, 'list.read', { year })
  const led = list?.rows.find(({ leads, tasks }) => leads && tasks.length > 0)
  const task = { year, taskId: led?.tasks[0]?.taskId ?? '' }
  await call(MEMBER, 'list.row', { year, rowId: led?.rowId ?? '' })
  const entry = { entryId: 'benchEntry01', people: [], count: 1, on: `${thisYear}-01-31`, note: '' }
  await call(SECRETARY, 'tasks.complete', { ...task, ...entry })
  await call(SECRETARY, 'tasks.withdraw', { ...task, entryId: entry.entryId, reason: '登记错了' })
  await call(SECRETARY, 'tasks.complete', { ...task, ...entry, entryId: 'benchEntry02' })
  const { seen } = await as<{ seen: string }>(SECRETARY, 'tasks.read', task)
  await call(SECRETARY, 'tasks.signOff', { ...task, seen })
  await call(SECRETARY, 'tasks.withdrawSignOff', { ...task, reason: '还差一步' })
}
