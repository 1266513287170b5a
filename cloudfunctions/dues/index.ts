import { cloudContext } from '../cloudbase/context'
import { duesReads } from '../cloudbase/dues-reads'
import { handle } from '../rpc/handle'
import { duesRouter } from './router'

/** Entry of calls about dues. */
export function main(event: unknown) {
  return handle(duesRouter, event, cloudContext({ reads: [duesReads] }))
}
