import { router } from '../rpc/procedure'
import { boards } from './procedures/boards'
import { recordFiles } from './procedures/files'
import { records } from './procedures/records'
import { signing } from './procedures/signing'
import { study } from './procedures/study'

/** Study and everything a branch writes down besides its activities and dues: one catalogue, one form. */
export const recordsRouter = router({ records, recordFiles, signing, study, boards })

/** What the phone's client is typed by. */
export type RecordsRouter = typeof recordsRouter
