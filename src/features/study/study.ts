import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { recordsCloud } from '@/cloud/client'

/** One's own year as the cloud tells it. */
export type OwnYear = Awaited<ReturnType<typeof recordsCloud.study.mine.query>>
type NotesPage = Awaited<ReturnType<typeof recordsCloud.records.list.query>>
/** A note as the list shows it. */
export type Note = NotesPage['cards'][number]

/** Asks for one's own year. */
export function useOwnYear(year: number) {
  return useQuery({ queryKey: ['study', 'mine', { year }], queryFn: () => recordsCloud.study.mine.query({ year }) })
}

type Asked = { year: number; memberId?: string; shared?: true }

/** So many pages, newest first. All anew each time: what came meanwhile has moved every later one. */
async function readPages(asked: Asked, count: number): Promise<NotesPage[]> {
  const pages: NotesPage[] = []
  let before: { on: string; recordId: string } | undefined
  do {
    const page = await recordsCloud.records.list.query({ ...asked, kinds: ['studyNote'], ...(before && { before }) })
    pages.push(page)
    const last = page.cards[page.cards.length - 1]
    before = page.more && last ? { on: last.on, recordId: last.recordId } : undefined
  } while (before && pages.length < count)
  return pages
}

/** Notes of a year, one's own or those that were shared, and how to see more of them. */
export function useNotes(asked: Asked) {
  const [count, setCount] = useState(1)
  const query = useQuery({
    queryKey: ['records', 'list', { ...asked, kinds: ['studyNote'] }, { pages: count }],
    queryFn: () => readPages(asked, count),
    // Turning on shows what is there already; another list is another thing.
    placeholderData: (shown) => (count > 1 ? shown : undefined),
    meta: { keep: count === 1 },
  })
  const pages = query.data
  return {
    query,
    more: pages?.[pages.length - 1]?.more === true,
    turning: query.isPlaceholderData,
    turn: () => setCount((shown) => shown + 1),
  }
}
