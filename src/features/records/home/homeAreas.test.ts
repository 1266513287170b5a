import { areasOf, entersOf, kindsLike } from './homeAreas'

const counts = [
  { kind: 'talk' as const, count: 3, lastOn: '2026-11-03' },
  { kind: 'workPlan' as const, count: 1, lastOn: '2026-03-02' },
  { kind: 'opinion' as const, count: 5, lastOn: '2026-10-30' },
]

test('a member sees what there is and what they may enter, and nothing else', () => {
  const areas = areasOf('member', counts)
  expect(areas.map(({ area }) => area)).toEqual(['study', 'people', 'service', 'papers'])
  const [, people, , papers] = areas
  expect(people).toMatchObject({ label: '谈心、关怀、意见', count: 8, lastOn: '2026-11-03' })
  expect(people?.kinds.map(({ kind }) => kind)).toEqual(['talk', 'opinion'])
  expect(papers?.kinds).toEqual([
    { kind: 'workPlan', label: '工作计划', count: 1, lastOn: '2026-03-02', enters: false },
  ])
})

test('a secretary sees every area, each with what they may enter', () => {
  const areas = areasOf('secretary', [])
  expect(areas).toHaveLength(7)
  expect(areas.flatMap(({ kinds }) => kinds).every(({ enters }) => enters)).toBe(true)
  expect(areas[0]).not.toHaveProperty('lastOn')
})

test('what is entered most stands first, where there is nothing to enter nothing', () => {
  const [, people, , papers] = areasOf('member', counts)
  expect(entersOf(people?.kinds ?? []).map(({ kind }) => kind)).toEqual(['opinion', 'talk'])
  expect(entersOf(papers?.kinds ?? [])).toEqual([])
})

test.each([
  ['计划', ['workPlan', 'monthlyPlan', 'integrityPlan']],
  [' 廉政承诺 ', ['integrityPledge']],
  ['服务群众', ['communityReport', 'service', 'visit']],
  ['没有的', []],
])('%s finds kinds by their own name or their area’s', (typed, kinds) => {
  expect(kindsLike(areasOf('secretary', []), typed).map(({ kind }) => kind)).toEqual(kinds)
})
