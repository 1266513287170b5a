import { cloudContext } from '../cloudbase/context'
import { handle } from '../rpc/handle'
import { duesRouter } from './router'

/** Entry of calls about dues. */
export function main(event: unknown) {
  return handle(duesRouter, event, cloudContext())
}
