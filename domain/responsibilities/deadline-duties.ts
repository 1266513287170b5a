import { type Deciding, type Duties, type Reading, startClause } from './deadline-reading'
import { readCounted, readEach, readWhen, readYearly } from './deadline-times'
import { deadlineTokens } from './deadline-tokens'
import { readBracket, readText } from './deadline-words'
import { plainNumerals } from './numerals'

const MOST_DEPTH = 3

/** Reads the duties of a phrase from left to right. Brackets within brackets within brackets are words. */
export function readDuties(original: string, deciding: Deciding, depth = 0): Duties {
  const plain = plainNumerals(original)
  const tokens = deadlineTokens(plain, original, deciding.years).filter(({ kind }) => kind !== 'filler')
  const found: Duties = { duties: [], totals: [], unread: [] }
  const readInner = (inner: string): Duties =>
    depth < MOST_DEPTH ? readDuties(inner, deciding, depth + 1) : { duties: [], totals: [], unread: [inner] }
  const reading: Reading = { ...found, original, plain, tokens, deciding, readInner, clause: 0 }
  for (let index = 0; index < tokens.length; ) index += readToken(reading, index)
  startClause(reading)
  return found
}

/** Reads the token of that index; how many tokens it took. */
function readToken(reading: Reading, index: number): number {
  const token = reading.tokens[index]
  if (token?.kind === 'text') return readText(reading, token, index)
  if (token?.kind === 'when') readWhen(reading, token, index)
  else if (token?.kind === 'yearly') readYearly(reading, index)
  else if (token?.kind === 'count') readCounted(reading, token, index)
  else if (token?.kind === 'each') readEach(reading, index)
  else if (token?.kind === 'bracket') readBracket(reading, token, index)
  else if (token?.kind === 'separator' && token.strong) startClause(reading)
  return 1
}
