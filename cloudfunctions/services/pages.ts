import type { Condition } from '../ports/store'

/** Everything in pages of that many, each going on after the last id of the one before: no id has a blank. */
export async function everything<T extends { _id: string }>(
  size: number,
  page: (query: { from: Condition<string>; orderBy: ['_id', 'asc'][]; limit: number }) => Promise<T[]>,
): Promise<T[]> {
  const all: T[] = []
  for (let from = ''; ; from = `${all[all.length - 1]?._id} `) {
    const found = await page({ from: { is: 'atLeast', value: from }, orderBy: [['_id', 'asc']], limit: size })
    all.push(...found)
    if (found.length < size) return all
  }
}
