import { type Area, areaLabels } from '../records/definition'
import { kindOf } from '../records/kinds'
import { attendanceSum, yearWords } from './activity-words'
import type { PaperFacts, Section } from './facts'
import { taskWords } from './monthly-plan'
import { areaWords, signedWords } from './record-words'
import { monthsIn } from './words'

/** 工作总结: the year in figures, area by area, and what nothing is recorded of. */
export function workSummarySections(facts: PaperFacts): Section[] {
  const { held, from, to, today, signed } = facts
  const years = yearWords(held, from, to, today)
  const areas = (Object.keys(areaLabels) as Area[]).map((area): Section => {
    const { lines, missing } = areaWords(facts, area)
    const names = signed.filter(({ kind }) => kindOf(kind).area === area)
    return { head: areaLabels[area], lines: [...lines, ...names.map(signedWords)], missing }
  })
  return [
    { head: '组织生活', lines: [...years.lines, ...attendanceSum(held)], missing: years.missing },
    ...areas,
    duesSection(facts),
    tasksSection(facts),
  ]
}

function duesSection({ dues }: PaperFacts): Section {
  const head = '党费收缴'
  if (!dues || dues.complete.length === 0) return { head, lines: [], missing: ['党费收齐的月份'] }
  const open = dues.of.filter((month) => !dues.complete.includes(month))
  const rest = open.length > 0 ? `，${monthsIn(open)}没有收齐的记录` : ''
  return { head, lines: [`党费收齐 ${dues.complete.length}/${dues.of.length} 个月${rest}。`], missing: [] }
}

function tasksSection({ tasks, today }: PaperFacts): Section {
  const head = '责任清单'
  if (!tasks || tasks.length === 0) return { head, lines: [], missing: ['责任清单'] }
  const late = tasks.filter((task) => !task.done && task.to < today)
  const ahead = tasks.filter((task) => !task.done && task.to >= today).length
  const done = tasks.filter((task) => task.done).length
  const rest = [
    ...(late.length > 0 ? [`到期没有完成 ${late.length} 件`] : []),
    ...(ahead > 0 ? [`还没有到期 ${ahead} 件`] : []),
  ]
  return {
    head,
    lines: [
      `清单上应办 ${tasks.length} 件，已完成 ${done} 件${rest.length > 0 ? `，${rest.join('，')}` : ''}。`,
      ...(late.length > 0 ? ['到期没有完成的：', ...late.map(taskWords)] : []),
    ],
    missing: [],
  }
}
