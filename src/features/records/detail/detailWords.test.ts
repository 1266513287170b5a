import type { RecordReading } from '../reading'
import { copiedText, dayInFull, enteredWords, feedsOf, headOf, partsOf, signedWords, sizeWords } from './detailWords'

const record = (more: Partial<RecordReading> = {}): RecordReading => ({
  ...{ recordId: 'r1', kind: 'care', on: '2026-11-03', year: 2026, title: '走访慰问' },
  values: { visitors: ['m1'], text: '送去米和油' },
  ...{ enteredOn: '2026-11-03', at: '2026-11-03T08:00:00.000Z', state: 'recorded', revision: 1, today: '2026-11-24' },
  people: [{ memberId: 'm2', name: '郑维岳' }],
  named: [{ memberId: 'm1', name: '何知远' }],
  ...{ by: '何知远', activity: null, files: [], answers: [], signing: null, closed: false, history: [] },
  ...{ mayEdit: true, mayWithdraw: true, mayConfirm: false, mayRelease: false, mayAnswer: false, mayNoteSigned: false },
  ...more,
})

const words = (lines: { field: { label: string }; words: string }[]) =>
  lines.map((line) => `${line.field.label}：${line.words}`)

test('facts stand apart from what is read', () => {
  const { facts, texts, links } = partsOf(record())
  expect(words(facts)).toEqual(['谁去的：何知远'])
  expect(words(texts)).toEqual(['做了什么：送去米和油'])
  expect(links).toEqual([])
})

test('what the title says is not said again; a text has no title of its own', () => {
  const visit = record({ kind: 'visit', title: '清水村', values: { form: 'village', place: '清水村' } })
  expect(headOf(visit)).toBe('清水村')
  expect(words(partsOf(visit).facts)).toEqual(['形式：驻村'])
  const opinion = record({ kind: 'opinion', title: '多办读书会', values: { text: '多办读书会' } })
  expect(headOf(opinion)).toBeUndefined()
  expect(words(partsOf(opinion).texts)).toEqual(['意见建议：多办读书会'])
})

test('a link and an activity have places of their own', () => {
  const note = record({ kind: 'studyNote', title: '学习笔记', values: { link: 'https://a.cn/1', activity: 'a1' } })
  expect(words(partsOf(note).links)).toEqual(['链接：https://a.cn/1'])
  expect(partsOf(note).facts).toEqual([])
})

test.each([
  ['talk' as const, ['2.2 双重组织生活'], ['党员谈心谈话']],
  ['brief' as const, [], ['支部信息简报']],
  ['visit' as const, ['4.3 走基层、结对帮扶、驻村'], ['服务中心工作和重点业务']],
  ['politicalBirthday' as const, [], []],
])('%s counts for', (kind, standards, rows) => {
  expect(feedsOf(kind)).toEqual({ standards, rows })
})

test('a copied paper has its title, text and day', () => {
  const brief = record({
    kind: 'brief',
    title: '清明祭扫',
    values: { title: '清明祭扫', text: '到烈士陵园。', to: '街道' },
  })
  expect(copiedText(brief)).toBe('清明祭扫\n\n到烈士陵园。\n\n报送哪里：街道\n\n印发日期：2026年11月3日')
})

test('days, sizes and hands in words', () => {
  expect(dayInFull('2026-11-03')).toBe('2026年11月3日 周二')
  expect([500, 320_000, 2_400_000].map(sizeWords)).toEqual(['1 KB', '320 KB', '2.4 MB'])
  expect(signedWords({ on: '2026-03-01', way: 'phone' })).toBe('✓ 3月1日')
  expect(signedWords({ on: '2026-03-01', way: 'paper' })).toBe('✓ 3月1日 纸质')
  expect(enteredWords(record())).toBe('何知远 2026年11月3日登记')
  expect(enteredWords(record({ mine: true, backEntered: true }))).toBe('我 2026年11月3日补录')
  expect(enteredWords(record({ by: '' }))).toBe('未署名 2026年11月3日登记')
})
