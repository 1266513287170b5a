/** A row of the built-in list, as it could be pasted. */
export type TemplateRow = { id: string; work: string; leader: string; owner: string; deadline: string }

/**
 * The built-in responsibility list: the 25 rows of the notice in its order, with offices in place of names. Each deadline
 * is a phrase that lists use, read by the same rules as an imported one.
 */
export const templateRows = [
  {
    id: 'partyBuilding',
    work: '研究党建工作、落实党建责任制，每月研究1次',
    leader: '书记',
    owner: '副书记',
    deadline: '全年',
  },
  { id: 'planAndSummary', work: '支部工作计划和总结', leader: '副书记', owner: '组织委员', deadline: '3月、12月' },
  { id: 'committeeMeeting', work: '支委会', leader: '副书记', owner: '支委委员', deadline: '每月1次' },
  {
    id: 'monthlyMeeting',
    work: '支部大会、党建月会、主题党日',
    leader: '副书记',
    owner: '组织委员、全体党员',
    deadline: '每月1次',
  },
  {
    id: 'partyLecture',
    work: '党员领导干部讲党课',
    leader: '书记',
    owner: '党组成员、纪检组领导',
    deadline: '书记（4月、12月）、副书记（7月）、纪检组领导（6月）、党组成员（10月），共5次',
  },
  {
    id: 'doubleLife',
    work: '党员领导干部以普通党员身份参加组织生活',
    leader: '副书记',
    owner: '党员领导干部',
    deadline: '全年',
  },
  {
    id: 'points',
    work: '党员积分制',
    leader: '副书记',
    owner: '组织委员、全体党员',
    deadline: '4月（设定积分标准）、12月（积分评比）',
  },
  {
    id: 'stars',
    work: '星级党员创建',
    leader: '副书记',
    owner: '组织委员、全体党员',
    deadline: '4月（设定方案和评分标准）、12月（星级评比）',
  },
  {
    id: 'fiveGood',
    work: '五好党支部创建',
    leader: '副书记',
    owner: '组织委员、全体党员',
    deadline: '6月（安排部署）、12月（总结）',
  },
  { id: 'study', work: '党员学习和学习笔记（心得）', leader: '副书记', owner: '全体党员', deadline: '全年' },
  { id: 'heartTalks', work: '党员谈心谈话', leader: '副书记', owner: '全体党员', deadline: '11月底以前' },
  { id: 'serviceWork', work: '服务中心工作和重点业务', leader: '书记', owner: '全体党员', deadline: '全年' },
  { id: 'handbook', work: '党支部工作手册、组织生活考勤', leader: '副书记', owner: '组织委员', deadline: '全年' },
  { id: 'dues', work: '党费收缴', leader: '副书记', owner: '组织委员', deadline: '全年' },
  { id: 'article', work: '党建理论研讨文章', leader: '书记', owner: '党组成员每人1篇', deadline: '12月底以前' },
  {
    id: 'appraisal',
    work: '专题组织生活会、民主评议党员',
    leader: '副书记',
    owner: '组织委员、全体党员',
    deadline: '12月或次年1月',
  },
  {
    id: 'secretaryReport',
    work: '书记抓党建工作述职评议',
    leader: '书记',
    owner: '书记、副书记',
    deadline: '12月或次年1月',
  },
  { id: 'brief', work: '支部信息简报', leader: '副书记', owner: '宣传委员', deadline: '全年' },
  { id: 'integrityPledge', work: '党员廉政承诺', leader: '副书记', owner: '全体党员', deadline: '6月底前' },
  { id: 'integrityPlan', work: '党风廉政工作计划和总结', leader: '书记', owner: '纪检委员', deadline: '3月、12月' },
  {
    id: 'responsibilityLetter',
    work: '党风廉政责任书层层签订',
    leader: '书记',
    owner: '纪检委员',
    deadline: '5月底前',
  },
  { id: 'integrityReport', work: '党风廉政述责述廉', leader: '书记', owner: '领导班子、中层干部', deadline: '12月' },
  {
    id: 'integrityLecture',
    work: '廉政党课',
    leader: '书记',
    owner: '书记、纪检组领导',
    deadline: '书记（4月、12月）、纪检组领导（6月）',
  },
  { id: 'integrityTalk', work: '党风廉政约谈', leader: '书记', owner: '班子成员', deadline: '10月底前' },
  {
    id: 'warningEducation',
    work: '党纪条规教育和警示教育',
    leader: '书记',
    owner: '纪检委员、宣传委员',
    deadline: '全年',
  },
] as const satisfies readonly TemplateRow[]

/** A row of {@link templateRows}. */
export type TemplateRowId = (typeof templateRows)[number]['id']
