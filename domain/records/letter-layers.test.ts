import { type Letter, letterLayers } from './letter-layers'
import { letter, person } from './letters.fixture'

const branch = [
  person('s', '书记员', 'secretary'),
  person('o', '李四', 'organisation'),
  person('p', '陈三'),
  person('q', '王五'),
]

/** `s1 signed` and so on: each person's layer and state. */
function seen(letters: Letter[], people = branch): string[] {
  const { places } = letterLayers(people, letters)
  return places.map(({ memberId, depth, state }) => `${memberId}${depth ?? '-'} ${state}`)
}

test.each<[string, Letter[], string[]]>([
  ['nothing at all', [], ['s1 missing', 'o- missing', 'p- missing', 'q- missing']],
  [
    'layer by layer',
    [letter('1', null, ['s']), letter('2', 's', ['o']), letter('3', 'o', ['p', 'q'])],
    ['s1 signed', 'o2 signed', 'p3 signed', 'q3 signed'],
  ],
  [
    'the secretary has none from above, the others hang on him',
    [letter('2', 's', ['o', 'p', 'q'])],
    ['s1 missing', 'o2 signed', 'p2 signed', 'q2 signed'],
  ],
  [
    'the link above is missing',
    [letter('1', null, ['s']), letter('3', 'o', ['p']), letter('4', 'p', ['q'])],
    ['s1 signed', 'o- missing', 'p- detached', 'q- detached'],
  ],
  [
    'signatures are open',
    [letter('1', null, ['s'], { upperSigned: false }), letter('2', 's', ['o', 'p', 'q'], { signed: ['p'] })],
    ['s1 unsigned', 'o2 unsigned', 'p2 signed', 'q2 unsigned'],
  ],
  [
    'one of two letters is open',
    [letter('1', 's', ['p']), letter('2', 'o', ['p'], { signed: [] })],
    ['s1 missing', 'o- missing', 'p2 unsigned', 'q- missing'],
  ],
  [
    'round in a circle',
    [letter('1', 'o', ['p']), letter('2', 'p', ['q']), letter('3', 'q', ['o'])],
    ['s1 missing', 'o- detached', 'p- detached', 'q- detached'],
  ],
  [
    'the secretary is in the circle',
    [letter('1', 's', ['o']), letter('2', 'o', ['s'])],
    ['s- detached', 'o- detached', 'p- missing', 'q- missing'],
  ],
  [
    'a circle that hangs on the top',
    [letter('1', null, ['s', 'o']), letter('2', 'o', ['p']), letter('3', 'p', ['o'])],
    ['s1 signed', 'o1 signed', 'p2 signed', 'q- missing'],
  ],
  ['with oneself', [letter('1', 'p', ['p', 'q'])], ['s1 missing', 'o- missing', 'p- missing', 'q- detached']],
  [
    'with somebody who left',
    [letter('1', 'gone', ['p', 'gone2'])],
    ['s1 missing', 'o- missing', 'p- detached', 'q- missing'],
  ],
])('%s', (_, letters, places) => {
  expect(seen(letters)).toEqual(places)
})

test('layers and lists are in order of office, and leaders without a letter apart', () => {
  const people = [...branch, person('d', '副', 'deputySecretary')].reverse()
  const letters = [letter('2', 's', ['q', 'o'], { signed: ['q'] }), letter('3', 'x', ['p'])]
  expect(letterLayers(people, letters)).toMatchObject({
    layers: [
      ['s', 'd'],
      ['o', 'q'],
    ],
    top: ['s', 'd'],
    missing: [],
    unsigned: ['o'],
    detached: ['p'],
  })
})
