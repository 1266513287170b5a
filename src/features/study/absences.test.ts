import { absencesOf } from './absences'
import type { OwnYear } from './study'

const marked = (activityId: string, mark: OwnYear['marks'][number]['mark']) => ({
  ...{ activityId, mark, kind: 'collectiveStudy' as const, on: '2026-10-14', title: '学习会' },
})
const note = (recordId: string, values: Record<string, string | boolean>) => ({
  ...{ recordId, kind: 'studyNote' as const, on: '2026-10-20', title: '补学笔记', values, people: [], by: '陆雨桐' },
  enteredOn: '2026-10-20',
})

test('leave and absence are open, whatever else was noted is not', () => {
  const marks = (['present', 'late', 'absent', 'leave', 'madeUp', 'observer', 'open'] as const).map((mark) =>
    marked(mark, mark),
  )
  expect(absencesOf({ marks, records: [] }).map(({ activityId }) => activityId)).toEqual(['absent', 'leave'])
})

test('a note that makes up for it is named, one that is only about it is not', () => {
  const marks = [marked('a', 'absent'), marked('b', 'absent')]
  const records = [note('1', { activity: 'a', makesUp: true }), note('2', { activity: 'b' })]
  expect(absencesOf({ marks, records }).map(({ noteId }) => noteId)).toEqual(['1', undefined])
})
