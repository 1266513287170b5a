import fc from 'fast-check'
import { encode } from 'uqr'
import { type HeatState, heatSvg } from './heatDrawing'
import { initialOf } from './initial'
import { qrSvg } from './qrDrawing'
import { svgBackground } from './svg'
import { yearSvg } from './yearDrawing'

/** The dark modules that the strokes of the drawing cover. */
function modulesOf(svg: string): Set<string> {
  const dark = new Set<string>()
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    for (let step = 0; step < Number(length); step += 1) dark.add(`${Number(x) + step},${y}`)
  }
  return dark
}

test('a QR drawing covers exactly the dark modules, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 80 }), (text) => {
      const { data } = encode(text, { ecc: 'M', border: 0 })
      const dark = data.flatMap((line, y) => line.flatMap((on, x) => (on ? [`${x},${y}`] : [])))
      expect([...modulesOf(qrSvg(text))].sort()).toEqual(dark.sort())
    }),
    { numRuns: 50 },
  )
})

test('a check-in token’s code stays within 4 KB as a style', () => {
  const token = 'wuhao:check-in:a1b2c3d4e5f6:1790000000:0123456789abcdef0123'
  expect(svgBackground(qrSvg(token)).length).toBeLessThan(4096)
})

test('an address in CSS holds nothing that ends it, and reads back as the drawing', () => {
  const address = svgBackground(`<svg a="1" b='#fff'>{100%}</svg>`)
  expect(address).toMatch(/^url\("data:image\/svg\+xml,[^"#<>{}]*"\)$/)
  expect(decodeURIComponent(address.slice('url("data:image/svg+xml,'.length, -2))).toBe(
    `<svg a="1" b='#fff'>{100%}</svg>`,
  )
})

test('each cell of a heat row is drawn once, in its own state', () => {
  const states: HeatState[] = ['done', 'late', 'done', 'none', 'due']
  const svg = heatSvg(states)
  expect(svg).toContain("<path fill='#2A7247' d='M0 0h8v8h-8zM20 0h8v8h-8z'/>")
  expect(svg.match(/h8v8h-8z/g)).toHaveLength(states.length)
  expect(heatSvg([])).toContain('<svg')
})

test('signs are drawn from their own cell, wherever it stands', () => {
  const svg = heatSvg(['none', 'done', 'later', 'made', 'late', 'leave'])
  for (const [, path] of svg.matchAll(/ d='([^']*)'/g)) expect(path).toMatch(/^(M\d+ 0[a-z0-9 .-]*)+$/)
})

test('the states differ by shape, not by colour alone', () => {
  const shapes = (['done', 'later', 'made', 'due', 'late', 'leave', 'ahead', 'none'] as const).map((state) =>
    heatSvg([state]).replace(/(fill|stroke)='#[0-9A-F]+'/g, '$1'),
  )
  expect(new Set(shapes).size).toBe(shapes.length)
})

test('a year in one drawing: a line a row, each cell in its month', () => {
  const svg = yearSvg([
    ['done', 'none', 'late'],
    ['none', 'done', 'ahead'],
  ])
  expect(svg).toContain("d='M0 3h20M22 11h20'")
  expect(svg).toContain("viewBox='0 0 64 14'")
  expect(yearSvg([])).toContain('<svg')
})

test('25 rows and thirteen months stay within 12 KB as a style, whatever their state', () => {
  const row = Array.from({ length: 13 }, (): HeatState => 'due')
  expect(svgBackground(yearSvg(Array.from({ length: 25 }, () => row))).length).toBeLessThan(12_000)
})

test('a name’s first character is a whole one', () => {
  expect(initialOf('李文博')).toBe('李')
  expect(initialOf('𠮷田')).toBe('𠮷')
  expect(initialOf('  ')).toBe('？')
})
