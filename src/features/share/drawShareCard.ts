import { changeWord, type Invitation, leafOf } from './invitation'
import { type Pen, roundedRect, star } from './pen'
import { wrapText } from './wrapText'

/** The picture of a shared activity, 5:4 as WeChat shows it, in its own units. */
export const CARD = { width: 500, height: 400 }

// As theme/tokens.scss has them.
const RED = '#B80F18'
const GOLD = '#D9A441'
const GOLD_INK = '#805B10'
const GOLD_PALE = '#FBF3E0'
const PAPER = '#F7F5F1'
const INK = '#1F1B18'
const MUTE = '#6B645E'

const EDGE = 28
const HEAD_HEIGHT = 84
const TITLE = { top: 92, bottom: 240 }
const LEAF = { x: EDGE, y: 250, side: 128 }
const FACTS_X = LEAF.x + LEAF.side + 20
/** Where hours, place and branch stand beside the leaf, by how many lines the place takes. */
const FACTS_Y = { one: { hours: 20, place: 64, branch: 108 }, two: { hours: 14, place: 52, branch: 116 } }
/** Large titles while two lines hold them; smaller ones then, in three, and cut at their end. */
const TITLE_SIZES = [
  { size: 44, lines: 2 },
  { size: 38, lines: 3 },
]

type Words = { size: number; colour: string; bold?: boolean; align?: 'left' | 'center' | 'right' }

/** Draws the card: kind, title, day, hours, place, branch, and a plain star. `family`: the fonts it is written in. */
export function drawShareCard(pen: Pen, invitation: Invitation, family = 'sans-serif'): void {
  const set = ({ size, colour, bold = false, align = 'left' }: Words) => {
    pen.font = `${bold ? 'bold ' : ''}${size}px ${family}`
    pen.fillStyle = colour
    pen.textAlign = align
    pen.textBaseline = 'middle'
  }
  const write = (text: string, x: number, y: number, words: Words) => {
    set(words)
    pen.fillText(text, x, y)
  }
  const broken = (text: string, words: Words, width: number, most: number) => {
    set(words)
    return wrapText(text, most, (line) => pen.measureText(line).width <= width)
  }

  pen.fillStyle = PAPER
  pen.fillRect(0, 0, CARD.width, CARD.height)
  drawHead()
  drawTitle()
  drawLeaf()
  drawFacts()

  function drawHead(): void {
    pen.fillStyle = RED
    pen.fillRect(0, 0, CARD.width, HEAD_HEIGHT)
    pen.fillStyle = GOLD
    star(pen, EDGE + 22, HEAD_HEIGHT / 2 + 1, 22)
    write(invitation.kind, EDGE + 58, HEAD_HEIGHT / 2, { size: 34, colour: '#FFFFFF', bold: true })
    const word = changeWord(invitation)
    if (word)
      write(word, CARD.width - EDGE, HEAD_HEIGHT / 2, { size: 32, colour: GOLD_PALE, bold: true, align: 'right' })
  }

  function drawTitle(): void {
    const text = invitation.title ?? '请打开小程序看详情'
    const width = CARD.width - 2 * EDGE
    const colour = invitation.change === 'cancelled' ? MUTE : INK
    const [large, small] = TITLE_SIZES.map(({ size, lines }) => {
      const words: Words = { size, colour, bold: true }
      return { words, lines: broken(text, words, width, lines) }
    }) as [Laid, Laid]
    const laid = large.lines.join('') === text ? large : small
    const step = laid.words.size * 1.25
    const first = (TITLE.top + TITLE.bottom) / 2 - ((laid.lines.length - 1) * step) / 2
    laid.lines.forEach((line, index) => {
      write(line, EDGE, first + index * step, laid.words)
    })
  }

  function drawLeaf(): void {
    const { month, date, weekday } = leafOf(invitation)
    const { x, y, side } = LEAF
    pen.fillStyle = GOLD_PALE
    roundedRect(pen, x, y, side, side, 16)
    const middle = x + side / 2
    const small: Words = { size: 26, colour: GOLD_INK, align: 'center' }
    write(month, middle, y + 22, small)
    write(date, middle, y + 66, { size: 56, colour: RED, bold: true, align: 'center' })
    write(weekday, middle, y + 108, small)
  }

  function drawFacts(): void {
    const width = CARD.width - EDGE - FACTS_X
    const branch: Words = { size: 24, colour: MUTE }
    const place: Words = { size: 28, colour: INK }
    const lines = broken(invitation.place, place, width, 2)
    const at = lines.length > 1 ? FACTS_Y.two : FACTS_Y.one
    write(leafOf(invitation).hours, FACTS_X, LEAF.y + at.hours, { size: 36, colour: INK, bold: true })
    lines.forEach((line, index) => {
      write(line, FACTS_X, LEAF.y + at.place + index * 32, place)
    })
    const [name = ''] = broken(invitation.branchName, branch, width, 1)
    write(name, FACTS_X, LEAF.y + at.branch, branch)
  }
}

type Laid = { words: Words; lines: string[] }
