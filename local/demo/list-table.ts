import type { Answer } from '../../domain/responsibilities/question'
import { memberIdOf } from './roster'

/** The branch's list as it stands in its file: the notice's 25 rows in its order, and one of the branch's own. */
export const listTable: readonly (readonly string[])[] = [
  ['序号', '重点工作', '责任领导', '责任人', '完成时限'],
  ['1', '高度重视党建工作、落实党建工作责任制，每月定期研究党建工作', '周明川', '沈若兰', '全年'],
  ['2', '支部工作计划、工作总结', '沈若兰', '何知远', '3月、12月'],
  ['3', '支委会', '沈若兰', '支委委员', '每月1次'],
  ['4', '支部大会、党建月会、主题党日等', '沈若兰', '梁晓禾、全体党员', '每月1次'],
  [
    '5',
    '党员领导干部上党课',
    '周明川',
    '党组成员、纪检组领导',
    '沈若兰（4月）\n周明川（7月、11月）、纪检组领导（10月）、邓一鸣（12月），共5次',
  ],
  ['6', '党员领导干部以普通党员参加组织生活', '沈若兰', '周明川、沈若兰、邓一鸣', '全年'],
  ['7', '党员积分制', '沈若兰', '梁晓禾、全体党员', '4月（设定党员积分标准）、12月（积分评比）'],
  ['8', '“星级党员”创建', '沈若兰', '何知远、全体党员', '4月（设定星级党员创建方案及评分标准）、12月（星级党员评比）'],
  ['9', '“五好党支部”创建', '沈若兰', '何知远、全体党员', '6月（安排部署创建工作）、12月（总结）'],
  ['10', '党员学习、学习笔记（心得）', '沈若兰', '全体党员', '全年'],
  ['11', '党员交心谈心', '沈若兰', '全体党员', '11月底以前'],
  ['12', '服务中心工作好（乡村振兴、流动科技馆等重点业务工作）', '周明川', '全体党员', '全年'],
  ['13', '党支部工作手册、党员组织生活考勤', '沈若兰', '何知远', '全年'],
  ['14', '党费收缴', '沈若兰', '彭诗雨', '全年'],
  ['15', '党建理论研讨文章', '周明川', '党组成员每人一篇', '12月底以前'],
  ['16', '专题组织生活会、民主评议党员', '沈若兰', '梁晓禾、全体党员', '12月或次年1月'],
  ['17', '党组织书记抓党建工作述职评议', '周明川', '周明川、沈若兰', '12月或次年1月'],
  ['18', '支部信息简报', '沈若兰', '梁晓禾、何知远', '每季度1期'],
  ['19', '党员党风廉政承诺', '沈若兰', '全体党员', '6月底前'],
  ['20', '党风廉政建设工作计划及总结', '周明川', '罗正言', '3月、12月'],
  ['21', '落实党风廉政责任制、层层签订责任书', '周明川', '何知远', '5月以前'],
  ['22', '党风廉政述责述廉', '周明川', '领导班子、中层干部', '12月'],
  ['23', '廉政党课', '周明川', '周明川、纪检组领导', '周明川（7月）、纪检组领导（10月）'],
  ['24', '党风廉政约谈', '周明川', '班子成员', '10月以前'],
  ['25', '开展党纪政纪条规教育和警示教育', '周明川', '罗正言、梁晓禾', '全年'],
  ['26', '党员志愿服务队进社区', '沈若兰', '温亦然', '3月、9月'],
]

/** 中层干部 are no rule of the roster: the branch chose them. */
const middleRank = ['group-leader', 'group-leader-2', 'group-leader-3'].map(memberIdOf).join(',')

/** What was answered when the list was imported, by question. */
export const listAnswers: Readonly<Record<string, Answer>> = {
  'group:支委委员': { choice: 'committee' },
  'group:全体党员': { choice: 'all' },
  'group:党组成员': { choice: 'leadingCadres' },
  'person:纪检组领导': { choice: 'guest' },
  'when:5月以前': { choice: 'byEnd' },
  'group:领导班子': { choice: 'leadingCadres' },
  'group:中层干部': { choice: 'members', value: middleRank },
  'group:班子成员': { choice: 'leadingCadres' },
  'when:10月以前': { choice: 'byEnd' },
}

/** What was changed in mid-year: the row, from when, its new deadline and why. */
export const revisedRow = { number: 18, from: '07-01', deadline: '每月1期', reason: '县直工委要求下半年每月报一期' }

/** What was given up: the row, from when and why. */
export const droppedRow = { number: 26, from: '08-20', reason: '并入县里的志愿服务队，不再单独安排' }
