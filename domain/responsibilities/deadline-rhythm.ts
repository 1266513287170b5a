import { readDays, weekdayOf } from './deadline-month-days'
import { readPart } from './deadline-period-part'
import { matchAt, type Rhythm } from './deadline-token'
import type { Times, When } from './schedule'

const weekly =
  /(?:每|按)个?(?:周|星期|礼拜)(?:([一二三四五六日天]|[1-6](?![\d次篇场期份个条堂节课学小轮件遍项天人至-])))?|周周/y
const fortnightly = /(?:每|按)2个?(?:周|星期)|隔周|双周/y
const monthly = /(?:每|各)1?个?月份?|按月|逐月|月月|分月/y
const severalMonths = /每([236])个?月|每?隔月|每双月/y
const partsOfMonth = /每半个?月|每旬/y
const oddMonths = /([单双奇偶])数?月/y
const quarterly = /(?:每|各)1?个?季度?|按季度?|逐季度?|季季/y
const halfYearly = /每1?个?半年度?|按半年|半年度?(?=不|至|最|[1-9]次|开|召)/y
const perUnit = /(\d{1,2})?(次|篇|场|期)(?:[/每])(周|月|季度?|半年|年)/y

const bare = /(季度?[底末]|季末)(?:之|以)?前?|(月[底末])(?:之|以)?前?|(月初)|(\d{1,2})[日号](?:之|以)?前/y

const beginsOdd = new Set('单双奇偶')
/** What a rhythm can begin with. */
const begins = new Set('0123456789每按周隔双各逐月分季半次篇场期')

/** Reads 每月25日前, 每季度末月, 每半年, 每周五, 2次/年 at the position. */
export function readRhythm(text: string, position: number): Rhythm | undefined {
  if (!begins.has(text[position] ?? '')) return undefined
  const after = (match: RegExpExecArray) => position + match[0].length
  const counted = matchAt(perUnit, text, position)
  if (counted) return { end: after(counted), when: unitOf(counted[3] ?? ''), times: timesOf(counted) }
  if (text.startsWith('每月', position)) return readDays(text, position + (text[position + 2] === '份' ? 3 : 2))
  const fortnight = matchAt(fortnightly, text, position)
  if (fortnight) return { end: after(fortnight), when: { kind: 'fortnightly' } }
  const week = matchAt(weekly, text, position)
  if (week) {
    return { end: after(week), when: { kind: 'weekly', ...(week[1] && { weekday: weekdayOf(week[1]) }) } }
  }
  const half = matchAt(partsOfMonth, text, position)
  if (half) return { end: after(half), when: { kind: 'monthly' }, times: { n: half[0] === '每旬' ? 3 : 2 } }
  const several = matchAt(severalMonths, text, position)
  if (several) return readPart(text, after(several), Number(several[1] ?? 2) as 2 | 3 | 6)
  const month = matchAt(monthly, text, position)
  if (month) return readDays(text, after(month))
  const quarter = matchAt(quarterly, text, position)
  if (quarter) return readPart(text, after(quarter), 3)
  const halfYear = matchAt(halfYearly, text, position)
  if (halfYear) return readPart(text, after(halfYear), 6)
  const unsaid = matchAt(bare, text, position)
  return unsaid && readBare(unsaid, after(unsaid))
}

/** 单月, 双月: every other month by its number. */
export function readOddMonths(text: string, position: number): { end: number; months: number[] } | undefined {
  const odd = beginsOdd.has(text[position] ?? '') ? matchAt(oddMonths, text, position) : undefined
  if (!odd) return undefined
  const first = odd[1] === '单' || odd[1] === '奇' ? 1 : 2
  return { end: position + odd[0].length, months: [0, 2, 4, 6, 8, 10].map((more) => first + more) }
}

function unitOf(unit: string): When {
  if (unit === '周') return { kind: 'weekly' }
  if (unit === '月') return { kind: 'monthly' }
  if (unit === '年') return { kind: 'allYear' }
  return { kind: 'periodic', months: unit === '半年' ? 6 : 3 }
}

function timesOf([, n = '1', measure]: RegExpExecArray): Times {
  return { n: Math.max(1, Number(n)), ...(measure && measure !== '次' && { measure }) }
}

/** 月底前, 季末, 25日前 without 每: most likely every one. */
function readBare([, quarter, month, begin, day]: RegExpExecArray, end: number): Rhythm {
  if (day !== undefined && !(Number(day) >= 1 && Number(day) <= 31)) {
    return {
      end,
      when: { kind: 'allYear' },
      doubt: { sentence: `没有 ${day} 日，什么时候完成？`, options: [{ id: 'leaveOut' }] },
    }
  }
  const when: When = quarter
    ? { kind: 'periodic', months: 3 }
    : month
      ? { kind: 'monthly' }
      : begin
        ? { kind: 'monthly', days: { kind: 'days', from: 1, to: 10 } }
        : { kind: 'monthly', days: { kind: 'by', day: Number(day) } }
  const sentence = quarter ? '没有写哪个季度，是每个季度都要吗？' : '没有写哪个月，是每个月都要吗？'
  return { end, when, doubt: { sentence, options: [{ id: 'every', when }] } }
}
