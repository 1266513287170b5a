import type { CheckInJob, FailedJob, MarkJob } from '@/outbox/jobs'
import { refusedLines } from './refusedLines'

const madeAt = Date.parse('2026-11-25T06:05:00.000Z')
const scan = { kind: 'checkIn', madeAt } as CheckInJob
const mark = { kind: 'mark', madeAt } as MarkJob
const refused = (job: CheckInJob | MarkJob, message: string) => ({ job, code: 'X', message })

test('each reason is said once, a check-in with its time', () => {
  expect(
    refusedLines([
      refused(scan, '这个活动已取消'),
      refused(mark, '这一年已经封存'),
      refused(scan, '这个活动已取消'),
      refused(mark, '这一年已经封存'),
    ]),
  ).toEqual(['14:05 的签到：这个活动已取消', '2 条登记：这一年已经封存'])
  expect(refusedLines([])).toEqual([])
})

test('a record is called by its kind, a file by its name', () => {
  const file = { kind: 'recordFile', name: '照片.jpg', path: 'p' } as FailedJob['job']
  const record = { kind: 'record', label: '学习笔记' } as FailedJob['job']
  const failed = [file, record].map((job) => ({ job, code: 'X', message: '打不开' }))
  expect(refusedLines(failed)).toEqual(['“照片.jpg”没有传上：打不开', '学习笔记：打不开'])
})
