import { dayOf } from '../../domain/calendar/beijing'
import { notice } from '../../domain/responsibilities/notice.fixture'

/** Who stands where in the notice: a wrong character in one name, somebody who has left, words nobody was asked about. */
const names: readonly (readonly [from: string, to: string])[] = [
  ['林兰', '沈若蓝'],
  ['周明远', '周明川'],
  ['林岚', '沈若兰'],
  ['苏禾', '何知远'],
  ['唐悦', '梁晓禾'],
  ['罗成', '罗正言'],
  ['吉克阿牛', '曾广田'],
  ['5月以前', '4月以前'],
  ['、全体党员', '、支部全体党员'],
  ['班子成员\n', '领导干部\n'],
]

/** The notice as the demo branch would send it this year. */
export const DEMO_NOTICE = names
  .reduce((text, [from, to]) => text.split(from).join(to), notice)
  .split('2026')
  .join(dayOf(new Date().toISOString()).slice(0, 4))
