import { readToken } from './check-in-code'

/** Undoes percent-encoding where it is one; people also scan things that only look like it. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * The check-in token inside whatever a camera or WeChat hands over: the token itself, an address that ends in it or has it
 * in its query, a page's path with a scene, encoded once or twice. `null` for any other code, which is nobody's business
 * and therefore never sent to the cloud.
 */
export function tokenInScan(scanned: string): string | null {
  const parts = decoded(decoded(scanned.trim())).split(/[/?&=#\s]/)
  return parts.find((part) => readToken(part) !== null) ?? null
}
