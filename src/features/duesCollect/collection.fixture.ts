import type { Collection } from './batch'

type Line = Collection['lines'][number]

/** Somebody who owes November, unless said otherwise. */
export function aLine(fields: Partial<Line> = {}): Line {
  return {
    ...{ memberId: 'a', name: '赵小禾', state: 'active', monthly: 4860, paidNow: 0 },
    ...{ open: [{ month: '2026-11', fen: 4860 }], ahead: [] },
    ...fields,
  }
}

/** The list of a 25 November. */
export function aList(lines: Line[]): Collection {
  return {
    ...{ today: '2026-11-25', month: '2026-11', settings: { rounding: 'fen', advance: false } },
    ...{ groups: [], lines, closed: [], collectors: [] },
  }
}
