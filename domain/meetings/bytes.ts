/** The parts, one after the other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** Four or more bytes as the letters they stand for. */
export function lettersOf(bytes: Uint8Array): string {
  return String.fromCharCode(...Array.from(bytes))
}
