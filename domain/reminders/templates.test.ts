import fc from 'fast-check'
import { readTemplates, templateData } from './templates'
import { topicIds, topics } from './topics'
import { refusedFields } from './wechat-rules.fixture'

const todo = { id: 'T', fields: { what: 'thing1', due: 'date2', note: 'thing3' } }
const dues = { id: 'D', fields: { what: 'thing1', due: 'date2' } }

test.each([
  ['nothing', undefined],
  ['an empty setting', ''],
])('%s is no template, and nothing wrong', (_case, setting) => {
  expect(readTemplates(setting)).toEqual({ templates: {}, wrong: [] })
})

test.each<[string, unknown, string[], string[]]>([
  ['good ones', { todo, dues }, ['todo', 'dues'], []],
  ['none', {}, [], []],
  ['a topic nobody knows', { todo, party: dues }, ['todo'], ['party']],
  ['no object', { todo, dues: 'D' }, ['todo'], ['dues']],
  ['null', { todo, dues: null }, ['todo'], ['dues']],
  ['a list', { todo, dues: [] }, ['todo'], ['dues']],
  ['no id', { todo, dues: { ...dues, id: '' } }, ['todo'], ['dues']],
  ['an id that is no text', { todo, dues: { ...dues, id: 7 } }, ['todo'], ['dues']],
  ['no fields', { todo, dues: { id: 'D' } }, ['todo'], ['dues']],
  ['no field for what it is about', { dues: { id: 'D', fields: { due: 'date2' } } }, [], ['dues']],
  ['a field of another type', { dues: { id: 'D', fields: { what: 'phrase1' } } }, [], ['dues']],
  ['a field without a number', { dues: { id: 'D', fields: { what: 'thing' } } }, [], ['dues']],
  ['a field that is no text', { dues: { id: 'D', fields: { what: 1 } } }, [], ['dues']],
  ['a field the topic does not have', { dues: { id: 'D', fields: { what: 'thing1', where: 'thing2' } } }, [], ['dues']],
  ['an inherited name', { dues: { id: 'D', fields: { what: 'thing1', toString: 'thing2' } } }, [], ['dues']],
  ['one field for two texts', { dues: { id: 'D', fields: { what: 'thing1', note: 'thing1' } } }, [], ['dues']],
  ['one template for two topics', { todo, dues: { ...dues, id: 'T' } }, ['todo'], ['dues']],
])('%s', (_case, setting, known, wrong) => {
  const read = readTemplates(JSON.stringify(setting))
  expect(Object.keys(read.templates)).toEqual(known)
  expect(read.wrong).toEqual(wrong)
})

test.each(['{', 'null', '[]', '"todo"', '7'])('%s is no setting at all', (setting) => {
  expect(readTemplates(setting)).toEqual({ templates: {}, wrong: ['JSON'] })
})

test('whatever is set, it is read, and what is not taken is named', () => {
  const key = fc.oneof(fc.constantFrom('thing1', 'date2', 'phrase3', 'time4', 'thing', ''), fc.jsonValue())
  const name = fc.oneof(fc.constantFrom('what', 'due', 'note', 'when', '__proto__', 'constructor'), fc.string())
  const template = fc.oneof(
    fc.jsonValue(),
    fc.record({ id: fc.oneof(fc.constantFrom('A', 'B'), fc.jsonValue()), fields: fc.dictionary(name, key) }),
  )
  const setting = fc.oneof(
    fc.string(),
    fc
      .dictionary(fc.oneof(fc.constantFrom<string>(...topicIds, '__proto__'), fc.string()), template)
      .map((all) => JSON.stringify(all)),
  )
  fc.assert(
    fc.property(setting, (text) => {
      const { templates, wrong } = readTemplates(text)
      const ids = Object.values(templates).map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      if (text === '' || wrong.includes('JSON')) return
      const named = [...Object.keys(templates), ...wrong].sort()
      expect(named).toEqual(Object.keys(JSON.parse(text)).sort())
    }),
    { numRuns: 2000 },
  )
})

test('whatever is said, its card is one WeChat takes', () => {
  const said = fc.dictionary(
    fc.constantFrom('what', 'where', 'note', 'change', 'result'),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(fc.constantFrom(...topicIds), said, (topic, values) => {
      const types: Record<string, string> = topics[topic].fields
      const fields = Object.fromEntries(Object.keys(types).map((field, index) => [field, `${types[field]}${index}`]))
      const full = { ...values, when: '2026年11月25日 14:30', due: '2026年11月25日' }
      const data = templateData(topic, { id: 'T', fields }, full)
      expect(Object.keys(data)).toEqual(Object.values(fields))
      expect(refusedFields(data)).toEqual([])
    }),
  )
})

test('a card has the template’s own fields and no others', () => {
  const values = { what: '交思想汇报', due: '2026年11月25日', note: '办好后登记' }
  expect(templateData('dues', dues, values)).toEqual({
    thing1: { value: '交思想汇报' },
    date2: { value: '2026年11月25日' },
  })
})
