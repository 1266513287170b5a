import type { Persona } from '../server'
import { people } from './people'
import { openidOf } from './roster'

const chosen: readonly (readonly [key: string, label: string, hint: string])[] = [
  ['secretary', '书记', '看全部、管设置'],
  ['organisation', '组织委员', '开签到、管名册'],
  ['group-leader', '党小组长', '管本组的会'],
  ['member', '党员', '签到、看自己的'],
  ['probationary', '预备党员', '参加不表决'],
  ['retired', '退休党员', '试试大字'],
]

/** Whose phone one can hold in the demo; the last one belongs to nobody yet. */
export const demoPersonas: readonly Persona[] = [
  ...chosen.map(([key, label, hint]) => {
    const name = people.find((person) => person.key === key)?.name ?? ''
    return { openid: openidOf(key), label, hint: `${name}：${hint}` }
  }),
  { openid: openidOf('visitor'), label: '陌生访客', hint: '还没有加入支部' },
]
