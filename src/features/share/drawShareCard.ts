import { changeWord, type Invitation, leafOf } from './invitation'
import { wrapText } from './wrapText'

/** The picture of a shared activity, 5:4 as WeChat shows it, in its own units. */
export const CARD = { width: 500, height: 400 }

/** What it is drawn with: the part of a canvas's 2D context that it needs. */
export type Pen = {
  fillStyle: unknown
  font: string
  textAlign: string
  textBaseline: string
  fillRect(x: number, y: number, width: number, height: number): void
  fillText(text: string, x: number, y: number): void
  measureText(text: string): { width: number }
  beginPath(): void
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
  quadraticCurveTo(cpx: number, cpy: number, x: number, y: number): void
  closePath(): void
  fill(): void
}

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
const TITLE = { top: 96, bottom: 240 }
const LEAF = { x: EDGE, y: 252, side: 124 }
const FACTS_X = LEAF.x + LEAF.side + 20
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
    write(date, middle, y + 64, { size: 56, colour: RED, bold: true, align: 'center' })
    write(weekday, middle, y + 104, small)
  }

  function drawFacts(): void {
    const width = CARD.width - EDGE - FACTS_X
    const branch: Words = { size: 24, colour: MUTE }
    const place: Words = { size: 28, colour: INK }
    write(leafOf(invitation).hours, FACTS_X, LEAF.y + 20, { size: 36, colour: INK, bold: true })
    broken(invitation.place, place, width, 2).forEach((line, index) => {
      write(line, FACTS_X, LEAF.y + 55 + index * 32, place)
    })
    const [name = ''] = broken(invitation.branchName, branch, width, 1)
    write(name, FACTS_X, LEAF.y + 112, branch)
  }
}

type Laid = { words: Words; lines: string[] }

function roundedRect(pen: Pen, x: number, y: number, width: number, height: number, radius: number): void {
  const [right, bottom] = [x + width, y + height]
  pen.beginPath()
  pen.moveTo(x + radius, y)
  pen.lineTo(right - radius, y)
  pen.quadraticCurveTo(right, y, right, y + radius)
  pen.lineTo(right, bottom - radius)
  pen.quadraticCurveTo(right, bottom, right - radius, bottom)
  pen.lineTo(x + radius, bottom)
  pen.quadraticCurveTo(x, bottom, x, bottom - radius)
  pen.lineTo(x, y + radius)
  pen.quadraticCurveTo(x, y, x + radius, y)
  pen.closePath()
  pen.fill()
}

/** A plain five-pointed star. The Party's emblem and flag are not ours to draw. */
function star(pen: Pen, x: number, y: number, radius: number): void {
  const inner = radius * 0.382
  pen.beginPath()
  for (let point = 0; point < 10; point += 1) {
    const angle = (point * Math.PI) / 5 - Math.PI / 2
    const reach = point % 2 === 0 ? radius : inner
    const [px, py] = [x + reach * Math.cos(angle), y + reach * Math.sin(angle)]
    if (point === 0) pen.moveTo(px, py)
    else pen.lineTo(px, py)
  }
  pen.closePath()
  pen.fill()
}
