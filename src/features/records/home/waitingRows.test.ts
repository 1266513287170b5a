import { waitingRows } from './waitingRows'

const home = { year: 2026, today: '2026-11-24', closed: false, counts: [] }

test('what is to be signed comes first, then answers, then what waits for a look', () => {
  const rows = waitingRows({
    ...home,
    toSign: [{ recordId: 'pledge', kind: 'integrityPledge', title: '廉政承诺书', on: '2026-03-01' }],
    unanswered: [
      { kind: 'opinion', count: 2 },
      { kind: 'studyNote', count: 4 },
    ],
    waiting: [
      { kind: 'workPlan', count: 1 },
      { kind: 'studyNote', count: 3 },
    ],
  })
  expect(rows.map(({ mark, title, note, verb }) => `${mark} ${title} ${note} ${verb}`)).toEqual([
    '签 廉政承诺书 廉政承诺书 · 3月1日 去签',
    '答 意见建议 2 条待答复 去答复',
    '稿 工作计划 1 份待定稿 去看',
    '放 学习笔记 3 条待放行 去看',
    '阅 学习笔记 4 条还没有答复，不答复也行 去看',
  ])
  expect(rows[2]?.url).toBe('/packages/records/list/index?kinds=workPlan&year=2026&filter=waiting')
})

test('nothing waits', () => {
  expect(waitingRows({ ...home, toSign: [], unanswered: [], waiting: [] })).toEqual([])
})
