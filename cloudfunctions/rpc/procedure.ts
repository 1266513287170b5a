import { initTRPC } from '@trpc/server'
import { AppError, type ErrorCode } from '../../domain/errors'
import { may, mayForOwnGroup, type Permission } from '../../domain/permissions'
import { findCaller } from '../services/caller'
import type { Context } from '../services/context'

/**
 * Who may call a procedure. `self`: members, for what is their own. `leaderOf`: officers, and group leaders for their own group's.
 * `keepers`: who keeps records of some kind; of which, the catalogue says.
 */
export type Access =
  | { who: 'visitor' }
  | { who: 'anyMember' }
  | { who: 'self' }
  | { who: 'officers'; permission: Permission }
  | { who: 'leaderOf'; permission: Permission }
  | { who: 'keepers' }

/** What is declared where a procedure is registered; the contract's page is written from it. */
export type Meta = { access: Access; summary: string; errors: ErrorCode[] }

/** What a procedure says of itself beside who may call it. */
export type Declaration = Omit<Meta, 'access'>

const t = initTRPC.context<Context>().meta<Meta>().create()

export const router = t.router

const identified = t.procedure.use(({ ctx, next }) => {
  if (!ctx.openid) throw new AppError('NO_IDENTITY')
  return next({ ctx: { ...ctx, openid: ctx.openid } })
})

/** A call by a member of a branch. */
export const authenticated = identified.use(async ({ ctx, next }) => {
  const caller = await findCaller(ctx.store, ctx.openid)
  return next({ ctx: { ...ctx, caller } })
})

const guardedAccess: Access['who'][] = ['officers', 'leaderOf', 'keepers']

/** The declaration with what any such call may answer. */
export function declared(access: Access, { summary, errors }: Declaration): Meta {
  const always: ErrorCode[] = access.who === 'visitor' ? ['NO_IDENTITY'] : ['NO_IDENTITY', 'NOT_BOUND', 'LEFT_BRANCH']
  const guarded: ErrorCode[] = guardedAccess.includes(access.who) ? ['NOT_ALLOWED'] : []
  return { access, summary, errors: [...always, ...guarded, ...errors] }
}

/** For anybody who opens the app from WeChat. */
export function forVisitors(declaration: Declaration) {
  return identified.meta(declared({ who: 'visitor' }, declaration))
}

/** For every member of the branch. */
export function forMembers(declaration: Declaration) {
  return authenticated.meta(declared({ who: 'anyMember' }, declaration))
}

/** For every member, about what is their own. */
export function forSelf(declaration: Declaration) {
  return authenticated.meta(declared({ who: 'self' }, declaration))
}

/** For every member, where the service itself finds the caller together with something else, to save a round trip. */
export function forSelfFoundByService(declaration: Declaration) {
  return identified.meta(declared({ who: 'self' }, declaration))
}

/** For officers who hold the permission for the whole branch. */
export function forOfficers(permission: Permission, declaration: Declaration) {
  return authenticated.meta(declared({ who: 'officers', permission }, declaration)).use(({ ctx, next }) => {
    if (!may(ctx.caller.role, permission)) throw new AppError('NOT_ALLOWED')
    return next()
  })
}

/** For officers, and for group leaders within their own group: the service checks which group it is. */
export function forLeaders(permission: Permission, declaration: Declaration) {
  return authenticated.meta(declared({ who: 'leaderOf', permission }, declaration)).use(({ ctx, next }) => {
    if (!mayForOwnGroup(ctx.caller.role, permission)) throw new AppError('NOT_ALLOWED')
    return next()
  })
}
