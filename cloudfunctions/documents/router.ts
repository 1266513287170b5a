import * as z from 'zod'
import { forKeepers } from '../rpc/keepers'
import { forOfficers, router } from '../rpc/procedure'
import { RecordKindName } from '../rpc/record-kind'
import { Id, line, Year } from '../rpc/schemas'
import { exportAttendanceRegister } from './export-attendance'
import { exportDuesDisclosure, exportDuesRegister } from './export-dues'
import { exportResponsibilityList } from './export-list'
import { exportRecords } from './export-records'
import { readListFile } from './import-list'
import { importRosterFile } from './import-roster'
import { readStatementFile } from './import-statement'

/** Heavy calls: whatever needs the spreadsheet library. */
export const documentsRouter = router({
  readRoster: forOfficers('members.manage', {
    summary: 'Reads an uploaded roster (.xlsx, .csv, .txt) and keeps the reading for a look before import',
    errors: ['NO_SUCH_FILE', 'FILE_UNREADABLE', 'FILE_TOO_LARGE', 'BAD_INPUT'],
  })
    .input(z.object({ fileID: z.string().min(1).max(300), fileName: line(120) }))
    .output(z.object({ importId: Id }))
    .mutation(({ ctx, input }) => importRosterFile(ctx, input)),

  readList: forOfficers('responsibilities.manage', {
    summary: 'Reads an uploaded responsibility list (.xlsx, .docx, .csv, .txt) as cells or text; nothing is kept',
    errors: ['NO_SUCH_FILE', 'FILE_UNREADABLE', 'FILE_TOO_LARGE', 'BAD_INPUT'],
  })
    .input(z.object({ fileID: z.string().min(1).max(300), fileName: line(120) }))
    .output(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('cells'), cells: z.array(z.array(z.string())) }),
        z.object({ kind: z.literal('text'), text: z.string() }),
      ]),
    )
    .mutation(({ ctx, input }) => readListFile(ctx, input)),

  readStatement: forOfficers('dues.manage', {
    summary: 'Reads an uploaded bank’s or platform’s statement of dues (.xlsx, .csv, .txt) as cells; nothing is kept',
    errors: ['NO_SUCH_FILE', 'FILE_UNREADABLE', 'FILE_TOO_LARGE', 'BAD_INPUT'],
  })
    .input(z.object({ fileID: z.string().min(1).max(300), fileName: line(120) }))
    .output(z.object({ cells: z.array(z.array(z.string())) }))
    .mutation(({ ctx, input }) => readStatementFile(ctx, input)),

  attendanceRegister: forOfficers('register.export', {
    summary: 'Makes the year’s attendance register as .xlsx',
    errors: ['NO_SUCH_EXPORT'],
  })
    .input(z.object({ jobId: Id, year: Year }))
    .output(z.object({ fileID: z.string(), fileName: z.string() }))
    .mutation(({ ctx, input }) => exportAttendanceRegister(ctx, input)),

  responsibilityList: forOfficers('responsibilities.manage', {
    summary: 'Makes the year’s responsibility list with how far each row is as .xlsx',
    errors: ['NO_SUCH_EXPORT', 'NO_SUCH_LIST'],
  })
    .input(z.object({ jobId: Id, year: Year }))
    .output(z.object({ fileID: z.string(), fileName: z.string() }))
    .mutation(({ ctx, input }) => exportResponsibilityList(ctx, input)),

  duesRegister: forOfficers('dues.manage', {
    summary: 'Makes the year’s register of dues (党费收缴登记表) with every entry as .xlsx',
    errors: ['NO_SUCH_EXPORT'],
  })
    .input(z.object({ jobId: Id, year: Year }))
    .output(z.object({ fileID: z.string(), fileName: z.string() }))
    .mutation(({ ctx, input }) => exportDuesRegister(ctx, input)),

  duesDisclosure: forOfficers('dues.manage', {
    summary: 'Makes the year’s disclosure of dues (公示), names and amounts alone, as .xlsx',
    errors: ['NO_SUCH_EXPORT'],
  })
    .input(z.object({ jobId: Id, year: Year }))
    .output(z.object({ fileID: z.string(), fileName: z.string() }))
    .mutation(({ ctx, input }) => exportDuesDisclosure(ctx, input)),

  recordSheets: forKeepers({
    summary: 'Makes a year’s records of kinds that the caller keeps as .xlsx, a sheet a kind',
    errors: ['NO_SUCH_EXPORT'],
  })
    .input(z.object({ jobId: Id, year: Year, kinds: z.array(RecordKindName).min(1).max(60).optional() }))
    .output(z.object({ fileID: z.string(), fileName: z.string() }))
    .mutation(({ ctx, input }) => exportRecords(ctx, input)),
})

/** What the phone's client is typed by. */
export type DocumentsRouter = typeof documentsRouter
