import { addDays, type Day } from '../../domain/calendar/beijing'
import { chance } from './derive'
import { people } from './people'
import { inYear, type Line } from './records-written'
import { memberIdOf } from './roster'

/** Those whose phones one can hold have something left to do, and the last three of the paper register with them. */
const waits = ['member', 'group-leader', 'retired', 'eldest', 'mistyped']
const committee = ['secretary', 'deputy', 'organisation', 'publicity', 'discipline']
const FIRST = 62
const APART = 11

/** Talks, the care list with its visits, and opinions. */
export function peopleLines(year: number, today: Day): Line[] {
  return [...[year - 1, year].flatMap(talks), ...[year - 1, year].flatMap(care), ...opinions(year, today)]
}

/** Every eleven days somebody has been talked with, by the committee and by one another; of the committee's pairs three are open. */
function talks(year: number): Line[] {
  const rank = (key: string) => chance('talk', key, year)
  const others = people
    .map(({ key }) => key)
    .filter((key) => !waits.includes(key) && !committee.includes(key))
    .sort((a, b) => rank(a) - rank(b))
  const talk = (on: Day, by: string, other: string, way = 'met'): Line => ({
    ...{ kind: 'talk', on, by, people: [by, other], values: { way } },
  })
  const ofMembers = others.map((key, nth) => {
    const on = addDays(inYear(year, '01-01'), FIRST + nth * APART)
    const before = others[nth - 1]
    const isOne = nth % 3 === 2 && before !== undefined
    const partner = isOne ? before : (committee[nth % committee.length] ?? 'secretary')
    return talk(on, partner, key, nth % 5 === 3 ? 'called' : 'met')
  })
  const pairs = committee.flatMap((one, nth) => committee.slice(nth + 1).map((other) => [one, other] as const))
  const ofCommittee = pairs
    .slice(0, 7)
    .map(([one, other], nth) => talk(addDays(inYear(year, '03-12'), nth * 23), one, other))
  return [...ofMembers, ...ofCommittee]
}

/** Three are looked after, two of them have been visited this year. */
function care(year: number): Line[] {
  const visit = (monthDay: string, whom: string, visitors: string[], text: string): Line => ({
    ...{ kind: 'care', on: inYear(year, monthDay), by: 'organisation', people: [whom] },
    values: { visitors, text },
  })
  const entry = (monthDay: string, whom: string, why: string): Line => ({
    ...{ kind: 'careEntry', on: inYear(year, monthDay), by: 'organisation', people: [whom], values: { why } },
  })
  const ids = (...keys: string[]) => keys.map(memberIdOf)
  return [
    entry('01-12', 'eldest', 'old'),
    entry('01-12', 'unemployed', 'hardship'),
    entry('04-08', 'retired-2', 'veteran'),
    visit('01-26', 'eldest', ids('secretary', 'group-leader-3'), '春节前看望，送去学习资料。'),
    visit('09-22', 'unemployed', ids('organisation'), '介绍了县里的技能培训。'),
  ]
}

/** One is open, three are answered (one after long), one has no name. */
function opinions(year: number, today: Day): Line[] {
  const said = (on: Day, by: string, text: string, answers: NonNullable<Line['answers']> = []): Line => ({
    ...{ kind: 'opinion', on, by, people: by === '' ? [] : [by], values: { text }, answers },
  })
  const answer = (on: Day, text: string) => [{ by: 'organisation', on, text }]
  return [
    said(
      inYear(year, '03-03'),
      'yuan',
      '组织生活会能不能提前一周通知议题？',
      answer(inYear(year, '03-05'), '可以，4月起提前一周发议题。'),
    ),
    said(
      inYear(year, '05-19'),
      'wen',
      '下乡补助的材料要交两遍，建议合成一份。',
      answer(inYear(year, '06-16'), '和财务商量好了，7月起只交一份。'),
    ),
    said(
      addDays(today, -40),
      '',
      '党员活动室的投影看不清，建议换一台。',
      answer(addDays(today, -31), '已报采购，月底前到。'),
    ),
    said(
      addDays(today, -12),
      'retired',
      '老同志不会用手机签到，能不能在会上帮一帮？',
      answer(addDays(today, -10), '每次会前请小组长帮老同志签到。'),
    ),
    said(addDays(today, -4), 'yi', '建议学习材料提前发到群里，下乡路上也能看。'),
  ]
}
