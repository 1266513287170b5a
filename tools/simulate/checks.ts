import { type Day, dayOf, instantAt } from '../../domain/calendar/beijing'
import { FIRST_TIME, isQuiet, LAST_TIME } from '../../domain/reminders/moments'
import { settings } from './plot'
import type { DayTold, Sent } from './told'

/** What must never happen, and where it did. */
export type Check = { readonly label: string; readonly faults: readonly string[] }

/** A year's messages held against the rules. */
export function checksOf(days: readonly DayTold[]): Check[] {
  const sent = days.flatMap((one) => one.sent)
  const broken = days.filter(({ runs }) => runs.some((run) => run.broken > 0 || !run.complete))
  return [
    {
      label: '一人一天最多一条不紧急的微信',
      faults: twice(
        sent.filter((one) => !one.urgent),
        (one) => dayOf(one.at),
      ),
    },
    { label: '同一件事只发一次微信', faults: carriedTwice(sent) },
    { label: '一天里没有两张一样的卡片', faults: twice(sent, (one) => `${dayOf(one.at)} ${one.card}`) },
    { label: `只在 ${FIRST_TIME}–${LAST_TIME} 发`, faults: sent.filter(isOutside).map(shown) },
    { label: '免打扰的日子只发紧急的', faults: sent.filter((one) => !one.urgent && isOff(dayOf(one.at))).map(shown) },
    { label: '每次运行都做完、没有出错', faults: broken.map(({ day }) => day) },
  ]
}

const shown = ({ at, player, what }: Sent) => `${at} ${player.name} ${what}`

function twice(sent: readonly Sent[], keyOf: (one: Sent) => string): string[] {
  const seen = new Set<string>()
  return sent
    .filter((one) => {
      const key = `${one.player.key} ${keyOf(one)}`
      const isAgain = seen.has(key)
      seen.add(key)
      return isAgain
    })
    .map(shown)
}

function carriedTwice(sent: readonly Sent[]): string[] {
  const ids = sent.flatMap(({ noticeIds }) => noticeIds)
  return ids.filter((id, nth) => ids.indexOf(id) !== nth).map((id) => id.split(':')[0] ?? '')
}

function isOutside({ at }: Sent): boolean {
  const day = dayOf(at)
  return at < instantAt(day, FIRST_TIME) || at > instantAt(day, LAST_TIME)
}

/** As the branch of the plot has it. */
function isOff(day: Day): boolean {
  const monthDay = day.slice(5)
  const isInSpan = settings.quiet.from <= monthDay && monthDay <= settings.quiet.to
  return isInSpan || isQuiet(day, { restDays: true, spans: [] })
}
