import { cloudContext } from '../cloudbase/context'
import { handle } from '../rpc/handle'
import { deskRouter } from './router'

/** Entry of the officers' work. */
export function main(event: unknown) {
  return handle(deskRouter, event, cloudContext())
}
