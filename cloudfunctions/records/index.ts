import { cloudContext } from '../cloudbase/context'
import { handle } from '../rpc/handle'
import { recordsRouter } from './router'

/** Entry of calls about study and what a branch writes down. */
export function main(event: unknown) {
  return handle(recordsRouter, event, cloudContext())
}
