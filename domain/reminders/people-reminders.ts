/** What people are told about joining, about what they wrote, and about 政治生日. */
import { addDays, type Day, dayOf, instantAt, lastDayOfMonth, type Month } from '../calendar/beijing'
import { formatShortDay } from '../calendar/format'
import { REQUESTS_PAGE } from '../pages'
import { may } from '../permissions'
import { birthdaysPage, recordPage } from '../record-pages'
import { dateField } from './field-values'
import { LAST_TIME, morningOf, sendingDay } from './moments'
import type { Birthday, ReminderReading } from './reading'
import { stampOf, type Told } from './told'

/** After that the first screen goes on saying so. */
const DAYS_OF_USE = 7

/** 报到绑定: to those who keep the roster. */
export function bindingRequested({ requests, members }: ReminderReading): Told[] {
  const keepers = members.filter(({ role }) => may(role, 'members.manage'))
  return requests.flatMap(({ _id, name, at }) =>
    keepers.map(
      (keeper): Told => ({
        ...{ targetId: _id, memberId: keeper._id, stamp: stampOf(at), due: dayOf(at) },
        ...{ from: at, until: instantAt(addDays(dayOf(at), DAYS_OF_USE), LAST_TIME) },
        page: REQUESTS_PAGE,
        title: `${name}申请加入支部`,
        text: `${formatShortDay(dayOf(at))}提交，请核对姓名后批准。`,
        fields: { what: `${name}申请加入支部`, due: dateField(dayOf(at)), note: '请核对姓名后批准' },
      }),
    ),
  )
}

const outcomes = {
  released: {
    title: (label: string) => `您写的${label}通过了`,
    text: '支部看过了，可以了。',
    result: '已通过',
    note: '支部看过了，可以了',
  },
  answered: {
    title: (label: string) => `您写的${label}有了答复`,
    text: '请打开看看。',
    result: '已答复',
    note: '请打开看看',
  },
} as const

/** 学习笔记, 意见建议 and the like: a text that was held is released, or somebody answers; to who wrote it. */
export function noteDecided({ noteDecisions }: ReminderReading): Told[] {
  return noteDecisions.map(({ recordId, memberId, at, outcome, label }): Told => {
    const { title, text, result, note } = outcomes[outcome]
    return {
      ...{ targetId: recordId, memberId, stamp: `${outcome}:${stampOf(at)}`, page: recordPage(recordId) },
      ...{ from: at, until: instantAt(addDays(dayOf(at), DAYS_OF_USE), LAST_TIME), due: dayOf(at) },
      ...{ title: title(label), text, fields: { what: label, result, note } },
    }
  })
}

/** Days before the day, or before the month's first, on which it is told. */
const WEEK_BEFORE = 7
/** What one line names at most. */
const NAMED = 3

/**
 * 政治生日: a week ahead, once, to those who keep the roster; all of one day together, and those of whom the month alone is
 * known with the month. One's own is for the others to remember.
 */
export function politicalBirthday({ birthdays, members, settings }: ReminderReading): Told[] {
  const keepers = members.filter(({ role }) => may(role, 'members.manage'))
  const days = [...new Set(birthdays.map(({ on }) => on))].sort()
  return keepers.flatMap((keeper) =>
    days.flatMap((on): Told[] => {
      const own = birthdays.filter((one) => one.on === on && one.memberId !== keeper._id)
      if (own.length === 0) return []
      const first = on.length === 7 ? `${on}-01` : on
      const title = `${namesOf(own)}的政治生日快到了`
      return [
        {
          ...{ targetId: `birthday-${on}`, memberId: keeper._id, stamp: on, due: first },
          from: morningOf(sendingDay(addDays(first, -WEEK_BEFORE), settings.quiet)),
          until: instantAt(lastOf(on), LAST_TIME),
          ...{ title, text: `${dayWords(own, on)}。`, page: birthdaysPage(Number(on.slice(0, 4))) },
          fields: { what: title, due: dateField(first), note: '可以准备一张贺卡' },
        },
      ]
    }),
  )
}

const lastOf = (on: Day | Month): Day => (on.length === 7 ? lastDayOfMonth(on) : on)

function namesOf(own: readonly Birthday[]): string {
  const named = own.slice(0, NAMED).map(({ name }) => name)
  return `${named.join('、')}${own.length > NAMED ? `等 ${own.length} 人` : ''}`
}

function dayWords(own: readonly Birthday[], on: Day | Month): string {
  const day = on.length === 7 ? `${Number(on.slice(5))}月里` : formatShortDay(on)
  const [only] = own
  return only && own.length === 1 ? `${day}，入党 ${only.years} 年` : day
}
