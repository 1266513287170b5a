/** What people are told about joining and about what they wrote. */
import { addDays, dayOf, instantAt } from '../calendar/beijing'
import { formatShortDay } from '../calendar/format'
import { REQUESTS_PAGE } from '../pages'
import { may } from '../permissions'
import { dateField } from './field-values'
import { LAST_TIME } from './moments'
import type { ReminderReading } from './reading'
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

/** 学习笔记: released for the others to read, or given back. */
export function noteDecided({ noteDecisions }: ReminderReading): Told[] {
  return noteDecisions.map(
    ({ noteId, memberId, at, released }): Told => ({
      ...{ targetId: noteId, memberId, stamp: stampOf(at), page: '/pages/me/index', due: dayOf(at) },
      ...{ from: at, until: instantAt(addDays(dayOf(at), DAYS_OF_USE), LAST_TIME) },
      title: released ? '您的学习笔记通过了' : '您的学习笔记要改一改',
      text: released ? '大家可以看到了。' : '原文还在，改好后再提交。',
      fields: {
        what: '学习笔记',
        result: released ? '已通过' : '请修改',
        note: released ? '大家可以看到了' : '原文还在，改好再提交',
      },
    }),
  )
}
