import fc from 'fast-check'
import type { Role } from '../members/member'
import { letterLayers } from './letter-layers'
import { letter, person } from './letters.fixture'
import { linkWords } from './link-words'

const ids = ['s', 'd', 'o', 'p', 'q', 'r']
const roles: Role[] = ['secretary', 'deputySecretary', 'organisation', 'member', 'groupLeader', 'member']
const people = ids.map((id, index) => person(id, id, roles[index]))
const anyLetter = fc
  .record({
    id: fc.uuid(),
    upper: fc.option(fc.constantFrom(...ids, 'gone')),
    lowerIds: fc.subarray([...ids, 'gone']),
    signed: fc.subarray(ids),
    upperSigned: fc.boolean(),
  })
  .map(({ id, upper, lowerIds, ...said }) => letter(id, upper, lowerIds, said))

test('any letters, circles too: everybody is in one list and one layer, and each layer hangs on the one above', () => {
  fc.assert(
    fc.property(fc.array(anyLetter, { maxLength: 12 }), fc.subarray(people), (letters, some) => {
      const chart = letterLayers(some, letters)
      const place = new Map(chart.places.map((one) => [one.memberId, one]))
      expect([...place.keys()].sort()).toEqual(some.map(({ _id }) => _id).sort())
      const signed = chart.places.filter(({ state }) => state === 'signed').map(({ memberId }) => memberId)
      const listed = [...chart.top, ...chart.missing, ...chart.unsigned, ...chart.detached, ...signed]
      expect(listed.sort()).toEqual([...place.keys()].sort())
      chart.layers.forEach((layer, index) => {
        expect(layer.length).toBeGreaterThan(0)
        for (const id of layer) {
          const own = place.get(id)
          expect(own?.depth).toBe(index + 1)
          const uppers = (own?.letters ?? []).flatMap(({ upper }) => ('memberId' in upper ? [upper.memberId] : []))
          const depths = uppers.map((upper) => place.get(upper)?.depth ?? Number.POSITIVE_INFINITY)
          if (index > 0) expect(Math.min(...depths)).toBe(index)
        }
      })
      for (const { memberId, letters: own } of chart.places.filter(({ state }) => state === 'detached'))
        for (const { upper } of own) {
          expect('outsider' in upper).toBe(false)
          if ('memberId' in upper) expect(place.get(upper.memberId)?.depth ?? null).toBe(null)
          expect(chart.layers.flat()).not.toContain(memberId)
        }
      for (const one of chart.places) {
        const words = linkWords(one, chart, (id) => some.find(({ _id }) => _id === id)?.name)
        expect(words === undefined).toBe(one.state === 'signed')
        expect(words ?? '…').not.toMatch(/：$|undefined/)
      }
    }),
    { numRuns: 1000 },
  )
})

test('one letter more from the top never detaches anybody', () => {
  fc.assert(
    fc.property(fc.array(anyLetter, { maxLength: 8 }), fc.constantFrom(...ids), (letters, id) => {
      const before = letterLayers(people, letters)
      const after = letterLayers(people, [...letters, letter('new', null, [id])])
      for (const one of after.detached) expect([...before.detached, ...before.missing]).toContain(one)
      expect(after.layers[0]).toContain(id)
    }),
  )
})
