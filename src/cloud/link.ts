import { TRPCClientError, type TRPCLink } from '@trpc/client'
import type { AnyTRPCRouter } from '@trpc/server'
import { observable } from '@trpc/server/observable'
import { cloudErrorOf } from './errors'
import { dataOf } from './reply'
import { type CloudFunction, callCloud } from './transport'

/** The last link of the client: one procedure call is one call of a cloud function, with `{ path, input }` as its event. */
export function cloudLink<Router extends AnyTRPCRouter>(name: CloudFunction): TRPCLink<Router> {
  return () =>
    ({ op }) =>
      observable((observer) => {
        callCloud(name, { path: op.path, input: op.input })
          .then(dataOf)
          .then(
            (data) => {
              observer.next({ result: { type: 'data', data } })
              observer.complete()
            },
            (error) => observer.error(TRPCClientError.from(cloudErrorOf(error))),
          )
      })
}
