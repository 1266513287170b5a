import { type Doubt, matchAt } from './deadline-token'
import type { When } from './schedule'

const allYear =
  /(?:贯穿|覆盖)?(?:全年度?|整年|长年|常年|始终|全程|全过程)(?:度)?|长期|持续|日常|经常性?|平时|常态化?|常抓不懈|不间断|[自从]?即日起|1年(?:之|以)?内?(?=$|[、,;()\n])/y
const wheneverWords = /随时|适时|即时|及时|实时|不定期|择机|按需|临时|视情况?/y
const asTold =
  /(?:根据|按照?|依照?|依据|遵照|视|以|待|服从|结合|随|与|同)[^、,;()\n:\d]{0,20}?(?:要求|需要|安排|部署|通知|情况|实际|进度|规定|为准|时限|节点|而定|同步)(?:时间|时限|执行|办理|确定|为准|完成|开展|进行)?|上级(?:规定|要求|通知|安排)的?(?:时间|时限|日期)?(?!之?[后前])/y
const relative =
  /(?![一二三四五六七八九十廿卅两〇零○]+[、,/至到或和及与~-])[^、,;()\n:\d每前后]{1,16}[前后]的?\d{1,3}个?(?:工作)?(?:日|天|周|月|小时)(?:之|以)?[内前]?|(?:\d{1,2}个|半个)月(?:之|以)?内|半年(?:之|以)?内|\d{1,3}个?(?:工作)?[日天](?:之|以)?内|(?:时间)?(?:待定|另行通知|另定)/y
const soon =
  /(?:立即|立刻|即刻|马上|尽快|尽早|第一时间|近期|按时|按期|[当本]月)(?:执行|完成|落实|办理|整改|开展|实施)?/y
const yearly = /每1?(?:年度?|个年度)|年度(?=$|[、,;()\n。\d不至最开召])|1年(?=\d|不|至|最)|按年|逐年/y
const each = /每1?(?:名|位|个)?(?:支部)?(?:人|党员|同志|干部|支委|委员|成员|支委委员|班子成员)|人均|人手/y

const beginsYearly = new Set('每年1按逐')
const afterEach = new Set('1名位个支人党同干委成班')
/** Only with these is a time counted from something else. */
const isRelative = /[前后]的?\d|[内另]|待定/
const beginsSoon = new Set('立即马尽第近按当本')
/** What such words can begin with. */
const begins = new Set('自从上贯覆全整长常持日经平不始1随适即及实择按临待另视根依据遵以服从结合与同')

/**
 * 全年, or 随时 and 按上级要求, whose date nobody knows yet, at the position.
 *
 * @param atStart whether the words before have been read: a time counted from something else (会后3日内) begins there
 */
export function readOpen(
  text: string,
  position: number,
  atStart: boolean,
): { end: number; when: When; doubt?: Doubt } | undefined {
  const found = begins.has(text[position] ?? '') ? readWords(text, position) : undefined
  if (found || !atStart) return found
  const after =
    (isRelative.test(text) ? matchAt(relative, text, position) : undefined) ??
    (beginsSoon.has(text[position] ?? '') ? matchAt(soon, text, position) : undefined)
  if (!after) return undefined
  const when: When = { kind: 'onRequest', words: after[0] }
  const sentence = '没有固定日期，请定一个日期，或到时再办'
  return { end: position + after[0].length, when, doubt: { sentence, options: [{ id: 'open', when }] } }
}

function readWords(text: string, position: number): { end: number; when: When } | undefined {
  const year = matchAt(allYear, text, position)
  if (year) return { end: position + year[0].length, when: { kind: 'allYear' } }
  const told = matchAt(wheneverWords, text, position) ?? matchAt(asTold, text, position)
  return told && { end: position + told[0].length, when: { kind: 'onRequest', words: told[0] } }
}

/** Where 每年 or 年度 at the position ends. */
export function endOfYearly(text: string, position: number): number | undefined {
  return beginsYearly.has(text[position] ?? '') ? endAt(yearly, text, position) : undefined
}

/** Where 每人 or 每名党员 at the position ends. */
export function endOfEach(text: string, position: number): number | undefined {
  const [first = '', next = ''] = [text[position], text[position + 1]]
  return first === '人' || (first === '每' && afterEach.has(next)) ? endAt(each, text, position) : undefined
}

function endAt(pattern: RegExp, text: string, position: number): number | undefined {
  const found = matchAt(pattern, text, position)
  return found && position + found[0].length
}
