import { formatShortDay } from '@domain/calendar/format'
import { opinionsPage, recordListPage, recordPage } from '@domain/record-pages'
import { kindOf } from '@domain/records/kinds'
import type { RecordsHome } from '../reading'

/** Something that waits for the caller, and where it is done. */
export type WaitingRow = { key: string; mark: string; title: string; note: string; verb: string; url: string }

/** What waits for the caller: what they have yet to sign first, then answers that are owed, what waits for a look, and what may be read. */
export function waitingRows({ year, toSign, unanswered, waiting }: RecordsHome): WaitingRow[] {
  return [
    ...toSign.map(({ recordId, kind, title, on }) => ({
      ...{ key: recordId, mark: '签', title, verb: '去签' },
      ...{ note: `${kindOf(kind).label} · ${formatShortDay(on)}`, url: recordPage(recordId) },
    })),
    ...unanswered.filter(owesAnswer).map(({ kind, count }) => ({
      ...row(`answer.${kind}`, '答', kindOf(kind).label, `${count} 条待答复`),
      ...{ verb: '去答复', url: opinionsPage(year) },
    })),
    ...waiting.map(({ kind, count }) => {
      const { label, isDrafted } = kindOf(kind)
      const words = isDrafted ? `${count} 份待定稿` : `${count} 条待放行`
      const url = `${pageOf(kind, year)}&filter=waiting`
      return { ...row(`look.${kind}`, isDrafted ? '稿' : '放', label, words), verb: '去看', url }
    }),
    ...unanswered
      .filter((one) => !owesAnswer(one))
      .map(({ kind, count }) => ({
        ...row(`read.${kind}`, '阅', kindOf(kind).label, `${count} 条还没有答复，不答复也行`),
        ...{ verb: '去看', url: pageOf(kind, year) },
      })),
  ]
}

/** An opinion has a right to its answer; a note may be answered. */
const owesAnswer = ({ kind }: RecordsHome['unanswered'][number]) => kindOf(kind).mayBeAnonymous === true

const row = (key: string, mark: string, title: string, note: string) => ({ key, mark, title, note })
const pageOf = (kind: string, year: number) => recordListPage([kind], year)
