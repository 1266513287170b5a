/** What people are told about dues (中组发〔2008〕3号: monthly, in person, made up for within six months). */
import { addDays, addMonths, instantAt, lastDayOfMonth, monthOf } from '../calendar/beijing'
import { dateInMonth } from '../calendar/meeting-day'
import { monthWords } from '../dues/month-words'
import { DUES_PAGE } from '../pages'
import { dateField } from './field-values'
import { morningOf, nextSendingDay, sendingDay, startOf } from './moments'
import type { DuesLate, ReminderReading } from './reading'
import type { Told } from './told'

/** The collection day is worth telling for so many days. */
const DAYS_OF_USE = 3

/** 党费收缴日: to everybody, on the branch's day, or the last workday before it. */
export function duesDue({ today, settings, members }: ReminderReading): Told[] {
  const { collectionDay, quiet } = settings
  if (collectionDay === undefined) return []
  // Moved off a holiday, the next month's day may lie in this one; the last one's is of use a few days more.
  const months = [-1, 0, 1].map((away) => addMonths(monthOf(today), away))
  return months.flatMap((month) => {
    const day = sendingDay(dateInMonth(month, collectionDay), quiet)
    const words = `${Number(month.slice(5))}月党费`
    return members.map(
      ({ _id }): Told => ({
        ...{ targetId: `dues-${month}`, memberId: _id, stamp: month, page: DUES_PAGE, due: day },
        ...{ from: morningOf(day), until: startOf(addDays(day, DAYS_OF_USE)) },
        title: '党费收缴日到了',
        text: `请交${words}。已经交过的，不用理会。`,
        fields: { what: `请交${words}`, due: dateField(day), note: '已交过的不用理会' },
      }),
    )
  })
}

/**
 * By how many months are missing: asked kindly, then plainly, then with the rule. Six months unpaid without good reason is a
 * matter of the branch meeting's decision and of approval above (党章 on 自行脱党); nothing follows by itself, and it says so.
 */
const LATE_WORDS: readonly { months: 1 | 3 | 5; title: string; text: (since: string) => string; note: string }[] = [
  {
    months: 1,
    title: '有一个月的党费没有登记',
    text: (since) => `${since}的党费还没有登记。可能是忘了，也可能还没记上，方便时请交给组织委员。`,
    note: '方便时请交给组织委员',
  },
  {
    months: 3,
    title: '有三个月的党费没有登记',
    text: (since) => `从${since}起已有三个月的党费没有登记。有困难请告诉组织委员，可以商量补交或申请少交、免交。`,
    note: '有困难请告诉组织委员',
  },
  {
    months: 5,
    title: '有五个月的党费没有登记',
    text: (since) =>
      `从${since}起已有五个月的党费没有登记。按照党章，没有正当理由连续六个月不交纳党费，要由支部大会讨论、报上级党组织批准，系统不会自动处理。请尽快和组织委员联系。`,
    note: '请尽快和组织委员联系',
  },
]

/** 欠交党费, at one, three and five months; of use until the next step. */
export function duesLate(reading: ReminderReading): Told[] {
  return reading.duesLate.flatMap(({ memberId, since, months }: DuesLate) => {
    const step = [...LATE_WORDS].reverse().find((one) => months >= one.months)
    if (!step) return []
    // Days off are waited for: the month has to be over.
    const from = morningOf(nextSendingDay(`${addMonths(since, step.months)}-01`, reading.settings.quiet))
    const until = instantAt(lastDayOfMonth(addMonths(since, step.months + 1)), '21:00')
    return [
      {
        ...{ targetId: `dues-${since}`, memberId, stamp: `${step.months}`, page: DUES_PAGE, due: reading.today },
        ...{ from, until },
        title: step.title,
        text: step.text(monthWords(since)),
        fields: { what: `${monthWords(since)}起的党费`, due: dateField(reading.today), note: step.note },
      },
    ]
  })
}
