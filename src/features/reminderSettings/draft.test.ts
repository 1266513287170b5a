import {
  collectionDays,
  collectionDayWords,
  decidedOf,
  draftOf,
  nextSpan,
  sameDecided,
  spanHint,
  spanProblem,
} from './draft'

const settings = {
  collectionDay: 15,
  off: ['activityAhead', 'longGone'],
  quiet: { restDays: true, spans: [{ from: '2027-02-01', to: '2027-02-03' }] },
  tail: '有事找组织委员',
}

it('comes back from the form as it went in, kinds nobody knows included', () => {
  expect(decidedOf(draftOf(settings))).toEqual(settings)
  const { collectionDay: _, ...without } = settings
  expect(decidedOf(draftOf(without))).toEqual(without)
  expect(draftOf(without).collectionDay).toBeNull()
})

it('is the same in any order of kinds, and another with another day, stretch or tail', () => {
  expect(sameDecided(settings, { ...settings, off: ['longGone', 'activityAhead'] })).toBe(true)
  expect(sameDecided(settings, { ...settings, collectionDay: 16 })).toBe(false)
  expect(sameDecided(settings, { ...settings, quiet: { restDays: true, spans: [] } })).toBe(false)
  expect(sameDecided(settings, decidedOf({ ...draftOf(settings), tail: ' 有事找组织委员 ' }))).toBe(true)
})

test.each([
  ['2027-02-01', '2027-02-01', undefined],
  ['2027-02-01', '2027-03-03', undefined],
  ['2027-02-01', '2027-03-04', '一段最长 31 天，请缩短，或分成两段'],
  ['2027-02-02', '2027-02-01', '结束日期比开始日期早，请改一下'],
])('a stretch from %s to %s: %s', (from, to, problem) => {
  expect(spanProblem({ from, to })).toBe(problem)
})

it('says how long a stretch is, and when it is over', () => {
  expect(spanHint({ from: '2027-02-01', to: '2027-02-03' }, '2027-02-03')).toBe('共 3 天不发提醒')
  expect(spanHint({ from: '2027-02-01', to: '2027-02-03' }, '2027-02-04')).toBe('已经过去了，可以删掉')
})

it('offers the day after what is named, or tomorrow', () => {
  expect(nextSpan([], '2027-01-31', 'a')).toEqual({ id: 'a', from: '2027-02-01', to: '2027-02-01' })
  expect(nextSpan(draftOf(settings).spans, '2027-01-31', 'b')).toMatchObject({ from: '2027-02-04' })
})

it('offers collection days that every month has, and what is set', () => {
  expect(collectionDays(null).map(collectionDayWords)).toEqual(
    expect.arrayContaining(['不设', '每月 1 日', '每月 28 日', '每月最后一天']),
  )
  expect(collectionDays(null)).toHaveLength(30)
  expect(collectionDays(30)).toContain(30)
})
