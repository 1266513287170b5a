import { cloudContext } from '../cloudbase/context'
import { handle } from '../rpc/handle'
import { apiRouter } from './router'

/** Entry of every light call from a phone. */
export function main(event: unknown) {
  return handle(apiRouter, event, cloudContext())
}
