import { isHan } from './numerals'

/** What a column of a responsibility list holds; `other` is kept as it is and not read. */
export type Field = 'number' | 'work' | 'leader' | 'owner' | 'deadline' | 'note' | 'other'

/**
 * The titles under which lists carry each field, the more exact first: of 责任人 and 责任部门 in one table the first counts.
 * Titles are compared without blanks, marks and what stands in brackets.
 */
const titles: Record<Field, readonly string[]> = {
  number: ['序号', '编号', '序', '项次', '项号', 'no'],
  work: [
    ...[
      '重点工作',
      '工作内容',
      '工作任务',
      '重点任务',
      '主要任务',
      '目标任务',
      '任务',
      '工作项目',
      '主要工作',
      '工作事项',
    ],
    ...['责任事项', '责任内容', '任务内容', '工作要点', '具体工作', '具体任务', '工作名称', '任务名称', '活动内容'],
    ...['事项', '项目', '内容', '工作'],
  ],
  leader: [
    ...['责任领导', '牵头领导', '分管领导', '主管领导', '负责领导', '包抓领导', '挂帅领导', '联系领导', '督办领导'],
    ...['牵头人', '总负责人', '领导'],
  ],
  owner: [
    ...[
      '责任人',
      '具体责任人',
      '直接责任人',
      '责任人员',
      '具体负责人',
      '承办人',
      '经办人',
      '落实人',
      '执行人',
      '办理人',
    ],
    ...['负责人', '责任部门', '责任科室', '责任单位', '承办部门', '承办单位', '牵头部门', '牵头单位', '实施主体'],
    ...['责任主体', '参加人员', '参加对象', '责任对象'],
  ],
  deadline: [
    ...['完成时限', '完成时间', '完成期限', '完成日期', '时间要求', '时限要求', '时间节点', '时间安排', '时间进度'],
    ...['工作时限', '办理时限', '截止时间', '开展时间', '推进时限', '时限', '期限', '时间', '频次'],
  ],
  note: ['备注', '说明', '备考'],
  other: [
    ...['工作措施', '具体措施', '主要措施', '措施', '工作要求', '具体要求', '要求', '工作目标', '目标', '完成情况'],
    ...['进展情况', '落实情况', '配合部门', '配合单位', '协助人', '协办人', '类别', '分类', '依据', '分值', '考核分值'],
  ],
}

const fields = Object.keys(titles) as Field[]
const byTitle = new Map(fields.flatMap((field) => titles[field].map((title) => [title, field] as const)))
const longestFirst = [...byTitle.keys()].sort((a, b) => b.length - a.length)
/** Most texts are told from titles by their last character alone. */
const lastOfTitle = new Set(longestFirst.map((title) => title[title.length - 1]))
const onlyHan = /^[\u3400-\u9fff]*$/
const isSeen = /^[!-~\u3001-\u3029\u3400-\u9fff\uff01-\uff5e]*$/
const unseen = /[\s\p{Cc}\p{Cf}]/gu

/** The fields as people call them, in the order of a list. */
export const fieldLabels: Record<Field, string> = {
  number: '序号',
  work: '重点工作',
  leader: '责任领导',
  owner: '责任人',
  deadline: '完成时限',
  note: '备注',
  other: '其他',
}

/** Longer texts are sentences, not titles. */
export const LONGEST_TITLE = 16
/** A longer title may end with a known one: 支部责任领导. */
const SHORTEST_ENDING = 3

/** What a column with that title holds, if the title is one that lists use. */
export function fieldOf(title: string): Field | undefined {
  const key = keyOf(title)
  const known = byTitle.get(key)
  if (known || key === '' || key.length > LONGEST_TITLE) return known
  const ending = longestFirst.find((one) => one.length >= SHORTEST_ENDING && key.endsWith(one))
  return ending === undefined ? undefined : byTitle.get(ending)
}

/** Whether it is a title as it stands, not only by its ending. */
export function isTitle(text: string): boolean {
  return byTitle.has(keyOf(text))
}

function keyOf(title: string): string {
  if (title.length > LONGEST_TITLE * 2) return ''
  const last = title[title.length - 1] ?? ''
  if (isHan(last) && !lastOfTitle.has(last)) return ''
  if (onlyHan.test(title)) return title
  const bare = isSeen.test(title) ? title.normalize('NFKC') : title.normalize('NFKC').replace(unseen, '')
  return bare.replace(/\(.*?\)|[*:、.。]/g, '').toLowerCase()
}

/** The field of each column; of several columns with one field the most exact title holds it, the others are kept aside. */
export function fieldsOf(header: readonly string[]): Field[] {
  const found = header.map((title) => fieldOf(title) ?? 'other')
  return found.map((field, index) => {
    if (field === 'other') return field
    const rivals = found.flatMap((other, at) => (other === field ? [at] : []))
    const ranks = rivals.map((at) => rankOf(header[at] ?? '', field))
    const best = rivals[ranks.indexOf(Math.min(...ranks))]
    return best === index ? field : 'other'
  })
}

function rankOf(title: string, field: Field): number {
  const key = keyOf(title)
  const rank = titles[field].findIndex((one) => key.includes(one))
  return rank < 0 ? titles[field].length : rank
}

/**
 * Whether these titles are a responsibility list's: what is to be done, and by when or by whom. (A roster or an agenda has
 * no such pair.)
 */
export function isHeader(header: readonly string[]): boolean {
  const known = new Set(header.map(fieldOf))
  return known.has('work') && (known.has('deadline') || known.has('leader') || known.has('owner'))
}
