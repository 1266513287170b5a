import { cloudContext } from '../cloudbase/context'
import { duesReads } from '../cloudbase/dues-reads'
import { recordReads } from '../cloudbase/record-reads'
import { handle } from '../rpc/handle'
import { recordsRouter } from './router'

/** Entry of calls about study and what a branch writes down. */
export function main(event: unknown) {
  return handle(recordsRouter, event, cloudContext({ reads: [duesReads, recordReads] }))
}
