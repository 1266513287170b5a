import { useEffect, useMemo, useState } from 'react'
import { cardAt, cloudNow } from '@/cloud/cardAt'
import { useShown } from '@/cloud/shown'
import { type Today, useToday } from '@/cloud/today'
import { msToNextChange, msToNextQuestion } from './nextChange'

/**
 * The first screen's answer as it is now, by the cloud's clock: what was answered hours ago in a place with a signal still
 * opens its doors on time. Cards that have not changed stay the same objects.
 */
export function useTodayNow() {
  const shown = useShown()
  const query = useToday(({ cards, now }) => (shown ? msToNextQuestion(cards, now) : msToNextChange(cards, now)))
  const { data, dataUpdatedAt } = query
  const [, look] = useState(0)
  const now = data ? cloudNow(data, dataUpdatedAt) : new Date().toISOString()
  const wait = data && msToNextChange(data.cards, now)
  // Asked anew by then where there is a signal; where there is none, drawn anew.
  useEffect(() => {
    if (wait === undefined) return undefined
    const timer = setTimeout(() => look((looks) => looks + 1), wait)
    return () => clearTimeout(timer)
  })
  const phases = data?.cards.map((card) => cardAt(card, now).phase).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the time alone changes nothing until a phase does
  const today = useMemo<Today | undefined>(
    () => data && { ...data, cards: data.cards.map((card) => cardAt(card, now)) },
    [data, phases],
  )
  return { query, today, now }
}
