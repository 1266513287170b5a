import { tokenInScan } from '@domain/attendance/scanned-token'

/** What WeChat's own scan opened the page with: a mini-program code's `scene` or an ordinary code's address in `q`. */
export function launchScan({ scene, q }: { scene?: string; q?: string }): string | undefined {
  const scanned = scene ?? q
  // The page may be opened with a scene that has nothing to do with checking in.
  return scanned && tokenInScan(scanned) ? scanned : undefined
}
