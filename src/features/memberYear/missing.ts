import { yuanWords } from '@domain/dues/money'
import { DUES_PAGE, memberDuesPage, STUDY_PAGE } from '@domain/pages'
import { newRecordPage, recordPage } from '@domain/record-pages'
import { kindOf, type RecordKindId } from '@domain/records/kinds'
import { missingStudy, yearLeft } from '@domain/study/study-words'
import type { YearSheet } from './sheet'

/** Something a year still lacks, and the way to do it. */
export type Missing = { id: string; words: string; hint?: string; action?: string; url?: string }

/** What each member is asked to have something of in a year (the handbook's standards 2.2, 3.1, 4.2, 4.3). */
const YEARLY: readonly RecordKindId[] = ['studyNote', 'talk', 'service', 'visit']
/** Written by the member alone. */
const OWN_WORDS: readonly RecordKindId[] = ['studyNote']
const MOST_PLEDGES = 3
/** Where an officer notes what was made up for. */
const REGISTER_PAGE = '/packages/register/attendance/index'

type Asked = { sheet: YearSheet; isOwn: boolean }

/** Whether it is a year of which nothing was kept here: nothing can be said of it. */
export function isUnused(sheet: YearSheet): boolean {
  const { marks, records, pledges, dues: read } = sheet
  const asked = read?.months.some(({ owed, paid }) => owed > 0 || paid > 0) === true
  return isOver(sheet) && marks.length + records.length + pledges.length === 0 && !asked
}

/** What a year lacks, the shortest way first. Somebody who has left is asked for nothing; a year that is over is only told. */
export function missingOf(sheet: YearSheet, isOwn: boolean): Missing[] {
  if (sheet.state !== 'active' || isUnused(sheet)) return []
  const asked = { sheet, isOwn }
  return [
    ...unsigned(asked),
    ...dues(asked),
    ...study(asked),
    ...absences(asked),
    ...doubleLife(asked),
    ...kindsWithout(asked),
  ]
}

const isOver = ({ year, today }: YearSheet) => year < Number(today.slice(0, 4))
const yearWord = (sheet: YearSheet) => (isOver(sheet) ? `${sheet.year} 年` : '今年')

function unsigned({ sheet, isOwn }: Asked): Missing[] {
  const open = sheet.pledges.filter(({ signedOn }) => signedOn === undefined)
  return open.slice(0, MOST_PLEDGES).map(({ recordId, title }) => ({
    ...{ id: recordId, words: `《${title}》还没签` },
    ...{ action: isOwn ? '去签' : '看看', url: recordPage(recordId) },
  }))
}

function dues({ sheet, isOwn }: Asked): Missing[] {
  const { dues: read, memberId, year } = sheet
  if (!read || read.missing <= 0) return []
  const url = isOwn ? `${DUES_PAGE}?year=${year}` : memberDuesPage(memberId, year)
  return [{ id: 'dues', words: `党费还差 ${yuanWords(read.missing)}`, action: '看明细', url }]
}

function study({ sheet, isOwn }: Asked): Missing[] {
  const words = missingStudy(sheet.study)
  if (words === undefined) return []
  if (isOver(sheet)) return [{ id: 'study', words: `${sheet.year} 年差${words}` }]
  const way = isOwn ? { action: '看学习', url: STUDY_PAGE } : {}
  return [{ id: 'study', words: `还差${words}`, hint: `到年底${yearLeft(sheet.today)}`, ...way }]
}

function absences({ sheet, isOwn }: Asked): Missing[] {
  const { absent, leave } = sheet.attendance
  if (absent + leave === 0) return []
  const way = isOwn ? { action: '去补学', url: STUDY_PAGE } : { action: '看考勤', url: REGISTER_PAGE }
  return [{ id: 'absences', words: `有 ${absent + leave} 次没参加，还没补学`, ...way }]
}

function doubleLife({ sheet }: Asked): Missing[] {
  const { doubleLife: figure } = sheet
  if (!figure || figure.done >= figure.of) return []
  const hint = '以普通党员身份参加支部大会、党小组会、党课、主题党日都算'
  return [{ id: 'doubleLife', words: `双重组织生活还差 ${figure.of - figure.done} 次`, hint }]
}

function kindsWithout({ sheet, isOwn }: Asked): Missing[] {
  const { kinds, records, memberId } = sheet
  return YEARLY.filter((kind) => kinds.includes(kind) && !records.some((record) => record.kind === kind)).map(
    (kind) => {
      const words = `${yearWord(sheet)}还没有${kindOf(kind).label}${OWN_WORDS.includes(kind) ? '' : '记录'}`
      if (isOver(sheet) || (!isOwn && OWN_WORDS.includes(kind))) return { id: kind, words }
      const url = newRecordPage(kind, isOwn ? {} : { people: [memberId] })
      return { id: kind, words, action: isOwn ? '写一条' : '补记', url }
    },
  )
}
