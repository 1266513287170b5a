import { type Role, roleLabels } from '../domain/members/member'
import type { LocalCloud, Persona } from './server'

type Session = { kind: 'member'; member: { name: string; role: Role } } | { kind: 'left' } | { kind: 'visitor' }

const letters = ['甲', '乙', '丙', '丁', '戊', '己']

/** Blank WeChat accounts for a cloud without the demo; each says who it has become. */
export function visitorPersonas(cloud: Pick<LocalCloud, 'call'>): Promise<Persona[]> {
  return Promise.all(
    letters.map(async (letter, index) => {
      const openid = `local-visitor-${index + 1}`
      return { openid, label: `访客${letter}`, hint: await whoIs(cloud, openid) }
    }),
  )
}

async function whoIs(cloud: Pick<LocalCloud, 'call'>, openid: string): Promise<string> {
  const result = await cloud.call('api', { path: 'session.open' }, openid)
  if (!result.ok) return ''
  const reply = JSON.parse(result.json) as { ok: true; data: Session } | { ok: false }
  if (!reply.ok) return ''
  if (reply.data.kind === 'member') return `${reply.data.member.name}：${roleLabels[reply.data.member.role]}`
  return reply.data.kind === 'left' ? '已不在支部' : '还没有加入支部'
}
