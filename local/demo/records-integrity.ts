import { addDays, type Day } from '../../domain/calendar/beijing'
import { people } from './people'
import { inYear, type Line } from './records-written'
import { memberIdOf } from './roster'

const PLEDGE = `一、遵守党章党规，不碰红线。
二、公私分明，不占公家一张纸、一滴油。
三、下乡不收礼，不给群众添麻烦。
四、管好家人和身边的人。
五、有疑问先问支部，有错当场改。`
const LETTER = '一、管好自己分管的人和事。\n二、每半年听一次下一级的汇报。\n三、有苗头早提醒，不护短。'

/** Who signs whose letter; nobody of the committee signed with the third group’s leader: that link is missing. */
const layers: readonly (readonly [upper: string, lower: readonly string[]])[] = [
  ['', ['secretary']],
  ['secretary', ['deputy', 'organisation', 'publicity', 'discipline', 'director']],
  ['organisation', ['group-leader']],
  ['deputy', ['group-leader-2']],
  ['group-leader', ['member', 'namesake-1', 'peng', 'probationary']],
  ['group-leader-2', ['yi', 'farmer', 'han', 'yuan', 'probationary-2']],
  ['group-leader-3', ['wen', 'shopkeeper', 'retired', 'unemployed']],
]

/** 党风廉政: texts to sign of this year and the last, and what the notice’s rows ask besides. */
export function integrityLines(year: number): Line[] {
  return [...[year - 1, year].flatMap(ofYear), ...letters(year), summary(year - 1)]
}

function ofYear(year: number): Line[] {
  const by = 'discipline'
  const talk = (monthDay: string, whom: string, who: string): Line => ({
    ...{ kind: 'integrityTalk', on: inYear(year, monthDay), by, people: [whom] },
    values: { by: [memberIdOf(who)] },
  })
  return [
    {
      ...{ kind: 'integrityPlan', on: inYear(year, '03-26'), by },
      values: { title: `${year}年党风廉政建设工作计划`, text: '计划已报县纪委派驻组。' },
    },
    {
      ...{ kind: 'integrityPledge', on: inYear(year, '06-04'), by },
      values: { title: `${year}年党员廉政承诺书`, text: PLEDGE },
    },
    talk('09-14', 'secretary', 'discipline'),
    talk('10-12', 'deputy', 'secretary'),
    {
      ...{ kind: 'warningEducation', on: inYear(year, '04-09'), by },
      values: { title: '看警示教育片，讨论两个身边案例' },
    },
  ]
}

function letters(year: number): Line[] {
  return layers.map(([upper, lower]): Line => {
    const from = upper === '' ? { upperOutside: '局党组书记' } : { upper: [memberIdOf(upper)] }
    const values = { ...from, title: `${year}年党风廉政责任书`, text: LETTER }
    return { kind: 'responsibilityLetter', on: inYear(year, '06-05'), by: 'discipline', people: lower, values }
  })
}

function summary(year: number): Line {
  const values = { title: `${year}年党风廉政建设工作总结`, text: '约谈 2 人次，警示教育 2 次，承诺书全部签字。' }
  return { kind: 'integritySummary', on: inYear(year, '12-23'), by: 'discipline', values }
}

/** Who has signed nothing this year. */
const notYet = ['mistyped', 'eldest', 'han']
const onPaper = ['namesake-2', 'retired-2', 'farmer', 'unemployed']

/** On which day somebody signs that text, and how; nobody’s name twice. Last year’s pledge was on paper. */
export function signsOn(
  key: string,
  on: Day,
  isPledge: boolean,
  isThisYear: boolean,
): { on: Day; onPaper: boolean } | undefined {
  if (!isThisYear) return { on: addDays(on, 12), onPaper: true }
  if (isPledge && notYet.includes(key)) return undefined
  // Two were in the country.
  const away = isPledge ? 1 + ((key.length * 5) % 24) : 4
  if (!isPledge && (key === 'unemployed' || key === 'probationary-2')) return undefined
  return { on: addDays(on, away), onPaper: onPaper.includes(key) }
}

/** Everybody’s key by the id they have as a member. */
export const keyOfMember: ReadonlyMap<string, string> = new Map(people.map(({ key }) => [memberIdOf(key), key]))
