import { plainText, quoted } from './cell-text'
import { isIdNumber, isMobileNumber } from './personal-numbers'

/** What a roster's column can hold that the branch keeps. */
export type RosterField =
  | 'name'
  | 'gender'
  | 'standing'
  | 'role'
  | 'group'
  | 'livelihood'
  | 'leadingCadre'
  | 'joinedOn'
  | 'admittedOn'
  | 'state'
  | 'note'

/** Why a column is left out of the import. */
type DropReason = 'idCard' | 'phone' | 'address' | 'pay' | 'health' | 'notNeeded' | 'twice' | 'unknown' | 'untitled'

/** A column that is read. Columns are counted from 1. */
export type ReadColumn = { column: number; field: RosterField; title: string }
/** A column that is not read; `serial` marks 序号, which says nothing about the person. */
export type DroppedColumn = { column: number; title: string; why: DropReason; sentence: string; serial?: true }

/**
 * The titles under which rosters carry each field, the more exact first: of 党内职务 and 职务 in one table the first counts.
 * Titles are compared without blanks, marks and what stands in brackets.
 */
const fieldTitles: Record<RosterField, readonly string[]> = {
  name: ['姓名', '党员姓名', '成员姓名', '人员姓名', '名字'],
  gender: ['性别'],
  standing: ['党员类别', '正式或预备', '发展阶段', '党员类型', '党员身份', '人员类别', '政治面貌', '类别'],
  role: ['支部职务', '党支部职务', '党内职务', '党内任职', '支部分工', '职务'],
  group: ['党小组', '所在党小组', '所属党小组', '党小组名称', '所在小组', '小组', '组别'],
  livelihood: ['收入类别', '党费类别', '在职退休', '在职或退休', '在职情况', '人员身份', '身份类别'],
  leadingCadre: ['党员领导干部', '是否党员领导干部', '是否领导干部', '领导干部'],
  joinedOn: ['入党时间', '入党日期', '入党年月', '加入党组织日期', '加入党组织时间', '加入中国共产党时间'],
  admittedOn: ['转正时间', '转正日期', '转正年月', '转为正式党员时间', '转为正式党员日期'],
  state: ['状态', '党员状态', '成员状态', '党籍状态'],
  note: ['备注', '说明'],
}

/** The fields in the order in which a row is read and its problems are told, whatever the order of the columns. */
export const rosterFields = Object.keys(fieldTitles) as RosterField[]

/** Longer texts are sentences, not titles. */
const LONGEST_TITLE = 24

const serialTitles = ['序号', '编号', '序', 'no', '#']

/** In every roster form, and of no use to any register of the branch: the less is kept of a person, the better. */
const needlessTitles = [
  ...['民族', '出生年月', '出生日期', '出生时间', '出生年月日', '生日', '年龄', '籍贯', '出生地', '婚姻状况', '照片'],
  ...['学历', '学位', '文化程度', '学历学位', '毕业院校', '职称', '专业', '参加工作时间', '党龄', '入党介绍人'],
  ...['行政职务', '工作单位', '单位', '部门', '工作岗位', '岗位', '单位及职务', '工作单位及职务', '工作单位及岗位'],
]

/** Never kept (domain rule "kept out of the database"), so recognised generously. */
const sensitiveTitles: readonly [RegExp, DropReason][] = [
  [/身份证|公民身份|证件号/, 'idCard'],
  [/住址|地址|现居住|户籍/, 'address'],
  [/电话|手机|联系方式|微信|QQ/i, 'phone'],
  [/工资|薪|收入|退休金|养老金|缴费基数|党费基数/, 'pay'],
  [/健康|疾病|病史|残疾/, 'health'],
]

const dropSentences: Record<DropReason, (title: string) => string> = {
  idCard: (title) => `${title}没有导入：系统不保存身份证号`,
  phone: (title) => `${title}没有导入：系统不保存电话号码`,
  address: (title) => `${title}没有导入：系统不保存住址`,
  pay: (title) => `${title}没有导入：系统不保存收入，党费只登记核定的月交数额`,
  health: (title) => `${title}没有导入：系统不保存健康情况`,
  notNeeded: (title) => `${title}没有导入：各项登记都用不到`,
  twice: (title) => `${title}没有导入：与另一列重复`,
  unknown: (title) => `${title}没有导入：认不出这一列是什么`,
  untitled: (title) => `${title}没有导入：没有表头`,
}

type Meaning = { field: RosterField; rank: number } | { why: DropReason; serial?: true }

/** What a column's title means; undefined if the title is unknown. */
function meaningOf(title: string): Meaning | undefined {
  const bare = plainText(title).normalize('NFKC').replace(/\s/g, '')
  if (bare.length > LONGEST_TITLE) return undefined
  const key = bare.replace(/\(.*?\)|\[.*?\]|[*:、.。?]|^\d+/g, '').toLowerCase()
  for (const field of rosterFields) {
    const rank = fieldTitles[field].indexOf(key)
    if (rank >= 0) return { field, rank }
  }
  if (serialTitles.includes(key)) return { why: 'notNeeded', serial: true }
  if (needlessTitles.includes(key)) return { why: 'notNeeded' }
  const sensitive = sensitiveTitles.find(([pattern]) => pattern.test(bare))
  return sensitive && { why: sensitive[1] }
}

/** The field a title stands for, if it is one the branch keeps. */
export function fieldOf(title: string): RosterField | undefined {
  const meaning = meaningOf(title)
  return meaning && 'field' in meaning ? meaning.field : undefined
}

/** Whether the text is a title that rosters use, kept or not. */
export function isTitle(text: string): boolean {
  return meaningOf(text) !== undefined
}

/** Which column each field is read from, or the title that several columns carry, so that nobody can say which counts. */
type FieldColumns =
  | { ok: true; fields: ReadonlyMap<number, RosterField> }
  | { ok: false; title: string; columns: number[] }

/** Finds the column of each field by the titles, in any order. Columns are counted from 1. */
export function fieldColumns(titles: readonly string[]): FieldColumns {
  const fields = new Map<number, RosterField>()
  for (const field of rosterFields) {
    const found = titles.flatMap((title, index) => {
      const meaning = meaningOf(title)
      return meaning && 'field' in meaning && meaning.field === field ? [{ rank: meaning.rank, column: index + 1 }] : []
    })
    const rank = Math.min(...found.map((one) => one.rank))
    const columns = found.filter((one) => one.rank === rank).map((one) => one.column)
    const [first, second] = columns
    if (first === undefined) continue
    if (second !== undefined) return { ok: false, title: quoted(plainText(titles[first - 1] ?? '')), columns }
    fields.set(first, field)
  }
  return { ok: true, fields }
}

/**
 * Parts the columns into those read and those left out. A column without a useful title is looked into: one that holds
 * ID-card or phone numbers is named as that. So is a kept column that holds mostly ID-card numbers, except the names.
 *
 * @param cells the texts of the people's rows
 */
export function partColumns(
  titles: readonly string[],
  fields: ReadonlyMap<number, RosterField>,
  cells: readonly (readonly string[])[],
): { read: ReadColumn[]; dropped: DroppedColumn[] } {
  const read: ReadColumn[] = []
  const dropped: DroppedColumn[] = []
  titles.forEach((written, index) => {
    const title = quoted(plainText(written))
    const column = index + 1
    const filled = cells.map((row) => row[index] ?? '').filter((text) => text !== '')
    const field = fields.get(column)
    const mostlyIds = filled.filter(isIdNumber).length * 2 > filled.length
    if (field && (field === 'name' || !mostlyIds)) {
      read.push({ column, field, title })
      return
    }
    const meaning = meaningOf(written)
    const why = field ? 'idCard' : whyDropped(meaning, title, filled)
    if (!why) return
    const sentence = dropSentences[why](title ? `“${title}”一列` : `第 ${column} 列`)
    dropped.push({ column, title, why, sentence, ...(meaning && 'serial' in meaning && { serial: true }) })
  })
  return { read, dropped }
}

function whyDropped(meaning: Meaning | undefined, title: string, filled: readonly string[]): DropReason | undefined {
  if (meaning) return 'why' in meaning ? meaning.why : 'twice'
  if (filled.some(isIdNumber)) return 'idCard'
  if (filled.some(isMobileNumber)) return 'phone'
  if (title !== '') return 'unknown'
  return filled.length > 0 ? 'untitled' : undefined
}
