import { useDidHide } from '@tarojs/taro'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { draftKeeper, withStored } from './draftKeeper'
import { readStored, removeStored, writeStored } from './stored'

const phone = { read: readStored, write: writeStored, remove: removeStored }

/**
 * A form's value that survives leaving the app, and how to change and forget it. `restored`: it came from the phone. `ready`:
 * the phone has been asked; a form that would be drawn anew then may wait for it.
 */
export type Draft<T> = {
  value: T
  change: (next: T | ((now: T) => T)) => void
  clear: () => void
  /** Takes it off the phone and leaves it on the screen: it is kept elsewhere from now on. */
  forget: () => void
  restored: boolean
  ready: boolean
}

/**
 * Keeps what is typed on the phone as it is typed. `clear()` after it was accepted by the cloud.
 * The key names the form and what it is about (`activity.new`, `note:<activityId>`). Only for use inside a page.
 */
export function useDraft<T>(key: string, initial: T): Draft<T> {
  const start = useRef(initial)
  const touched = useRef(false)
  const [value, setValue] = useState(initial)
  const [restored, setRestored] = useState(false)
  const [ready, setReady] = useState(false)
  const keeper = useMemo(() => draftKeeper<T>(phone, `draft:${key}`), [key])
  const now = useRef(value)

  useEffect(() => {
    let gone = false
    keeper.load().then((stored) => {
      if (gone) return
      setReady(true)
      // Whoever typed before the phone answered is right.
      if (touched.current || stored === undefined) return
      now.current = withStored(start.current, stored)
      setValue(now.current)
      setRestored(true)
    })
    return () => {
      gone = true
      keeper.flush()
    }
  }, [keeper])
  useDidHide(() => {
    keeper.flush()
  })

  const change = useCallback(
    (next: T | ((now: T) => T)) => {
      touched.current = true
      now.current = typeof next === 'function' ? (next as (now: T) => T)(now.current) : next
      setValue(now.current)
      keeper.save(now.current)
    },
    [keeper],
  )
  const clear = useCallback(() => {
    touched.current = true
    now.current = start.current
    setValue(now.current)
    setRestored(false)
    keeper.clear()
  }, [keeper])
  return { value, change, clear, forget: keeper.clear, restored, ready }
}
