import { reminderEnvironment, templateWords } from './templates'

it('are told to the functions as a deployment tells them', () => {
  expect(JSON.parse(reminderEnvironment.REMINDER_TEMPLATES)).toEqual({
    activity: { id: 'tmpl-activity', fields: { what: 'thing1', when: 'time2', where: 'thing3', note: 'thing4' } },
    change: { id: 'tmpl-change', fields: { what: 'thing1', change: 'phrase2', when: 'time3', note: 'thing4' } },
    todo: { id: 'tmpl-todo', fields: { what: 'thing1', due: 'date2', note: 'thing3' } },
    dues: { id: 'tmpl-dues', fields: { what: 'thing1', due: 'date2', note: 'thing3' } },
    answer: { id: 'tmpl-answer', fields: { what: 'thing1', result: 'phrase2', note: 'thing3' } },
  })
})

it('have a title and a word for each field', () => {
  expect(templateWords['tmpl-todo']).toEqual({
    title: '待办提醒',
    labels: { thing1: '待办事项', date2: '截止日期', thing3: '备注' },
  })
})
