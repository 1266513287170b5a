import { cloudContext } from '../cloudbase/context'
import { recordReads } from '../cloudbase/record-reads'
import { yearReads } from '../cloudbase/year-reads'
import { handle } from '../rpc/handle'
import { yearRouter } from './router'

/** Entry of the branch's year: what is to be done in it, and how far it is. */
export function main(event: unknown) {
  return handle(yearRouter, event, cloudContext({ reads: [recordReads, yearReads] }))
}
