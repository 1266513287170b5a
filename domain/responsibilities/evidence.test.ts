import { activityKindIds } from '../activities/kinds'
import { templateContent } from './content.fixture'
import { evidence, recognisedRow } from './evidence'
import { needWords } from './need-words'
import { organisationalLife } from './organisational-life'
import { recordLabels } from './record-kinds'
import { type Task, tasksOfContent } from './task'
import { type TemplateRowId, templateRows } from './template'
import { YEAR } from './year.fixture'

function line({ from, to, who, step, open, times, needs }: Task): string {
  const whose = typeof who === 'string' ? { owners: '', each: '每人' }[who] : who.name
  const what = [step, whose, times.n > 1 || times.measure ? `${times.n} ${times.measure}` : '', open]
    .filter((word) => word !== undefined && word !== '')
    .join(' ')
  return `${from.slice(2)}—${to.slice(2)}${what && ` ${what}`}: ${needs.map(needWords).join('；')}`
}

const months = (need: string) =>
  ['31', '28', '31', '30', '31', '30', '31', '31', '30', '31', '30', '31'].map((last, index) => {
    const month = `26-${String(index + 1).padStart(2, '0')}`
    return `${month}-01—${month}-${last}: ${need}`
  })

/** The notice's rows: what each comes to in 2026 and what shows it done. */
const table: Record<TemplateRowId, string[]> = {
  partyBuilding: months('支委会，议题同时有党建和业务，每月'),
  planAndSummary: ['26-03-01—26-03-31: 工作计划', '26-12-01—26-12-31: 工作总结'],
  committeeMeeting: months('支委会，会议记录已确认'),
  monthlyMeeting: months('党员大会或主题党日，会议记录已确认'),
  partyLecture: [
    '26-04-01—26-04-30 书记: 党课，由轮到的人主讲',
    '26-06-01—26-06-30 纪检组领导: 党课，由轮到的人主讲',
    '26-07-01—26-07-31 副书记: 党课，由轮到的人主讲',
    '26-10-01—26-10-31 党组成员: 党课，由轮到的人主讲',
    '26-12-01—26-12-31 书记: 党课，由轮到的人主讲',
  ],
  doubleLife: ['26-01-01—26-12-31 每人 allYear: 每位责任人的参加组织生活，至少 6 次'],
  points: ['26-04-01—26-04-30 设定积分标准: 积分标准', '26-12-01—26-12-31 积分评比: 积分评比结果'],
  stars: ['26-04-01—26-04-30 设定方案和评分标准: 星级创建方案', '26-12-01—26-12-31 星级评比: 星级评比结果'],
  fiveGood: ['26-06-01—26-06-30 安排部署: 创建部署', '26-12-01—26-12-31 总结: 创建总结'],
  study: ['26-01-01—26-12-31 每人 allYear: 每位责任人的学习笔记'],
  heartTalks: ['26-01-01—26-11-30 每人: 每位责任人的谈心谈话'],
  serviceWork: ['26-01-01—26-12-31 每人 allYear: 每位责任人的志愿服务或走基层'],
  handbook: ['26-01-01—26-12-31 allYear: 手册检查'],
  dues: months('当月党费收齐，每月'),
  article: ['26-01-01—26-12-31 每人 1 篇: 每位责任人的理论文章'],
  appraisal: ['26-12-01—27-01-31: 组织生活会，会议记录已确认；民主评议结果或民主评议会'],
  secretaryReport: ['26-12-01—27-01-31 每人: 每位责任人的述职评议'],
  brief: ['26-01-01—26-12-31 allYear: 信息简报'],
  integrityPledge: ['26-01-01—26-06-30 每人: 每位责任人的廉政承诺书'],
  integrityPlan: ['26-03-01—26-03-31: 廉政工作计划', '26-12-01—26-12-31: 廉政工作总结'],
  responsibilityLetter: ['26-01-01—26-05-31: 责任书'],
  integrityReport: ['26-12-01—26-12-31 每人: 每位责任人的述责述廉'],
  integrityLecture: [
    '26-04-01—26-04-30 书记: 党课，由轮到的人主讲',
    '26-06-01—26-06-30 纪检组领导: 党课，由轮到的人主讲',
    '26-12-01—26-12-31 书记: 党课，由轮到的人主讲',
  ],
  integrityTalk: ['26-01-01—26-10-31 每人: 每位责任人的约谈'],
  warningEducation: ['26-01-01—26-12-31 allYear: 警示教育'],
}

test.each(templateRows.map(({ id }, index): [number, TemplateRowId] => [index + 1, id]))(
  'row %d, %s',
  (_number, id) => {
    expect(tasksOfContent('r1', templateContent(id), YEAR).map(line)).toEqual(table[id])
  },
)

test('every kind of record has a name, and whatever a row asks for is one', () => {
  const used = new Set(Object.values(evidence).flatMap(({ needs }) => needs.flatMap(({ anyOf }) => anyOf)))
  for (const label of Object.values(recordLabels)) expect(label).not.toBe('')
  for (const kind of used) expect(Object.keys(recordLabels)).toContain(kind)
  expect(organisationalLife).not.toContain('committeeMeeting')
})

test('only lectures go by turn, only one’s own records by person', () => {
  for (const { needs } of Object.values(evidence)) {
    for (const { anyOf, from } of needs) {
      expect(from === 'turn').toBe(anyOf.includes('partyLecture'))
      const isMeeting = anyOf.some((kind) => (activityKindIds as string[]).includes(kind))
      if (from === 'eachOwner') expect(isMeeting).toBe(false)
    }
  }
})

test.each([
  ['支部书记讲党课、廉政党课', 'integrityLecture'],
  ['按月召开主题党日', 'monthlyMeeting'],
  ['书记抓党建述职评议', 'secretaryReport'],
  ['党风廉政建设工作总结', 'integrityPlan'],
  ['召开专题组织生活会', 'appraisal'],
])('%s is recognised as %s', (work, id) => {
  expect(recognisedRow(work)).toBe(id)
})
