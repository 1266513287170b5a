import { dayOf, monthOf } from '../../domain/calendar/beijing'
import { kindOf, reminderKindIds } from '../../domain/reminders/kinds'
import { type Notice, type Unreachable, unreachableReasons } from '../../domain/reminders/notice'
import type { Player } from './branch'
import { type Check, checksOf } from './checks'
import { type DuesLeft, duesLines } from './dues-summary'
import { habitOf, takesWords } from './habits'
import { type RecordsLeft, recordChecks, recordLines } from './records-summary'
import { tableOf } from './table'
import type { DayTold, Sent } from './told'

/** Notices that were told, and messages that went out, of a month, a kind or a person. */
type Part = { readonly notices: readonly Notice[]; readonly sent: readonly Sent[] }

const reasonIds = Object.keys(unreachableReasons) as Unreachable[]
/** They could have been told, but the day's one message was gone, or what was left had gone to something else. */
const OUTRUN = '没排上'

/** The year in figures, and whether it was as it must be. */
export function summaryOf(
  days: readonly DayTold[],
  players: readonly Player[],
  dues: DuesLeft,
  written: RecordsLeft,
): { text: string; checks: readonly Check[] } {
  const notices = days.flatMap((one) => one.notices)
  const sent = days.flatMap((one) => one.sent)
  const carried = new Set(sent.flatMap(({ noticeIds }) => noticeIds))
  const checks = [...checksOf(days), ...recordChecks(written)]
  const text = [
    `提醒演练 ${days[0]?.day} 至 ${days[days.length - 1]?.day}`,
    '',
    ...totals(days, { notices, sent }, carried),
    '',
    '按月',
    ...byMonth(days, carried),
    '',
    '按种类',
    ...byKind(notices, carried),
    '',
    '按人',
    ...byPerson(players, { notices, sent }, carried),
    '',
    '党费',
    ...duesLines(dues),
    '',
    '记录',
    ...recordLines(written),
    '',
    '检查',
    ...checks.flatMap(checkLines),
    '',
  ].join('\n')
  return { text, checks }
}

function totals(days: readonly DayTold[], all: Part, carried: ReadonlySet<string>): string[] {
  const runs = days.flatMap((one) => one.runs)
  const sum = (count: 'dropped' | 'waiting' | 'failed' | 'unknown') =>
    runs.reduce((total, run) => total + run[count], 0)
  const merged = all.sent.filter(isMerged).length
  const urgent = all.sent.filter((one) => one.urgent).length
  const apart = all.notices.filter(({ _id }) => !carried.has(_id))
  return [
    `微信 ${all.sent.length} 条：合并 ${merged}，紧急 ${urgent}`,
    `应用内 ${all.notices.length} 条：微信也带到 ${all.notices.length - apart.length}，只在应用内 ${apart.length}（${reasonsOf(apart)}）`,
    `过期没说 ${sum('dropped')}，待重发 ${sum('waiting')}，失败 ${sum('failed')}，不明 ${sum('unknown')}，定时器运行 ${runs.length} 次`,
    busiest(all.sent),
  ]
}

const isMerged = ({ noticeIds }: Sent) => noticeIds.length > 1

/** The person and day with the most messages. */
function busiest(sent: readonly Sent[]): string {
  const days = groups(sent, ({ at, player }) => `${dayOf(at)} ${player.name}`)
  const ordered = [...days].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
  const [day, most] = ordered[0] ?? ['', []]
  const calm = Math.max(0, ...ordered.map(([, all]) => all.filter((one) => !one.urgent).length))
  return `最忙的一天：${day} 收到 ${most.length} 条，其中紧急 ${most.filter((one) => one.urgent).length}；不紧急的一天最多 ${calm} 条`
}

function byMonth(days: readonly DayTold[], carried: ReadonlySet<string>): string[] {
  const rows = [...groups(days, ({ day }) => monthOf(day))].map(([month, those]) => {
    const sent = those.flatMap((one) => one.sent)
    const notices = those.flatMap((one) => one.notices)
    const dropped = those.flatMap(({ runs }) => runs).reduce((sum, run) => sum + run.dropped, 0)
    const urgent = sent.filter((one) => one.urgent).length
    const apart = notices.filter(({ _id }) => !carried.has(_id)).length
    return [month, sent.length, sent.filter(isMerged).length, urgent, notices.length, apart, dropped, '']
  })
  return tableOf(['月份', '微信', '合并', '紧急', '应用内', '只在应用内', '过期没说', ''], rows)
}

function byKind(notices: readonly Notice[], carried: ReadonlySet<string>): string[] {
  const rows = reminderKindIds.flatMap((kind) => {
    const those = notices.filter((one) => one.kind === kind)
    const apart = those.filter(({ _id }) => !carried.has(_id))
    return those.length === 0 ? [] : [[kindOf(kind).label, those.length, those.length - apart.length, reasonsOf(apart)]]
  })
  return tableOf(['种类', '应用内', '微信带到', '只在应用内'], rows)
}

function byPerson(players: readonly Player[], all: Part, carried: ReadonlySet<string>): string[] {
  const rows = players.flatMap(({ key, name, memberId }) => {
    const sent = all.sent.filter(({ player }) => player.key === key)
    const notices = all.notices.filter((one) => one.memberId === memberId)
    if (notices.length === 0) return []
    const apart = notices.filter(({ _id }) => !carried.has(_id))
    const [month, most] = fullestMonth(sent)
    const urgent = sent.filter((one) => one.urgent).length
    const fullest = most > 0 ? `${most}（${month}）` : '0'
    const { takes } = habitOf(key)
    return [
      [
        name,
        takesWords[takes],
        sent.length,
        sent.filter(isMerged).length,
        urgent,
        fullest,
        notices.length,
        reasonsOf(apart),
      ],
    ]
  })
  return tableOf(['姓名', '订阅', '微信', '合并', '紧急', '最多的一月', '应用内', '只在应用内'], rows)
}

function fullestMonth(sent: readonly Sent[]): [month: string, count: number] {
  const months = [...groups(sent, ({ at }) => monthOf(at))].map(([month, all]): [string, number] => [month, all.length])
  return months.reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0])
}

/** `12：没有绑定微信 5，提醒次数用完了 7`. */
function reasonsOf(apart: readonly Notice[]): string {
  const words = reasonIds.map((id): [string, number] => [
    unreachableReasons[id],
    apart.filter(({ unreachable }) => unreachable === id).length,
  ])
  const outrun = apart.filter(({ unreachable }) => unreachable === undefined).length
  const all = [...words, [OUTRUN, outrun] as const].filter(([, count]) => count > 0)
  return all.length === 0 ? '0' : all.map(([word, count]) => `${word} ${count}`).join('，')
}

function checkLines({ label, faults }: Check): string[] {
  const MOST = 10
  const shown = faults.slice(0, MOST).map((fault) => `    ${fault}`)
  return [`${faults.length === 0 ? '✓' : '✗'} ${label}${faults.length > 0 ? `：${faults.length} 处` : ''}`, ...shown]
}

function groups<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const all = new Map<string, T[]>()
  for (const item of items) all.set(keyOf(item), [...(all.get(keyOf(item)) ?? []), item])
  return all
}
