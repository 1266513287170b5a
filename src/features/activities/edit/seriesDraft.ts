import { MOST_IN_SERIES, type SeriesDay, type SeriesStep, seriesDays } from '@domain/activities/series'
import { type Day, instantAt, later } from '@domain/calendar/beijing'
import { formatWeekday } from '@domain/calendar/format'
import { lengthOf, type Times } from './timesDraft'

/** How a new activity is repeated, as it is being chosen. The ids are made once, so that sending again never makes others. */
export type RepeatDraft = {
  seriesId: string
  step: SeriesStep
  /** How often in all, the first one included. */
  times: number
  /** Days taken out by hand. */
  without: Day[]
  /** Of the second, the third … */
  ids: string[]
}

/** The rest of a series as the cloud takes it. */
export type SeriesInput = { seriesId: string; others: { activityId: string; startsAt: string; endsAt: string }[] }

const USUAL_TIMES = 3

/** A repetition before anything about it is chosen. */
export function newRepeat(newId: () => string): RepeatDraft {
  const ids = Array.from({ length: MOST_IN_SERIES - 1 }, newId)
  return { seriesId: newId(), step: 'month', times: USUAL_TIMES, without: [], ids }
}

/** A day of the repetition; the first is the activity's own and cannot be taken out. */
export type RepeatDay = SeriesDay & { id: string | null; taken: boolean }

/** All its days, those taken out among them; none before the first day is chosen. */
export function repeatDays(repeat: RepeatDraft, startDay: Day | ''): RepeatDay[] {
  if (startDay === '') return []
  return seriesDays(startDay, repeat.step, repeat.times).map((day, index) => ({
    ...day,
    id: repeat.ids[index - 1] ?? null,
    taken: index > 0 && repeat.without.includes(day.on),
  }))
}

/** How many will be held. */
export function heldTimes(repeat: RepeatDraft, startDay: Day | ''): number {
  return repeatDays(repeat, startDay).filter(({ taken }) => !taken).length
}

/** Takes a day out, or back in. */
export function withDay(repeat: RepeatDraft, day: Day): RepeatDraft {
  const out = repeat.without.includes(day)
  return { ...repeat, without: out ? repeat.without.filter((one) => one !== day) : [...repeat.without, day] }
}

/** The others as the cloud takes them, each as long as the first; nothing where none is left. */
export function seriesOf(repeat: RepeatDraft | null, times: Times): SeriesInput | undefined {
  const length = lengthOf(times)
  if (repeat === null || length === undefined) return undefined
  const others = repeatDays(repeat, times.startDay).flatMap(({ on, id, taken }) => {
    if (id === null || taken) return []
    const startsAt = instantAt(on, times.startTime)
    return [{ activityId: id, startsAt, endsAt: later(startsAt, length) }]
  })
  return others.length > 0 ? { seriesId: repeat.seriesId, others } : undefined
}

/** `遇元旦，由 1月1日 周五改到这天`: why a day is not the one its step leads to. */
export function repeatNote({ on, wished, because }: SeriesDay): string | undefined {
  if (on === wished) return undefined
  const [, month, date] = wished.split('-').map(Number)
  return `${because ? `遇${because}，` : ''}由 ${month}月${date}日 ${formatWeekday(wished)}改到这天`
}

/** How the two monthly steps read for this first day: `每月 25 日`, `每月第四个周三`. */
export function stepLabels(startDay: Day | ''): Partial<Record<SeriesStep, string>> {
  if (startDay === '') return {}
  const date = Number(startDay.slice(8))
  const nth = Math.ceil(date / 7)
  const which = nth > 4 ? '最后一个' : `第${'一二三四'.charAt(nth - 1)}个`
  return { month: `每月 ${date} 日`, monthWeekday: `每月${which}${formatWeekday(startDay)}` }
}
