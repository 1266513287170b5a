/** The page of a row. */
export const rowPage = (year: number, rowId: string) => `/packages/year/row/index?year=${year}&row=${rowId}`

/** Where a row is written. */
export const editPage = (year: number, rowId?: string) =>
  `/packages/list-import/edit/index?year=${year}${rowId ? `&rowId=${rowId}` : ''}`
