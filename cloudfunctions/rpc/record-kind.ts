import * as z from 'zod'
import { type RecordKindId, recordKindIds } from '../../domain/records/kinds'

/** A kind of the catalogue; in a file of its own, for most functions know nothing of records. */
export const RecordKindName = z.enum(recordKindIds as [RecordKindId, ...RecordKindId[]])
