import { defaultSettings } from '../../domain/reminders/settings'
import { minutesFromNow } from './branch'
import { listYear, seedList } from './list-samples'
import { activityOf, freshId, type Sample, tomorrow, type World } from './world'

/** Something told to the member, not read yet. */
function seedNotice({ t, branch, memberId }: World): string {
  const targetId = freshId()
  const _id = `bindingRequested:${targetId}:${memberId}:1`
  t.insert('notices', {
    ...{ _id, branchId: branch.branchId, memberId, kind: 'bindingRequested', targetId },
    at: minutesFromNow(-60),
    until: minutesFromNow(600),
    title: '韩冰申请加入支部',
    text: '请核对姓名后批准。',
    page: '/packages/members/requests/index',
  })
  return _id
}

/** Samples of the messages function's procedures. */
export const messageSamples: Record<string, Sample> = {
  'messages:inbox.head': () => undefined,
  'messages:inbox.list': (world) => {
    seedNotice(world)
    return {}
  },
  'messages:inbox.read': (world) => ({ noticeIds: [seedNotice(world)] }),
  'messages:inbox.readAll': (world) => {
    seedNotice(world)
    return { until: minutesFromNow(0) }
  },
  'messages:subscriptions.report': () => ({
    reportId: freshId(),
    subscribed: [{ topic: 'activity', reply: 'accepted' }],
    agoMs: 0,
  }),
  'messages:reach.branch': () => undefined,
  'messages:reach.activity': (world) => ({ activityId: activityOf(world, tomorrow)._id }),
  'messages:reach.task': (world) => ({ year: listYear(), taskId: seedList(world).taskId }),
  'messages:reminders.settings': () => undefined,
  'messages:reminders.save': () => ({ ...defaultSettings, tail: '有事找组织委员' }),
}
