import { draftOf } from './draft'
import type { ActivityFact, PaperFacts, PaperKind } from './facts'
import { meeting, noFacts, service } from './facts.fixture'

const draft = (kind: PaperKind, facts: Partial<PaperFacts>, single = false) =>
  draftOf(kind, { ...noFacts, ...facts }, { single })
/** What a draft says below its note, line by line. */
const linesOf = (kind: PaperKind, facts: Partial<PaperFacts>) =>
  (draft(kind, facts)?.text ?? '')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')

const of = (fields: Partial<ActivityFact>): ActivityFact => ({ ...meeting, ...fields })

it.each(['brief', 'monthlyPlan', 'workSummary'] as const)('%s is not drafted from nothing', (kind) => {
  expect(draft(kind, {})).toBeUndefined()
})

it('says at its head that it is a draft, and up to which day', () => {
  const text = draft('brief', { held: [meeting] })?.text ?? ''
  expect(text.split('\n')[0]).toBe(
    '（初稿：只按系统里截至2026年11月24日的记录整理，没有记录的没有写。请核对、修改，定稿前删去这一行。）',
  )
})

describe('an activity', () => {
  it.each<[string, Partial<ActivityFact>, string]>([
    ['whole', {}, '3月12日召开支委会“三月支委会”，应到 5 人、实到 5 人，议题：研究党建工作；研究科普工作。'],
    [
      'called by its kind',
      { title: '支委会' },
      '3月12日召开支委会，应到 5 人、实到 5 人，议题：研究党建工作；研究科普工作。',
    ],
    ['without an agenda', { topics: ['', ' '] }, '3月12日召开支委会“三月支委会”，应到 5 人、实到 5 人，议题没有记录。'],
    [
      'whose one topic is its title',
      { topics: ['三月支委会'] },
      '3月12日召开支委会“三月支委会”，应到 5 人、实到 5 人。',
    ],
    [
      'whose sheet is open',
      { came: 3, settled: false, topics: ['甲'] },
      '3月12日召开支委会“三月支委会”，应到 5 人、已签到 3 人（考勤还没有确认），议题：甲。',
    ],
    [
      'to which nobody is noted',
      { came: 0, settled: false, topics: ['甲'] },
      '3月12日召开支委会“三月支委会”，应到 5 人，到会情况没有记录，议题：甲。',
    ],
    [
      'with others there',
      { observers: 2, topics: ['甲'] },
      '3月12日召开支委会“三月支委会”，应到 5 人、实到 5 人，另有 2 人列席，议题：甲。',
    ],
  ])('%s', (_what, fields, sentence) => {
    expect(linesOf('brief', { held: [of(fields)] })).toEqual(['一、组织生活', sentence])
  })

  it('whose words wait for a look is told without them', () => {
    const { title: _title, place: _place, ...held } = meeting
    expect(linesOf('brief', { held: [{ ...held, topics: [] }] })[1]).toBe(
      '3月12日召开支委会，应到 5 人、实到 5 人，题目和议题还在等审核，没有写进来。',
    )
  })
})

describe('a brief', () => {
  it('tells what everybody may read one by one, and of all else how many', () => {
    const closed = { on: '2026-03-06', people: ['zhangSan', 'liSi'], done: false }
    const records = [service, { ...closed, kind: 'talk' as const }, { ...closed, kind: 'talk' as const }]
    const lines = linesOf('brief', { held: [meeting], records })
    expect(lines.slice(2)).toEqual(['二、其他工作', '3月5日，志愿服务：清扫楼道，2 人。', '谈心谈话 2 次，4 人次。'])
  })

  it('counts notes and who wrote them; what stands in them is nowhere', () => {
    const note = { kind: 'studyNote' as const, on: '2026-03-06', done: false }
    const records = [
      { ...note, people: ['zhangSan'] },
      { ...note, people: ['zhangSan'] },
      { ...note, people: ['liSi'] },
    ]
    expect(linesOf('brief', { held: [meeting], records }).at(-1)).toBe('学习笔记 3 篇，2 人写了。')
  })

  it.each<[string, Partial<ActivityFact>, boolean, string]>([
    ['one activity', {}, true, '简报：三月支委会'],
    ['one whose title says not what it is', { title: '研究科普' }, true, '支委会简报：研究科普'],
    ['one called by its kind', { title: '支委会' }, true, '支委会简报'],
    ['a time', {}, false, '2026年3月工作简报'],
  ])('of %s is called so', (_what, fields, single, title) => {
    const facts = { held: [of(fields)], from: '2026-03-01', to: '2026-03-31' }
    expect(draft('brief', facts, single)?.title).toBe(title)
  })
})

describe('a year’s summary', () => {
  it('says how often each kind was held, and which months and quarters have none', () => {
    const held = [1, 2, 3, 4, 5, 6, 8, 9, 10].map((month) => of({ on: `2026-${String(month).padStart(2, '0')}-12` }))
    const assembly = (on: string) => of({ kind: 'branchAssembly', on, settled: false })
    const lines = linesOf('workSummary', { held: [...held, assembly('2026-02-01'), assembly('2026-11-01')] })
    expect(lines.slice(1, 4)).toEqual([
      '召开党员大会 2 次（2月、11月），第二、三季度没有记录。',
      '召开支委会 9 次（1月至6月、8月至10月），7月没有记录。',
      '已确认考勤的 9 次里，应到 45 人次、实到 45 人次。另有 2 次考勤还没有确认，不算在内。',
    ])
    expect(lines[4]).toBe('没有记录：党小组会、党课、主题党日、组织生活会、集中学习、民主评议会。')
  })

  it('counts what was done, and says of what is asked every year and has no record', () => {
    const answered = { kind: 'opinion' as const, on: '2026-05-01', people: [], done: true }
    const facts = {
      records: [service, answered, { ...answered, done: false }],
      dues: { complete: ['2026-01', '2026-02'], of: ['2026-01', '2026-02', '2026-03'] },
      signed: [{ kind: 'integrityPledge' as const, title: '廉政承诺书', signed: 12, of: 14 }],
      tasks: [
        { work: '党课', to: '2026-06-30', done: true },
        { work: '述职', to: '2026-09-30', done: false },
        { work: '总结', to: '2026-12-31', done: false },
      ],
    }
    const text = draft('workSummary', facts)?.text ?? ''
    for (const sentence of [
      '志愿服务 1 次，2 人次：3月5日 清扫楼道。',
      '意见建议 2 条，已答复 1 条。',
      '廉政承诺书已签名 12/14 人。',
      '党费收齐 2/3 个月，3月没有收齐的记录。',
      '清单上应办 3 件，已完成 1 件，到期没有完成 1 件，还没有到期 1 件。',
      '9月30日前：述职。',
    ])
      expect(text).toContain(`\n${sentence}`)
    expect(text).not.toContain('12月31日前')
    const { missing = [] } = draft('workSummary', facts) ?? {}
    expect(missing).toEqual(expect.arrayContaining(['党员大会', '谈心谈话', '工作计划', '选人用人意见']))
    expect(missing).not.toContain('志愿服务')
  })

  it('says nothing of kinds that whoever drafts it does not know', () => {
    const { missing = [] } = draft('workSummary', { held: [meeting], kinds: ['service'] }) ?? {}
    expect(missing).toContain('志愿服务')
    expect(missing).not.toContain('谈心谈话')
  })
})

it('a month’s plan has what is due, what is late, what is arranged and what waits', () => {
  const plan = {
    ...{ from: '2026-12-01', to: '2026-12-31', birthdays: 2 },
    planned: [of({ on: '2026-12-08', title: '十二月支委会', topics: ['述职准备'] })],
    tasks: [
      { work: '总结', step: '上报', to: '2026-12-31', done: false },
      { work: '党课', to: '2026-12-05', done: true },
      { work: '述职', to: '2026-09-30', done: false },
      { work: '明年的', to: '2027-01-31', done: false },
    ],
    records: [
      { kind: 'opinion' as const, on: '2026-11-01', people: [], done: false },
      {
        kind: 'rectification' as const,
        on: '2026-11-01',
        title: '补齐记录',
        people: [],
        done: false,
        due: '2026-12-10',
      },
      {
        kind: 'rectification' as const,
        on: '2026-11-01',
        title: '改好了的',
        people: [],
        done: true,
        due: '2026-12-10',
      },
    ],
  }
  expect(linesOf('monthlyPlan', plan)).toEqual([
    '一、责任清单上到期的工作',
    '这个月到期 2 件，已完成 1 件，待办的是：',
    '12月31日前：总结（上报）。',
    '以前到期、还没有完成的 1 件：',
    '9月30日前：述职。',
    '二、已经安排的活动',
    '12月8日召开支委会“十二月支委会”，应到 5 人，地点：三楼会议室，议题：述职准备。',
    '三、要跟进的事',
    '整改事项“补齐记录”，12月10日前改好。',
    '政治生日 2 人。',
    '意见建议还有 1 条没有答复。',
  ])
  expect(draft('monthlyPlan', plan)?.title).toBe('2026年12月工作计划')
})

it('leaves out numbers of people, and cuts what is too long', () => {
  const title = `联系人 13812345678 ${'长'.repeat(100)}\n第二行`
  const [, sentence = ''] = linesOf('brief', { held: [of({ title, topics: [] })] })
  expect(sentence).toContain('（电话已略去）')
  expect(sentence).toContain('…')
  expect(sentence.length).toBeLessThan(130)
})

it('counts in its last line what does not fit', () => {
  const held = Array.from({ length: 400 }, () => of({}))
  const text = draft('brief', { held })?.text ?? ''
  expect(text.length).toBeLessThanOrEqual(8000)
  const shown = text.split('\n').filter((line) => line.startsWith('3月')).length
  expect(text.split('\n').at(-1)).toBe(`（还有 ${400 - shown} 行写不下，没有写进来，请看记录。）`)
})
