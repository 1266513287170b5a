import { AppError } from '../../domain/errors'
import { keptKinds } from '../../domain/records/kinds'
import { authenticated, type Declaration, declared } from './procedure'

/** For who keeps records of some kind: the service checks that it is this one's. */
export function forKeepers(declaration: Declaration) {
  return authenticated.meta(declared({ who: 'keepers' }, declaration)).use(({ ctx, next }) => {
    if (keptKinds(ctx.caller.role).length === 0) throw new AppError('NOT_ALLOWED')
    return next()
  })
}
