import { useEffect, useState } from 'react'
import { readStored, writeStored } from '@/storage/stored'
import type { OwnDues } from './ownDues'
import { notedWords, type Seen, unseenOf } from './receiptWords'

const STORED_AS = 'dues.seen'

/** Something written down since one last looked: its words, and that they were read. */
export type Noted = { words: string; onRead: () => void }

/** What this phone has not shown yet. Who opens the page for the first time is told nothing: there all is new. */
export function useNoted(dues: OwnDues | undefined): Noted | undefined {
  const [seen, setSeen] = useState<Seen | 'never' | undefined>()
  useEffect(() => {
    readStored(STORED_AS).then((stored) => setSeen((stored as Seen | undefined) ?? 'never'))
  }, [])
  const newest = dues?.entries.reduce<Seen>((last, { entryId, at }) => (at > last.at ? { entryId, at } : last), {
    entryId: '',
    at: '',
  })
  const first = seen === 'never'
  useEffect(() => {
    if (first && newest) writeStored(STORED_AS, newest)
  }, [first, newest])
  if (!dues || !newest || seen === undefined || first) return undefined
  const words = notedWords(unseenOf(dues.entries, seen), dues.year)
  if (!words) return undefined
  return {
    words,
    onRead: () => {
      setSeen(newest)
      writeStored(STORED_AS, newest)
    },
  }
}
