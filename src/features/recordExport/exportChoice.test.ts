import { keptKinds } from '@domain/records/kinds'
import { exportAreas } from './exportChoice'

it('shows an officer the areas they keep kinds of, with how many records there are', () => {
  const counts = [
    { kind: 'service' as const, count: 3 },
    { kind: 'visit' as const, count: 2 },
    { kind: 'integrityTalk' as const, count: 4 },
  ]
  const areas = exportAreas('organisation', counts)
  expect(areas.flatMap(({ kinds }) => kinds).sort()).toEqual([...keptKinds('organisation')].sort())
  expect(areas.find(({ area }) => area === 'service')).toMatchObject({
    ...{ label: '服务群众', count: 5, words: '志愿服务 3、走基层 2' },
  })
  expect(areas.find(({ area }) => area === 'study')).toMatchObject({ count: 0, words: '没有记录' })
  // 约谈 is the discipline officer's.
  expect(areas.some(({ area }) => area === 'integrity')).toBe(false)
  expect(exportAreas('discipline', counts).map(({ area, count }) => [area, count])).toEqual([['integrity', 4]])
  expect(exportAreas('member', counts)).toEqual([])
})
