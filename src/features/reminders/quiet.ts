import { useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { readStored, writeStored } from '@/storage/stored'

const STORED_AS = 'reminders.quietUntil'

/** Until when nothing is offered by the way, as this phone remembers it; for ever while it is read. A tab stays for days, so it is read at each showing. */
export function useQuietUntil(): number {
  const [until, setUntil] = useState(Infinity)
  const look = () => {
    readStored(STORED_AS).then((stored) => setUntil(Number(stored) || 0))
  }
  useEffect(look, [])
  useDidShow(look)
  return until
}

/** Remembers it. */
export function keepQuiet(ms: number): void {
  writeStored(STORED_AS, Date.now() + ms)
}
