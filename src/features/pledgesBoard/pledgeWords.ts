import { formatShortDay } from '@domain/calendar/format'
import type { PledgesBoard } from '@/cloud/recordBoards'

/** A text with its names. */
export type Pledge = PledgesBoard['pledges'][number]

/** What somebody still has to sign first, the newest of either first. */
export function inOrder(pledges: readonly Pledge[]): Pledge[] {
  const newest = [...pledges].reverse()
  return [...newest.filter(({ open }) => open.length > 0), ...newest.filter(({ open }) => open.length === 0)]
}

/** How it stands, in one line. */
export function stateWords({ on, open, of, held }: Pledge): string {
  const sent = `${formatShortDay(on)}发出`
  if (held) return `${sent} · 文字等支部查看，放行后才能签`
  if (of === 0) return `${sent} · 现在没有要签的人`
  return open.length === 0 ? `${sent} · ✓ 都签了` : `${sent} · 还有 ${open.length} 人没签`
}
