import { parseArgs } from 'node:util'
import { type Day, daysBetween, isDay } from '../../domain/calendar/beijing'

/** What `npm run simulate` was asked for. */
export type Options = {
  readonly from: Day
  readonly to: Day
  /** The end alone. */
  readonly summary: boolean
  /** The timer at every half hour, as it is deployed; else three times a day. */
  readonly everyHalfHour: boolean
  /** Writes the golden file. */
  readonly update: boolean
}

/** The year that is kept in {@link GOLDEN}. */
export const goldenYear = { from: '2027-01-01', to: '2027-12-31' } as const
/** Its summary, so that a change of rules shows in review. */
export const GOLDEN = 'test/golden/reminders-2027.txt'

const LONGEST_DAYS = 366

export const HELP = `用法：npm run simulate -- [选项]

演示支部过一段日子：定时器照常运行，党员和委员照常签到、请假、办事，看提醒发给了谁。
时钟是拨的，不等真的时间，也不看今天是几号；同样的选项总是同样的结果。

  --from 日期   从这天早上开始，默认 ${goldenYear.from}
  --to 日期     到这天为止，默认 ${goldenYear.to}；责任清单只有开始那一年的
  --summary     只显示最后的合计和检查
  --every       定时器每半小时运行一次（和部署的一样）；不写就每天 8:00、9:00、15:00 三次
  --update      用这次的合计改写 ${GOLDEN}（只能是整个 ${goldenYear.from.slice(0, 4)} 年）
  --help        显示这些说明

有人一天收到两条不紧急的微信、同一件事发了两次、8:00–21:00 以外或免打扰的日子发了，都算不合格，退出码为 1。`

/** A mistake of whoever typed the command, with a sentence that says what to do. */
export class UsageError extends Error {}

/**
 * Reads the command line; `help` when that was asked for.
 * @throws UsageError
 */
export function readOptions(args: readonly string[]): Options | 'help' {
  const { from = goldenYear.from, to = goldenYear.to, summary, every, update, help } = parse(args)
  if (help) return 'help'
  if (!isDay(from) || !isDay(to)) throw new UsageError('日期要写成 2027-01-31 这样')
  const days = daysBetween(from, to) + 1
  if (days < 1) throw new UsageError('--to 不能早于 --from')
  if (days > LONGEST_DAYS) throw new UsageError(`一次最多 ${LONGEST_DAYS} 天`)
  const isGolden = from === goldenYear.from && to === goldenYear.to && !every
  if (update && !isGolden)
    throw new UsageError(`${GOLDEN} 是 ${goldenYear.from} 到 ${goldenYear.to} 的，请去掉别的选项`)
  return { from, to, summary, everyHalfHour: every, update }
}

function parse(args: readonly string[]) {
  try {
    const flag = { type: 'boolean', default: false } as const
    const text = { type: 'string' } as const
    const options = { from: text, to: text, summary: flag, every: flag, update: flag, help: flag }
    return parseArgs({ args: [...args], options }).values
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : error}\n\n${HELP}`)
  }
}
