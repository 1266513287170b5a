import type { LettersBoard } from '@/cloud/recordBoards'
import type { NameTile } from '@/components/NameTiles'
import { nameWith } from '@/session/namesakes'

type Place = LettersBoard['places'][number]
type Hints = ReadonlyMap<string, string>

/** A missing link in words, and the letter it is about, where there is one. */
type Gap = { memberId: string; words: string; recordId?: string }

/** What is missing: links to say a sentence about, and people without any letter, of whom there may be many. */
export type Gaps = { links: Gap[]; without: NameTile[] }

/** The missing links, the leaders' first; who simply has no letter yet is named without a sentence of their own. */
export function gapsOf({ places, top }: Pick<LettersBoard, 'places' | 'top'>, hints: Hints): Gaps {
  const isTop = ({ memberId }: Place) => top.some((one) => one.memberId === memberId)
  const open = places.filter(({ words }) => words !== undefined)
  const plain = open.filter((place) => place.state === 'missing' && !isTop(place))
  const links = open.filter((place) => !plain.includes(place))
  return {
    links: links.map(({ memberId, words = '', letters }) => ({
      ...{ memberId, words },
      ...(letters[0] && { recordId: letters[0].recordId }),
    })),
    without: plain.map(({ memberId, name }) => ({ key: memberId, words: nameWith(name, hints.get(memberId)) })),
  }
}

/** A layer of the chain: people with the sign of how their letter stands. */
export type Layer = { title: string; people: { key: string; words: string; whole: boolean }[]; signed: number }

const SIGNS = { signed: '✓ ', unsigned: '○ ', missing: '！', detached: '！' } as const

/** The layers from the top, and before them whoever above the branch has signed with it. */
export function chainOf({ layers, places }: Pick<LettersBoard, 'layers' | 'places'>, hints: Hints): Layer[] {
  const placeOf = new Map(places.map((place) => [place.memberId, place]))
  return layers.map((people, index) => {
    const shown = people.map(({ memberId, name }) => {
      const { state = 'missing' } = placeOf.get(memberId) ?? {}
      const words = `${SIGNS[state]}${nameWith(name, hints.get(memberId))}`
      return { key: memberId, words, whole: state === 'signed' }
    })
    return { title: `第 ${index + 1} 层`, people: shown, signed: shown.filter(({ whole }) => whole).length }
  })
}

/** Who above the branch has letters with it; nobody where none was written down. */
export function aboveWords({ places, layers }: Pick<LettersBoard, 'places' | 'layers'>): string {
  const first = new Set((layers[0] ?? []).map(({ memberId }) => memberId))
  const inside = new Set(places.map(({ name }) => name))
  const uppers = places.filter(({ memberId }) => first.has(memberId)).flatMap(({ letters }) => letters)
  return [...new Set(uppers.map(({ upper }) => upper).filter((name) => name !== '' && !inside.has(name)))].join('、')
}

/** How far a letter is signed, and who is open: by name as far as they fit. */
export function letterNote({ of, signed, open, held }: LettersBoard['letters'][number]): string {
  if (held) return '文字等支部查看，放行后才能签'
  if (open.length === 0) return '都签了'
  const names = open.slice(0, 3).map(({ name }) => name)
  const more = open.length > names.length ? `等 ${open.length} 人` : ''
  return `签了 ${signed}/${of}，还差${names.join('、')}${more}`
}
