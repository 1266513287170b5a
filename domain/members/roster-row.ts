import { addMonths, type Day, type Month, monthOf } from '../calendar/beijing'
import { quoted } from './cell-text'
import type { Gender, Livelihood, MemberState, Role, Standing } from './member'
import { type NameReading, readName } from './person-name'
import { withoutPersonalNumbers } from './personal-numbers'
import { type RosterField, rosterFields } from './roster-columns'
import { readDate } from './roster-dates'
import { isHeading } from './roster-layout'
import {
  type CellReading,
  isNothing,
  readGender,
  readLivelihood,
  readRole,
  readStanding,
  readState,
  readYesNo,
} from './roster-values'

const LONGEST_GROUP = 20
const LONGEST_NOTE = 200
const formulaError = /^#(REF|N\/A|VALUE|NAME|DIV\/0|NUM|NULL|SPILL|CALC)[!?]?$/

/** A person as the roster's row describes them. */
export type RosterRow = {
  /** The row of the table it was read from, counted from 1. */
  row: number
  name: string
  gender?: Gender
  standing: Standing
  role: Role
  /** The group's name (党小组). */
  group?: string
  livelihood: Livelihood
  leadingCadre: boolean
  /** 入党时间, a day or a month. */
  joinedOn?: Day | Month
  /** 转正时间, a day or a month. */
  admittedOn?: Day | Month
  state: MemberState
  note?: string
  /** The fields the row states. The others hold a default, which must not overwrite what is already known of a member. */
  given: readonly GivenField[]
}

/** What a row can state about a person besides the name. */
export type GivenField = Exclude<RosterField, 'name'>

/** Something to tell about a row: a problem that keeps it from being imported, or a warning that does not. */
export type RosterRemark = {
  row: number
  column?: number
  /** The column's title. */
  title?: string
  /** What the cell holds, shortened, ID-card and phone numbers left out. */
  text: string
  reason: string
}

/** A cell of a row: its text as written, and where it stands. */
export type RosterCell = { raw: string; text: string; column: number; title: string }

/** A row's cells by what they hold. Only the column of names is always there. */
export type RosterCells = Partial<Record<RosterField, RosterCell>> & { name: RosterCell }

/** A row that can be imported or, where there are problems, cannot. */
export type RowReading = { row?: RosterRow; problems: RosterRemark[]; warnings: RosterRemark[] }

const readers: Record<Exclude<RosterField, 'name' | 'note'>, (text: string, today: Day) => CellReading<unknown>> = {
  gender: readGender,
  standing: readStanding,
  role: readRole,
  group: readGroup,
  livelihood: readLivelihood,
  leadingCadre: readYesNo,
  joinedOn: readDate,
  admittedOn: readDate,
  state: readState,
}

/** "第 5 行“入党时间”填的“2005.13”：没有这个日期": a remark as people read it. */
export function remarkSentence(remark: RosterRemark): string {
  const where = remark.title ? `“${remark.title}”` : remark.column === undefined ? '' : `第 ${remark.column} 列`
  return `第 ${remark.row} 行${where}${remark.text === '' ? '' : `填的“${remark.text}”`}：${remark.reason}`
}

/** Reads one person from the cells of a row. Defaults stand only where a column is absent or a cell empty. */
export function readRow(number: number, cells: RosterCells, today: Day): RowReading {
  const problems: RosterRemark[] = []
  const warnings: RosterRemark[] = []
  const remark = (list: RosterRemark[], { column, title, text }: RosterCell, reason: string) =>
    list.push({ row: number, column, title, text: quoted(text), reason })

  const tagged = takeTags(cells.name.raw)
  const name = readPersonName(tagged.name)
  if (!name.ok) remark(problems, cells.name, name.reason)
  else if (name.remark) remark(warnings, cells.name, name.remark)

  const values: Record<string, unknown> = {}
  const given: GivenField[] = []
  for (const field of rosterFields) {
    const cell = cells[field]
    if (field === 'name' || !cell || isNothing(cell.text)) continue
    const found = field === 'note' ? readNote(cell.text) : readKept(field, cell.text, today)
    if (!found.ok) {
      remark(problems, cell, found.reason)
      continue
    }
    if (found.remark) remark(warnings, cell, found.remark)
    values[field] = found.value
    given.push(field)
  }
  for (const [field, value] of Object.entries(tagged.values) as [GivenField, unknown][]) {
    if (!given.includes(field)) given.push(field)
    values[field] ??= value
  }
  if (tagged.name !== cells.name.raw.trimEnd()) remark(warnings, cells.name, '括号里的字没有当作姓名')

  const row = {
    ...{ standing: 'full', role: 'member', livelihood: 'salaried', leadingCadre: false, state: 'active' },
    ...values,
    row: number,
    name: name.ok ? name.name : '',
    given: rosterFields.filter((field): field is GivenField => field !== 'name' && given.includes(field)),
  } as RosterRow
  for (const { field, reason, stops } of problems.length === 0 ? contradictions(row, today) : []) {
    remark(stops ? problems : warnings, cells[field] ?? cells.name, reason)
  }
  return problems.length === 0 ? { row, problems, warnings } : { problems, warnings }
}

function readKept(field: keyof typeof readers, text: string, today: Day): CellReading<unknown> {
  if (formulaError.test(text)) return { ok: false, reason: '是公式，没有算出结果；请改成普通文字' }
  if (withoutPersonalNumbers(text) !== text) return { ok: false, reason: '这一格里有号码，系统不保存，请删去' }
  return readers[field](text, today)
}

function readPersonName(text: string): NameReading {
  if (formulaError.test(text)) return { ok: false, reason: '是公式，没有算出结果；请改成普通文字' }
  if (isHeading(text.trim())) return { ok: false, reason: '像是一段的标题，不是姓名，请核对' }
  return readName(text)
}

function readGroup(text: string): CellReading<string> {
  const group = text.replace(/ /g, '')
  return [...group].length <= LONGEST_GROUP
    ? { ok: true, value: group }
    : { ok: false, reason: `党小组名称超过 ${LONGEST_GROUP} 个字，请核对是否错列` }
}

function readNote(text: string): CellReading<string> {
  const value = withoutPersonalNumbers(text)
  if ([...value].length > LONGEST_NOTE) return { ok: false, reason: `备注超过 ${LONGEST_NOTE} 个字，请写短一些` }
  return { ok: true, value, ...(value !== text && { remark: '备注里的证件号或电话没有导入，系统不保存' }) }
}

/** What rosters add to a name in brackets: 李梅（女）, 阿牛（彝族）, 王新（预备）. */
function takeTags(name: string): { name: string; values: Partial<Pick<RosterRow, 'gender' | 'standing'>> } {
  const values: Partial<Pick<RosterRow, 'gender' | 'standing'>> = {}
  let rest = name.trimEnd()
  for (;;) {
    const tag = /[（(]\s*(男|女|\p{Script=Han}{1,4}族|正式|预备|正式党员|预备党员)\s*[）)]$/u.exec(rest)
    if (!tag) return { name: rest, values }
    rest = rest.slice(0, tag.index).trimEnd()
    const word = tag[1] ?? ''
    if (word === '男' || word === '女') values.gender = word === '男' ? 'male' : 'female'
    else if (!word.endsWith('族')) values.standing = word.startsWith('正式') ? 'full' : 'probationary'
  }
}

type Contradiction = { field: RosterField; reason: string; stops?: true }

/** What no single cell shows. Probation lasts a year, and who is on probation cannot be elected (党章 art. 7). */
function contradictions(row: RosterRow, today: Day): Contradiction[] {
  const found: Contradiction[] = []
  const { joinedOn, admittedOn, standing } = row
  const length = Math.min(joinedOn?.length ?? 0, admittedOn?.length ?? 0)
  if (joinedOn && admittedOn && admittedOn.slice(0, length) < joinedOn.slice(0, length)) {
    found.push({ field: 'admittedOn', reason: '转正时间早于入党时间，请核对', stops: true })
  }
  if (standing === 'probationary' && admittedOn) {
    found.push({ field: 'admittedOn', reason: '是预备党员，却有转正时间，请核对党员类别' })
  }
  if (standing === 'probationary' && row.role !== 'member') {
    found.push({ field: 'role', reason: '预备党员没有被选举权，请核对职务' })
  }
  const inProbation = joinedOn && joinedOn.slice(0, 7) > addMonths(monthOf(today), -12)
  if (inProbation && !admittedOn && !row.given.includes('standing')) {
    found.push({ field: 'joinedOn', reason: '入党不满一年，没有写党员类别，按正式党员导入；如果是预备党员请改' })
  }
  return found
}
