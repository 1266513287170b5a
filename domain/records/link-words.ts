import type { LetterAbove, LetterChart, LetterPlace, LetterUpper } from './letter-layers'

/**
 * What is missing in the chain of responsibility letters at somebody's place (domain.md §6), as a sentence; undefined
 * where all is signed.
 * @param nameOf of people of the branch; undefined for somebody who is not (or no longer) there
 */
export function linkWords(
  { memberId, letters, state }: LetterPlace,
  chart: Pick<LetterChart, 'places' | 'top'>,
  nameOf: (memberId: string) => string | undefined,
): string | undefined {
  const name = nameOf(memberId) ?? '这位党员'
  switch (state) {
    case 'signed':
      return undefined
    case 'missing':
      return chart.top.includes(memberId) ? `${name}还没有和上级党组织签责任书` : `${name}还没有和上一级签责任书`
    case 'unsigned':
      return `${name}的责任书：${letters.map((letter) => waitingWords(letter, name, nameOf)).find((words) => words) ?? ''}`
    case 'detached':
      return detachedWords(name, letters, chart.places, nameOf)
  }
}

type NameOf = (memberId: string) => string | undefined

function waitingWords({ upper, signed, upperSigned }: LetterAbove, name: string, nameOf: NameOf): string {
  const who = upperName(upper, nameOf)
  if (!signed && !upperSigned) return `${name}和上一级${who}都还没有签`
  if (!signed) return `${name}本人还没有签`
  return upperSigned ? '' : `上一级${who}还没有签`
}

function upperName(upper: LetterUpper, nameOf: NameOf): string {
  return 'outsider' in upper ? upper.outsider : (nameOf(upper.memberId) ?? '')
}

/** The upper whose own letter is missing comes first: that is the link to close. */
function detachedWords(
  name: string,
  letters: readonly LetterAbove[],
  places: readonly LetterPlace[],
  nameOf: NameOf,
): string {
  const uppers = letters.flatMap(({ upper }) => ('memberId' in upper ? [upper.memberId] : []))
  const gone = uppers.every((id) => nameOf(id) === undefined)
  if (gone) return `${name}的责任书上，上一级已不在本支部，请和现在的上一级重新签`
  const without = places.find(({ memberId, state }) => state === 'missing' && uppers.includes(memberId))
  if (without) return `${name}的上一级${nameOf(without.memberId) ?? ''}自己还没有签责任书`
  const upper = uppers.map(nameOf).find((known) => known !== undefined)
  return `${name}的上一级${upper ?? ''}往上还没有接通`
}
