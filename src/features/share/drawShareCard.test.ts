import { CARD, drawShareCard } from './drawShareCard'
import type { Invitation } from './invitation'
import type { Pen } from './pen'

type Drawn = { text: string; size: number; left: number; right: number; top: number; bottom: number }

/** A Chinese character is as wide as it is high, a Latin one some half. */
const widthOf = (text: string, size: number) =>
  Array.from(text).reduce((sum, character) => sum + size * (character < '\u2e80' ? 0.6 : 1), 0)

/** A pen that draws nothing and remembers where everything would be. */
function recordingPen() {
  const texts: Drawn[] = []
  const points: [number, number][] = []
  const note = (x: number, y: number) => void points.push([x, y])
  const pen: Pen = {
    fillStyle: '',
    font: '',
    textAlign: '',
    textBaseline: '',
    fillRect: (x, y, width, height) => {
      note(x, y)
      note(x + width, y + height)
    },
    fillText: (text, x, y) => {
      const size = Number(/(\d+)px/.exec(pen.font)?.[1])
      const width = widthOf(text, size)
      const left = pen.textAlign === 'center' ? x - width / 2 : pen.textAlign === 'right' ? x - width : x
      texts.push({ text, size, left, right: left + width, top: y - size / 2, bottom: y + size / 2 })
    },
    measureText: (text) => ({ width: widthOf(text, Number(/(\d+)px/.exec(pen.font)?.[1])) }),
    beginPath: () => undefined,
    moveTo: note,
    lineTo: note,
    quadraticCurveTo: (cpx, cpy, x, y) => {
      note(cpx, cpy)
      note(x, y)
    },
    closePath: () => undefined,
    fill: () => undefined,
  }
  return { pen, texts, points }
}

const invitation: Invitation = {
  activityId: 'abcdefghijkl',
  kind: '主题党日',
  name: '主题党日：消防安全进小区',
  title: '消防安全进小区',
  startsAt: '2026-11-25T06:30:00.000Z',
  endsAt: '2026-11-25T09:30:00.000Z',
  place: '中心家属院',
  branchName: '云岭县科普服务中心党支部',
  change: null,
}

function drawn(change: Partial<Invitation> = {}) {
  const { pen, texts, points } = recordingPen()
  drawShareCard(pen, { ...invitation, ...change })
  return { texts, points, words: texts.map(({ text }) => text) }
}

const overlap = (a: Drawn, b: Drawn) =>
  a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1

test.each<[string, Partial<Invitation>]>([
  ['as usual', {}],
  ['with the longest title', { title: '重温'.repeat(30) }],
  ['with the longest title in Latin letters', { title: 'Wm '.repeat(20) }],
  ['with emoji', { title: '📚读书会'.repeat(12) }],
  ['with the longest place', { place: '县委党校'.repeat(15) }],
  ['of the branch with the longest name', { branchName: '云岭县科普服务中心'.repeat(5).slice(0, 40) }],
  ['over two days', { endsAt: '2026-11-26T09:30:00.000Z' }],
  [
    'on a day of two digits in a month of two',
    { startsAt: '2026-12-28T06:30:00.000Z', endsAt: '2026-12-28T15:59:00.000Z' },
  ],
  ['of the longest kind, moved', { kind: '组织生活会', change: 'moved' }],
  ['cancelled', { change: 'cancelled' }],
  ['without title and place', { title: null, place: '' }],
])('%s, nothing leaves the picture and nothing lies over another', (_what, change) => {
  const { texts, points } = drawn(change)
  for (const { left, right, top, bottom } of texts) {
    expect(left).toBeGreaterThanOrEqual(0)
    expect(top).toBeGreaterThanOrEqual(0)
    expect(right).toBeLessThanOrEqual(CARD.width)
    expect(bottom).toBeLessThanOrEqual(CARD.height)
  }
  for (const [x, y] of points) {
    expect(x).toBeGreaterThanOrEqual(0)
    expect(x).toBeLessThanOrEqual(CARD.width)
    expect(y).toBeGreaterThanOrEqual(0)
    expect(y).toBeLessThanOrEqual(CARD.height)
  }
  const pairs = texts.flatMap((one, index) => texts.slice(index + 1).map((other) => [one, other] as const))
  expect(pairs.filter(([one, other]) => overlap(one, other)).map(([one, other]) => [one.text, other.text])).toEqual([])
})

test('it says what, when, where and by whom', () => {
  expect(drawn().words).toEqual([
    '主题党日',
    '消防安全进小区',
    '11月',
    '25',
    '周三',
    '14:30–17:30',
    '中心家属院',
    '云岭县科普服务中心党支部',
  ])
})

test('a title of two lines is large; a longer one is smaller, of three lines at most, and cut with an ellipsis', () => {
  const two = drawn({ title: '科普志愿服务进社区暨结对走访' }).texts.filter(({ size }) => size === 44)
  expect(two.map(({ text }) => text).join('')).toBe('科普志愿服务进社区暨结对走访')
  expect(two).toHaveLength(2)
  const three = drawn({ title: '重温入党誓词'.repeat(10) }).texts.filter(({ size }) => size === 38)
  expect(three).toHaveLength(3)
  expect(three[2]?.text).toMatch(/…$/)
})

test('what became of the plan stands in the head', () => {
  expect(drawn({ change: 'cancelled' }).words).toContain('已取消')
  expect(drawn({ change: 'moved' }).words).toContain('改期')
})

test('a held text is not drawn', () => {
  const { words } = drawn({ title: null, place: '' })
  expect(words).toContain('请打开小程序看详情')
})
