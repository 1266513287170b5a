import { type Count, matchAt } from './deadline-token'
import { measures, TIMES } from './schedule'

const markers =
  /(?:原则上|应当?|要|须|需)?(?:(不得?(?:少|低)[于於]|至少|最少|最低|≥|>=?)|(各自?|分别|均)|(共计?|合计|总计|总共|累计|总数|一共)|(?:为|达到?|约))/y
const deeds =
  /(?:集中|组织|开展|召开|举行|举办|进行|安排|完成|撰写|提交|报送|上报|参加|确定|学习|讲授|讲|上|写|交){1,2}/y
/** 3个月 and 3个支部 count something else, 3天内 and 3天前 nothing. */
const unlike: Partial<Record<string, string>> = {
  个: '月|人|工作|支部|小组',
  天: '之?内|以?内|前|后',
  小时: '之?内|以?内|前|后',
}
const counted = [...measures]
  .sort((a, b) => b.length - a.length)
  .map((measure) => (unlike[measure] ? `${measure}(?!${unlike[measure]})` : measure))
  .join('|')
const number = new RegExp(`(\\d{1,3})(?:(?:[-~]{1,2}|至|到)(\\d{1,3}))?(${counted})(?!性)(?:以上|及以上)?`, 'y')
const orMore = /及?以上$/
const about = /左右|上下/y
const MOST_MARKERS = 4
/** Markers and deeds are no longer than that. */
const LONGEST_MARKS = 48
const ends = new Set('、,;:()\n')

/** What a count can begin with. */
const begins = new Set('0123456789原应要须需不至最≥>各分均共合总累一为达约集组开召举进安完撰提上报参确学讲写交')

type Marks = Pick<Count, 'atLeast' | 'respective' | 'total'>

/** What stands before the number: 各不少于, 共, 至少召开. */
function readMarks(text: string, position: number): { at: number; marks: Marks } {
  let at = position
  let marks: Marks = {}
  for (let round = 0; round < MOST_MARKERS && !isDigit(text[at]); round += 1) {
    const marker = matchAt(markers, text, at)
    if (!marker) break
    marks = {
      ...marks,
      ...(marker[1] && { atLeast: true }),
      ...(marker[2] && { respective: true }),
      ...(marker[3] && { total: true }),
    }
    at += marker[0].length
  }
  if (isDigit(text[at])) return { at, marks }
  at += matchAt(deeds, text, at)?.[0].length ?? 0
  const late = isDigit(text[at]) ? undefined : matchAt(markers, text, at)
  return late?.[1] ? { at: at + late[0].length, marks: { ...marks, atLeast: true } } : { at, marks }
}

/** A count has its number before the next comma; most words have none. */
function isDigitAhead(text: string, position: number): boolean {
  for (let at = position; at < position + LONGEST_MARKS && at < text.length; at += 1) {
    if (isDigit(text[at])) return true
    if (ends.has(text[at] ?? '')) return false
  }
  return false
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9'
}

/** Reads 各不少于2次, 共5次, 至少召开1次, 1—2篇 at the position. */
export function readCount(text: string, position: number): { end: number; count: Count } | undefined {
  if (!begins.has(text[position] ?? '') || !isDigitAhead(text, position)) return undefined
  const { at: start, marks } = readMarks(text, position)
  const found = matchAt(number, text, start)
  if (!found) return undefined
  const at = start + found[0].length
  const vague = matchAt(about, text, at)
  const n = Number(found[1])
  const most = found[2] === undefined ? undefined : Number(found[2])
  if (n === 0 || (most !== undefined && most <= n)) return undefined
  const count: Count = {
    n,
    ...(most !== undefined && { most }),
    ...(found[3] !== TIMES && { measure: found[3] }),
    ...marks,
    ...(orMore.test(found[0]) && { atLeast: true }),
    ...(vague && { about: true }),
  }
  return { end: at + (vague?.[0].length ?? 0), count }
}
