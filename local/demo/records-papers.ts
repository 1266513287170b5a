import { addDays, type Day, monthOf } from '../../domain/calendar/beijing'
import type { RecordKindId } from '../../domain/records/kinds'
import { inYear, type Line } from './records-written'

const PLAN = `一、学习：每月集中学习一到两次，全年不少于 12 次。
二、组织生活：每月支委会、主题党日，每季度党员大会，全年党课 4 次。
三、服务：科普下乡、进社区，双报到每人至少 1 次。
四、党风廉政：6 月签承诺书，5 月签责任书，全年警示教育 2 次。
五、关怀：困难党员和老党员每年走访。`

const paper = (kind: RecordKindId, year: number, monthDay: string, by: string, title: string, text = ''): Line => ({
  ...{ kind, on: inYear(year, monthDay), by, values: { title, text } },
})

/** 计划、总结、简报 and what the branch built: of this year and the last. */
export function paperLines(year: number, today: Day): Line[] {
  return [
    ...[year - 1, year].flatMap(ofYear),
    ...briefs(year),
    ...built(year),
    ...lastDecember(year - 1),
    monthly(today),
  ]
}

function ofYear(year: number): Line[] {
  return [
    paper('workPlan', year, '03-12', 'organisation', `${year}年支部工作计划`, PLAN),
    paper(
      'pointsScheme',
      year,
      '04-16',
      'organisation',
      `${year}年党员积分标准`,
      '基础分 60，加分、减分各列 8 项，退休党员自愿参加。',
    ),
    {
      ...paper(
        'starScheme',
        year,
        '04-24',
        'organisation',
        `${year}年“星级党员”创建方案`,
        '分学习、服务、纪律三类，按季度记。',
      ),
      enteredOn: inYear(year, '05-20'),
    },
    paper(
      'campaignLaunch',
      year,
      '06-10',
      'organisation',
      `${year}年“五好党支部”创建部署`,
      '支委会定了方案，分三个小组落实。',
    ),
    {
      ...{ kind: 'disclosure', on: inYear(year, '01-20'), by: 'organisation' },
      values: { matter: 'dues', title: `${year - 1}年党费收缴`, place: '三楼公开栏', days: 7 },
    },
    {
      ...{ kind: 'disclosure', on: inYear(year, '07-08'), by: 'organisation' },
      values: { matter: 'attendance', title: '上半年组织生活考勤', place: '三楼公开栏', days: 7 },
    },
    {
      ...{
        kind: 'demonstration',
        on: inYear(year, '07-01'),
        by: 'publicity',
        people: ['secretary', 'wen', 'yi', 'peng'],
      },
      values: { title: '科普讲解党员先锋岗', text: '周末轮流在展厅讲解，挂牌上岗。' },
    },
  ]
}

/** Five of this year; another was put into the list by hand before there was a place for it. */
function briefs(year: number): Line[] {
  const brief = (monthDay: string, title: string, text: string): Line => ({
    ...{ kind: 'brief', on: inYear(year, monthDay), by: 'publicity', values: { title, text, to: '县直机关工委' } },
  })
  return [
    brief('03-20', '第1期：科普志愿服务进社区', '3 月 15 日，支部到城东社区，6 名党员参加，接待居民 40 多人次。'),
    brief('06-24', '第2期：科技活动周', '支部分两组到乡村小学和县文化广场，做了二十个小实验。'),
    brief('08-26', '第4期：防汛避险演练', '8 月在清溪村走了一遍转移路线，村民 60 多人参加。'),
    brief('09-25', '第5期：科普日', '科普日当天摆了 8 张咨询桌，发放资料 300 份。'),
    brief('10-29', '第6期：到结对村帮收秋粮', '到结对村帮 5 户收粮，听村里说明年的打算。'),
  ]
}

function built(year: number): Line[] {
  const open = { title: '学习材料发得晚，要提前三天发', due: inYear(year, '12-20') }
  const done = { title: '会议记录补签不及时', due: inYear(year, '04-30') }
  const doneOn = inYear(year, '04-21')
  const later = { on: doneOn, values: { doneOn, how: '会后当场签，月底查一遍。' } }
  return [
    {
      ...{ kind: 'workMethod', on: inYear(year, '08-18'), by: 'organisation' },
      values: {
        title: '“一桌一课一本账”工作法',
        text: '每次下乡摆一张咨询桌，讲一堂短课，记一本问题账，下次带着答案去。',
      },
    },
    {
      ...{ kind: 'commendation', on: inYear(year, '10-15'), by: 'publicity' },
      values: { title: '流动科普桌的做法', by: '市直机关工委', form: 'adopted' },
    },
    {
      kind: 'rectification',
      on: inYear(year, '01-16'),
      by: 'organisation',
      people: ['organisation'],
      values: done,
      later,
    },
    { kind: 'rectification', on: inYear(year, '09-18'), by: 'organisation', people: ['publicity'], values: open },
  ]
}

/** How the last year ended: results, what nothing can be counted of, and the handbook that was looked through. */
function lastDecember(year: number): Line[] {
  const by = 'organisation'
  const attested = (matter: string, values: object): Line => ({
    ...{ kind: 'attestation', on: inYear(year, '12-28'), by, values: { matter, ...values } },
  })
  return [
    paper(
      'workSummary',
      year,
      '12-22',
      by,
      `${year}年支部工作总结`,
      '全年党员大会 4 次、支委会 12 次、党课 4 次，集中学习 17 次。',
    ),
    paper('pointsResult', year, '12-24', by, `${year}年党员积分评定`, '支委会审核，结果已告知本人。'),
    paper('starResult', year, '12-24', by, `${year}年“星级党员”评定`, '支委会评定，大会通过。'),
    paper('campaignSummary', year, '12-26', by, `${year}年“五好党支部”创建总结`, '对照五条标准逐条说明。'),
    {
      ...{ kind: 'appraisal', on: inYear(year, '12-26'), by },
      values: {
        ...{ selfOn: inYear(year, '12-15'), peersOn: inYear(year, '12-22'), excellent: 7, qualified: 16 },
        ...{ barely: 0, unqualified: 0, committeeBelow: 0 },
      },
    },
    {
      ...{ kind: 'satisfaction', on: inYear(year, '12-26'), by },
      values: { satisfied: 22, mostly: 1, unsatisfied: 0 },
    },
    attested('newCustoms', { kept: 'yes' }),
    attested('discipline', { kept: 'yes' }),
    attested('noViolations', { cases: 0 }),
    attested('noComplaints', { cases: 0 }),
    { kind: 'appointmentOpinion', on: inYear(year, '12-28'), by: 'discipline', values: { count: 0 } },
    {
      ...{ kind: 'handbookCheck', on: inYear(year, '12-30'), by, people: ['secretary', 'deputy'] },
      values: { result: '手册、考勤都齐了，有两次会议补了签名。' },
    },
  ]
}

/** This month’s plan is not final yet. */
function monthly(today: Day): Line {
  const month = Number(monthOf(today).slice(5))
  const text = '一、主题党日一次；二、集中学习一次；三、支委会一次；四、把还没谈心的同志排出来。'
  return {
    ...{ kind: 'monthlyPlan', on: addDays(today, -1), by: 'organisation', isDraft: true },
    values: { title: `${month}月支部计划`, text },
  }
}
