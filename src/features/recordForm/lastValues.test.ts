import { lastOf, lastWords, withLast } from './lastValues'
import { newDraft } from './recordDraft'

const fresh = newDraft('visit', 'R', {}, { memberId: 'me', keeps: false }, '2026-11-25T06:00:00.000Z')
const nameOf = (id: string) => ({ me: '我', you: '你' })[id] ?? ''

test.each([
  [
    'place, form and company; not what was done',
    'visit' as const,
    { people: ['me', 'you'], values: { form: 'village', place: '乡里', text: '看望' } },
    { people: ['me', 'you'], values: { form: 'village', place: '乡里' } },
  ],
  ['nothing of a note', 'studyNote' as const, { people: [], values: { title: '题', text: '文' } }, null],
  [
    'nobody in what keepers enter of others',
    'care' as const,
    { people: ['you'], values: { visitors: ['me'] } },
    { people: [], values: { visitors: ['me'] } },
  ],
])('%s', (_what, kind, sent, last) => {
  expect(lastOf(kind, sent)).toEqual(last)
})

test('it is put in where nothing stands, and said before', () => {
  const last = { people: ['me', 'you'], values: { form: 'village', place: '乡里' } }
  expect(lastWords('visit', fresh, last, nameOf)).toBe('你；驻村；乡里')
  const typed = { ...fresh, values: { place: '镇上', form: '' } }
  expect(withLast(typed, last)).toMatchObject({
    people: ['me', 'you'],
    values: { place: '镇上', form: 'village' },
    edition: 1,
  })
  expect(lastWords('visit', withLast(fresh, last), last, nameOf)).toBeUndefined()
})
