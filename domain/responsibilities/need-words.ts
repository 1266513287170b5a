import type { Evidence } from './evidence'
import { recordLabels } from './record-kinds'

/** What shows a row's work done, in words: "支委会，议题同时有党建和业务，每月". */
export function needWords({ anyOf, from, monthly, least, having }: Evidence): string {
  return [
    `${from === 'eachOwner' ? '每位责任人的' : ''}${anyOf.map((kind) => recordLabels[kind]).join('或')}`,
    ...(from === 'turn' ? ['由轮到的人主讲'] : []),
    ...(having === 'minutes' ? ['会议记录已确认'] : []),
    ...(having === 'bothNatures' ? ['议题同时有党建和业务'] : []),
    ...(least !== undefined && least > 1 ? [`至少 ${least} 次`] : []),
    ...(monthly ? ['每月'] : []),
  ].join('，')
}
