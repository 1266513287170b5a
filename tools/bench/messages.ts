import { memberIdOf } from '../../local/demo/roster'
import type { Call } from './meeting'

const SECRETARY = 'demo-secretary'
const MEMBER = 'demo-member'

/** Drives every procedure of the messages function. */
export async function driveMessages(
  call: Call,
  { activityId, year }: { activityId: string; year: number },
): Promise<void> {
  const as = async <T>(openid: string, path: string, input?: unknown) => (await call(openid, path, input)).data as T
  await call(SECRETARY, 'inbox.head (officer)')
  await call(MEMBER, 'inbox.head')
  await call(MEMBER, 'inbox.list', {})
  await call(MEMBER, 'inbox.read', { noticeIds: [`activityAhead:none:${memberIdOf('member')}:2026-01-01`] })
  await call(MEMBER, 'inbox.readAll', { until: new Date().toISOString() })
  const report = { subscribed: [{ topic: 'activity', reply: 'accepted' }], agoMs: 0 }
  await call(MEMBER, 'subscriptions.report', { ...report, reportId: 'benchReport1' })
  await call(SECRETARY, 'reach.branch')
  await call(SECRETARY, 'reach.activity', { activityId })
  type Year = { list: { rows: { tasks: { taskId: string }[] }[] } | null }
  const { list } = await as<Year>(SECRETARY, 'list.read', { year })
  const task = list?.rows.find(({ tasks }) => tasks.length > 0)?.tasks[0]
  await call(SECRETARY, 'reach.task', { year, taskId: task?.taskId ?? '' })
  const { settings } = await as<{ settings: object }>(SECRETARY, 'reminders.settings')
  await call(SECRETARY, 'reminders.save', { ...settings, collectionDay: 10 })
}
