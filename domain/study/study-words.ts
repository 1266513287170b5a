/** Study in plain sentences: how hours come about, and what is still missing of a year. */
import { activityKinds } from '../activities/kinds'
import { type Day, daysBetween, lastDayOfMonth } from '../calendar/beijing'
import { type StudySettings, sumOfHours } from './hours'
import type { StudyFigure, StudyItem } from './year-figures'

const HOUR = 60

/** `6 小时`, `1.5 小时`, `45 分钟`. */
function lengthWords(minutes: number): string {
  const isHours = minutes >= HOUR && minutes % (HOUR / 2) === 0
  return isHours ? `${minutes / HOUR} 小时` : `${minutes} 分钟`
}

const shorterWords: Record<StudySettings['shorter'], string> = {
  wholeHours: '每满 1 小时算 1 学时',
  halfHours: '每满半小时算 0.5 学时',
  none: '不计学时',
}

/** The conversion as one sentence: `一天里满 6 小时算 8 学时，满 3 小时算 4 学时，更短的每满半小时算 0.5 学时。` */
export function conversionWords({ conversion, shorter }: Pick<StudySettings, 'conversion' | 'shorter'>): string {
  const steps = conversion.map(({ fromMinutes, hours }) => `满 ${lengthWords(fromMinutes)}算 ${hours} 学时`)
  if (steps.length === 0) return `${shorterWords[shorter]}。`
  return `一天里${steps.join('，')}，更短的${shorterWords[shorter]}。`
}

/** Which activities give hours: `计学时的活动：集中学习、党课、主题党日。` */
export function countedKindsWords({ kinds }: Pick<StudySettings, 'kinds'>): string {
  return kinds.length === 0 ? '现在没有哪类活动计学时。' : `计学时的活动：${kinds.map(labelOf).join('、')}。`
}

const labelOf = (kind: StudySettings['kinds'][number]) => activityKinds[kind].label

/** What one item counts, and where it counts nothing, why. */
export function hoursWords({ kind, hours }: Pick<StudyItem, 'kind' | 'hours'>, { kinds }: StudySettings): string {
  if (hours > 0) return `${hours} 学时`
  if (kind === 'training') return '不够折算，不计学时'
  return kinds.includes(kind) ? '时间短，不够折算学时' : '这类活动不计学时'
}

type Figures = { sessions: Pick<StudyFigure, 'done' | 'of'>; hours: Pick<StudyFigure, 'done' | 'of'> }

/** `集中学习 3 次、6 学时`: what is missing of both, or undefined where nothing is. */
export function missingStudy({ sessions, hours }: Figures): string | undefined {
  const times = sessions.of - sessions.done
  // Subtracted in halves, which are exact.
  const rest = sumOfHours([hours.of, -hours.done])
  const parts = [...(times > 0 ? [`集中学习 ${times} 次`] : []), ...(rest > 0 ? [`${rest} 学时`] : [])]
  return parts.length === 0 ? undefined : parts.join('、')
}

/** How long a running year still has: `剩 1 个多月`, `剩 9 天`. */
export function yearLeft(today: Day): string {
  const end = `${today.slice(0, 4)}-12-31`
  const months = 12 - Number(today.slice(5, 7))
  const days = daysBetween(today, end)
  if (days === 0) return '今天是最后一天'
  if (months === 0) return `剩 ${days} 天`
  return `剩 ${months} 个${today === lastDayOfMonth(today.slice(0, 7)) ? '' : '多'}月`
}

/** What is missing of a year's figures by its end, in one sentence. */
export function restWords(figures: Figures, year: number, today: Day): string {
  const missing = missingStudy(figures)
  const isOver = year < Number(today.slice(0, 4))
  if (missing === undefined) return isOver ? `${year} 年的集中学习和学时都够了` : '今年的集中学习和学时都够了'
  // Perhaps nobody kept it here yet.
  if (isOver && figures.sessions.done === 0 && figures.hours.done === 0) return `${year} 年没有学习的记录`
  return isOver ? `${year} 年差${missing}` : `还差${missing}，${yearLeft(today)}`
}
