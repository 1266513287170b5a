import { cloudContext } from '../cloudbase/context'
import { handle } from '../rpc/handle'
import { documentsRouter } from './router'

/** Entry of the heavy calls. */
export function main(event: unknown) {
  return handle(documentsRouter, event, cloudContext())
}
