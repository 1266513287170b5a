import { activityReachPage, targetOf, taskReachPage } from './target'

const paramsOf = (page: string) =>
  Object.fromEntries((page.split('?')[1] ?? '').split('&').map((pair) => pair.split('=') as [string, string]))

it('is found again from its address, escaped or not', () => {
  expect(targetOf(paramsOf(activityReachPage('abc')))).toEqual({ activityId: 'abc' })
  expect(targetOf(paramsOf(taskReachPage(2027, 'row:m03:x')))).toEqual({ year: 2027, taskId: 'row:m03:x' })
  expect(targetOf({ year: '2027', task: 'row:m03' })).toEqual({ year: 2027, taskId: 'row:m03' })
  expect(targetOf({})).toBe('branch')
})
