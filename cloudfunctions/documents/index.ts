import { cloudContext } from '../cloudbase/context'
import { duesReads } from '../cloudbase/dues-reads'
import { recordReads } from '../cloudbase/record-reads'
import { yearReads } from '../cloudbase/year-reads'
import { handle } from '../rpc/handle'
import { documentsRouter } from './router'

/** Entry of the heavy calls. */
export function main(event: unknown) {
  return handle(documentsRouter, event, cloudContext({ reads: [duesReads, recordReads, yearReads] }))
}
