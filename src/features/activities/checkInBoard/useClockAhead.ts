import { useRef } from 'react'

/** A slow answer looks like a slow clock; below this nothing is corrected, so that the code does not jump. */
const NOISE_MS = 1500

/** How many ms the cloud's clock is ahead of the phone's, steady while answers take now shorter, now longer. */
export function useClockAhead(measuredMs: number): number {
  const kept = useRef(measuredMs)
  if (Math.abs(measuredMs - kept.current) > NOISE_MS) kept.current = measuredMs
  return kept.current
}
