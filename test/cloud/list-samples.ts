import { addDays, dayOf } from '../../domain/calendar/beijing'
import { readListCells } from '../../domain/responsibilities/import'
import { contentOf, listId, type ResponsibilityList, type RowContent } from '../../domain/responsibilities/list'
import { templateCells } from '../../domain/responsibilities/list-cells'
import { progressOf, seenOf } from '../../domain/responsibilities/progress'
import { tasksOf } from '../../domain/responsibilities/task'
import { minutesFromNow } from './branch'
import { freshId, marked, type Sample, type World } from './world'

/** Today, and the year lists are for. */
export const listDay = () => dayOf(minutesFromNow(0))
export const listYear = () => Number(listDay().slice(0, 4))

/** What the built-in list says, as a phone of that branch reads it. */
export function templateContents(): RowContent[] {
  return readListCells(templateCells(), { year: listYear(), roster: [] }).rows.map(contentOf)
}

/** Content of a row led by one member and owned by others, to be done within the year. */
export function contentFor(
  leaderId: string,
  ownerIds: readonly string[],
  fields: Partial<RowContent> = {},
): RowContent {
  const member = (memberId: string) => ({ kind: 'member' as const, words: '某人', memberId, name: '某人' })
  return {
    work: '支部工作',
    cells: [{ field: 'work', title: '重点工作', text: '支部工作' }],
    leaders: [member(leaderId)],
    owners: ownerIds.map(member),
    schedule: [{ when: { kind: 'window', to: { month: 12 } } }],
    turns: [],
    ...fields,
  }
}

/** A list of the world's branch with one row: its caller leads it and has it to do. */
export function seedList(
  world: World,
  fields: Partial<RowContent> = {},
): { list: ResponsibilityList; rowId: string; taskId: string } {
  const { t, branch, memberId } = world
  const year = listYear()
  const rowId = freshId()
  const work = marked(world, '支部工作')
  const content = contentFor(memberId, [memberId, branch.ids.second], { work, ...fields })
  const at = minutesFromNow(-60)
  const row = { rowId, versions: [{ ...content, from: `${year}-01-01`, by: branch.ids.secretary, at }] }
  const list: ResponsibilityList = {
    _id: listId(branch.branchId, year),
    branchId: branch.branchId,
    ...{ year, source: 'pasted', titles: ['重点工作'], rows: [row], revision: 1 },
    ...{ createdBy: branch.ids.secretary, createdAt: at, updatedBy: branch.ids.secretary, updatedAt: at },
  }
  t.insert('responsibilityLists', list)
  const [task] = tasksOf(row, year, new Set())
  return { list, rowId, taskId: task?.taskId ?? '' }
}

/** Says that the task is done, as a member has said it. */
function seedCompletion({ t, branch }: World, rowId: string, taskId: string, by: string): string {
  const entryId = freshId()
  const year = listYear()
  const entry = { people: [], on: listDay(), count: 1, note: '' }
  t.insert('completions', {
    _id: entryId,
    branchId: branch.branchId,
    year,
    rowId,
    taskId,
    ...entry,
    by,
    at: minutesFromNow(-5),
  })
  return entryId
}

async function seenNow({ t, branch }: World, list: ResponsibilityList, taskId: string): Promise<string> {
  const completions = (await t.find('completions', { branchId: branch.branchId })) as never[]
  const [row] = list.rows
  if (!row) throw new Error('a list without a row')
  const source = { records: [], completions, signOffs: [], people: [], today: listDay() }
  const found = progressOf(tasksOf(row, list.year, new Set()), source).find(({ task }) => task.taskId === taskId)
  if (!found) throw new Error('no such task')
  return seenOf(found)
}

const row = ({ branch }: World) => contentFor(branch.ids.deputy, [branch.ids.organisation])

/** Valid inputs for the year's list and its tasks. */
export const listSamples: Record<string, Sample> = {
  'year:list.read': (world) => {
    seedList(world)
    return { year: listYear() }
  },
  'year:list.row': (world) => ({ year: listYear(), rowId: seedList(world).rowId }),
  'year:list.importContext': (world) => {
    seedList(world)
    return { year: listYear() }
  },
  'year:list.adopt': (world) => ({
    ...{ year: listYear(), importId: freshId(), revision: 0, source: 'pasted', mode: 'replace', titles: ['重点工作'] },
    rows: [row(world)],
    answers: [{ id: 'group:全体党员', choice: 'all' }],
    corrections: [],
  }),
  'year:list.addRow': (world) => {
    seedList(world)
    return { year: listYear(), revision: 1, rowId: freshId(), row: row(world) }
  },
  'year:list.reviseRow': (world) => {
    const { rowId } = seedList(world)
    return { year: listYear(), revision: 1, rowId, from: 'today', reason: '分工调整', row: row(world) }
  },
  'year:list.dropRow': (world) => ({ year: listYear(), revision: 1, rowId: seedList(world).rowId, reason: '上级取消' }),
  'year:list.release': async (world) => {
    const { list } = seedList(world)
    await world.t.patch('responsibilityLists', list._id, { textHeld: true })
    return { year: listYear() }
  },

  'year:tasks.mine': (world) => {
    seedList(world)
    return undefined
  },
  'year:tasks.read': (world) => ({ year: listYear(), taskId: seedList(world).taskId }),
  'year:tasks.complete': (world) => {
    const { taskId } = seedList(world)
    return { year: listYear(), taskId, entryId: freshId(), people: [], on: listDay(), count: 1, note: '已经办好' }
  },
  'year:tasks.withdraw': (world) => {
    const { rowId, taskId } = seedList(world)
    const entryId = seedCompletion(world, rowId, taskId, world.memberId)
    return { year: listYear(), taskId, entryId, reason: '登记错了' }
  },
  'year:tasks.signOff': async (world) => {
    const { list, rowId, taskId } = seedList(world)
    seedCompletion(world, rowId, taskId, world.memberId)
    return { year: listYear(), taskId, seen: await seenNow(world, list, taskId) }
  },
  'year:tasks.withdrawSignOff': (world) => {
    const { rowId, taskId } = seedList(world)
    seedCompletion(world, rowId, taskId, world.memberId)
    const head = { _id: taskId, branchId: world.branch.branchId, year: listYear(), rowId }
    world.t.insert('signOffs', { ...head, by: world.memberId, at: minutesFromNow(-1), seen: 'x' })
    return { year: listYear(), taskId, reason: '还有一步没有做' }
  },
}

/** A day so many days from today. */
export const dayFromToday = (days: number) => addDays(listDay(), days)
