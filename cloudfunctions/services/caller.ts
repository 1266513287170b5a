import { AppError } from '../../domain/errors'
import type { Member } from '../../domain/members/member'
import type { Store } from '../ports/store'
import type { Caller } from './context'

/** Refuses whoever is not an active member, with the sentence that fits. */
export function assertActive(member: Caller | null | undefined): asserts member is Caller {
  if (!member) throw new AppError('NOT_BOUND')
  if (member.state !== 'active') throw new AppError('LEFT_BRANCH')
}

/** The member to whom a WeChat account is bound, whatever their state: one indexed read. */
export async function memberByOpenid(store: Store, openid: string): Promise<Member | undefined> {
  const [member] = await store.list('members', { where: { openid }, limit: 1 })
  return member
}

/**
 * Who is calling.
 * @throws AppError NOT_BOUND, LEFT_BRANCH
 */
export async function findCaller(store: Store, openid: string): Promise<Caller> {
  const member = await memberByOpenid(store, openid)
  assertActive(member)
  return member
}
