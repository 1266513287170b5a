import type { MemberSession } from '@/session/useSession'
import { selfParts } from './selfParts'

const branch = { _id: 'b', name: '', groups: [{ id: 'g', name: '第二党小组' }] }
const member = { _id: 'm', name: '', role: 'member', standing: 'full', leadingCadre: false } as MemberSession['member']

test('says what is known and leaves out the rest', () => {
  const known = { ...member, groupId: 'g', joinedOn: '2014-06' }
  expect(selfParts({ branch, member: known }, '2026-11-25')).toEqual(['正式党员', '第二党小组', '入党 12 年'])
  expect(selfParts({ branch, member }, '2026-11-25')).toEqual(['正式党员'])
  const fresh = { ...member, standing: 'probationary', groupId: 'gone', joinedOn: '2026-10-01' } as const
  expect(selfParts({ branch, member: fresh }, '2026-11-25')).toEqual(['预备党员'])
})
