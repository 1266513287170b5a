import { awayLines, guestWords, stateWord } from './words'

test('a state is said by word, what is settled by a sign as well', () => {
  expect([null, 'draft', 'ready', 'confirmed'].map((state) => stateWord(state as never).word)).toEqual([
    '没有写',
    '草稿',
    '等主持人确认',
    '✓ 已确认',
  ])
})

test('who was away is said with the category, leave first', () => {
  expect(
    awayLines([
      { name: '石砚秋', state: 'absent' },
      { name: '郑维岳', state: 'leave', category: 'sick' },
      { name: '田有为', state: 'leave', category: 'personal' },
      { name: '江一帆', state: 'leave' },
    ]),
  ).toEqual([
    { label: '请假 3 人', names: '郑维岳（病假）、田有为（事假）、江一帆' },
    { label: '缺席 1 人', names: '石砚秋' },
  ])
  expect(awayLines([])).toEqual([])
})

test('guests are said with where they come from', () => {
  expect(guestWords([{ name: '方启明', from: '县委党校' }, { name: '高老师' }])).toBe('方启明（县委党校）、高老师')
})
