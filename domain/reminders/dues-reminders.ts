/** What people are told about dues (中组发〔2008〕3号: monthly, in person, made up for within six months). */
import { addDays, addMonths, dayOf, instantAt, lastDayOfMonth, monthOf } from '../calendar/beijing'
import { dateInMonth } from '../calendar/meeting-day'
import { yuan } from '../dues/money'
import { monthWords, shortMonthWords } from '../dues/month-words'
import { DUES_BOARD_PAGE, DUES_PAGE } from '../pages'
import { may } from '../permissions'
import { dateField } from './field-values'
import { LAST_TIME, morningOf, nextSendingDay, sendingDay, startOf } from './moments'
import type { DuesLate, ReminderReading } from './reading'
import { stampOf, type Told } from './told'

/** An objection and its answer are worth telling for so many days; the pages go on showing them. */
const DAYS_SAID = 7
/** The collection day is worth telling for so many days. */
const DAYS_OF_USE = 3

/** 党费收缴日: on the branch's day, or the last workday before it; to who still owes, or to everybody where nobody keeps account. */
export function duesDue({ today, settings, members, duesOwed }: ReminderReading): Told[] {
  const { collectionDay, quiet } = settings
  if (collectionDay === undefined) return []
  // Moved off a holiday, the next month's day may lie in this one; the last one's is of use a few days more.
  const months = [-1, 0, 1].map((away) => addMonths(monthOf(today), away))
  return months.flatMap((month) => {
    const day = sendingDay(dateInMonth(month, collectionDay), quiet)
    const told = (memberId: string, what: string, rest: string): Told => ({
      ...{ targetId: `dues-${month}`, memberId, stamp: month, page: DUES_PAGE, due: day },
      ...{ from: morningOf(day), until: startOf(addDays(day, DAYS_OF_USE)) },
      title: '党费收缴日到了',
      text: `${what}。${rest}`,
      fields: { what, due: dateField(day), note: '已交过的不用理会' },
    })
    if (duesOwed === null) {
      return members.map(({ _id }) => told(_id, `请交${shortMonthWords(month)}党费`, '已经交过的，不用理会。'))
    }
    return duesOwed
      .filter((one) => one.month === month)
      .map(({ memberId, from = month, fen }) => {
        const span = from === month ? shortMonthWords(month) : `${Number(from.slice(5))}—${shortMonthWords(month)}`
        return told(memberId, `请交${span}党费${yuan(fen)}元`, '刚交过、还没有登记的，不用理会。')
      })
  })
}

/** 一 to 十二, as one counts months: nothing older is looked at. */
const COUNTS = ['一', '两', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']

type LateWords = { months: 1 | 3 | 5; text: (since: string, count: string) => string; note: string }

/**
 * By how many months are missing: asked kindly, then plainly, then with the rule. Six months unpaid without good reason is a
 * matter of the branch meeting's decision and of approval above (党章 on 自行脱党); nothing follows by itself, and it says so.
 */
const LATE_WORDS: readonly LateWords[] = [
  {
    months: 1,
    text: (since, count) =>
      `${count === '一' ? since : `从${since}起${count}个月`}的党费还没有登记。可能是忘了，也可能还没记上，方便时请交给组织委员。`,
    note: '方便时请交给组织委员',
  },
  {
    months: 3,
    text: (since, count) =>
      `从${since}起已有${count}个月的党费没有登记。有困难请告诉组织委员，可以商量补交或申请少交、免交。`,
    note: '有困难请告诉组织委员',
  },
  {
    months: 5,
    text: (since, count) =>
      `从${since}起已有${count}个月的党费没有登记。按照党章，没有正当理由连续六个月不交纳党费，要由支部大会讨论、报上级党组织批准，系统不会自动处理。请尽快和组织委员联系。`,
    note: '请尽快和组织委员联系',
  },
]

/** What is said of so many months; of one that was paid in part, that. */
function lateWords({ since, lateFrom, partly }: DuesLate, { text, note }: LateWords) {
  if (partly) {
    const asked = '可能有一笔还没记上，方便时请和组织委员核对。'
    return { title: '有党费没有交齐', text: `${monthWords(since)}的党费只登记了一部分。${asked}`, note }
  }
  const count = COUNTS[lateFrom.length - 1] ?? '多'
  return { title: `有${count}个月的党费没有登记`, text: text(monthWords(since), count), note }
}

/** 欠交党费, at one, three and five months; of use until the next step. */
export function duesLate(reading: ReminderReading): Told[] {
  return reading.duesLate.flatMap((late) => {
    const { memberId, since, lateFrom } = late
    const step = [...LATE_WORDS].reverse().find(({ months }) => lateFrom.length >= months)
    if (!step) return []
    const reached = lateFrom[step.months - 1] ?? since
    const { title, text, note } = lateWords(late, step)
    // Days off are waited for: the month has to be over.
    const from = morningOf(nextSendingDay(`${reached}-01`, reading.settings.quiet))
    const until = instantAt(lastDayOfMonth(addMonths(reached, 1)), LAST_TIME)
    const fields = { what: `${monthWords(since)}起的党费`, due: dateField(reading.today), note }
    return [
      {
        ...{ targetId: `dues-${since}`, memberId, stamp: `${step.months}`, page: DUES_PAGE, due: reading.today },
        ...{ from, until, title, text, fields },
      },
    ]
  })
}

/** 党费有误: to those who keep the books. */
export function duesObjected({ duesObjections, members }: ReminderReading): Told[] {
  const keepers = members.filter(({ role }) => may(role, 'dues.manage'))
  return duesObjections
    .filter(({ answeredAt }) => answeredAt === undefined)
    .flatMap(({ objectionId, memberId, name, at }) =>
      keepers
        .filter(({ _id }) => _id !== memberId)
        .map(
          (keeper): Told => ({
            ...{
              targetId: objectionId,
              memberId: keeper._id,
              stamp: stampOf(at),
              page: DUES_BOARD_PAGE,
              due: dayOf(at),
            },
            ...{ from: at, until: instantAt(addDays(dayOf(at), DAYS_SAID), LAST_TIME) },
            title: `${name}说党费登记有误`,
            text: '请核对收据后答复。',
            fields: { what: `${name}说党费有误`, due: dateField(dayOf(at)), note: '请核对后答复' },
          }),
        ),
    )
}

/** 党费有误 was answered: to who had said so. */
export function duesAnswered({ duesObjections }: ReminderReading): Told[] {
  return duesObjections.flatMap(({ objectionId, memberId, answeredAt }) =>
    answeredAt === undefined
      ? []
      : [
          {
            ...{ targetId: objectionId, memberId, stamp: stampOf(answeredAt), page: DUES_PAGE, due: dayOf(answeredAt) },
            ...{ from: answeredAt, until: instantAt(addDays(dayOf(answeredAt), DAYS_SAID), LAST_TIME) },
            title: '您问的党费有了答复',
            text: '请打开看看，还不对可以再问。',
            fields: { what: '党费登记的疑问', result: '已答复', note: '请打开看看' },
          },
        ],
  )
}
