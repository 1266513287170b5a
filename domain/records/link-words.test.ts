import { type Letter, letterLayers } from './letter-layers'
import { letter, person } from './letters.fixture'
import { linkWords } from './link-words'

const branch = [
  person('s', '书记员', 'secretary'),
  person('o', '李四', 'organisation'),
  person('p', '陈三'),
  person('q', '王五'),
]

test.each<[string, string, Letter[], string | undefined]>([
  ['signed', 'p', [letter('1', 's', ['p'])], undefined],
  ['missing', 'p', [], '陈三还没有和上一级签责任书'],
  ['the top', 's', [], '书记员还没有和上级党组织签责任书'],
  ['the upper has none', 'p', [letter('1', 'o', ['p'])], '陈三的上一级李四自己还没有签责任书'],
  ['further up', 'q', [letter('1', 'o', ['p']), letter('2', 'p', ['q'])], '王五的上一级陈三往上还没有接通'],
  ['the upper left', 'p', [letter('1', 'gone', ['p'])], '陈三的责任书上，上一级已不在本支部，请和现在的上一级重新签'],
  [
    'nobody has signed',
    'p',
    [letter('1', 's', ['p'], { signed: [], upperSigned: false })],
    '陈三的责任书：陈三和上一级书记员都还没有签',
  ],
  ['not signed below', 'p', [letter('1', 's', ['p'], { signed: [] })], '陈三的责任书：陈三本人还没有签'],
  ['not signed above', 's', [letter('1', null, ['s'], { upperSigned: false })], '书记员的责任书：上一级党组还没有签'],
])('in words: %s', (_, memberId, letters, words) => {
  const chart = letterLayers(branch, letters)
  const place = chart.places.find((one) => one.memberId === memberId)
  expect(place && linkWords(place, chart, (id) => branch.find(({ _id }) => _id === id)?.name)).toBe(words)
})
