import type * as z from 'zod'

/**
 * What people call the fields of our inputs; `list.field` where the field alone would be called otherwise. A field without
 * an entry is named by its English name, which a test forbids.
 */
export const fieldLabels: Record<string, string> = {
  abstain: '弃权票',
  accept: '是否采纳',
  activityId: '活动',
  against: '反对票',
  agoMs: '手机保存的时间',
  answer: '答复',
  answers: '选择',
  audience: '参加范围',
  ballots: '收回票数',
  candidates: '候选人',
  'candidates.name': '候选人姓名',
  category: '请假类别',
  chairId: '主持人',
  chairName: '主持人姓名',
  branchName: '支部名称',
  code: '开通码',
  counts: '票数',
  decision: '决定',
  digits: '数字码',
  day: '日期',
  early: '提前开放',
  endsAt: '结束时间',
  entries: '签到名单',
  fileID: '文件',
  fileName: '文件名',
  following: '后面几次',
  for: '赞成票',
  from: '开始日期',
  grant: '是否准假',
  gender: '性别',
  groupId: '党小组',
  groupIds: '党小组',
  groups: '党小组',
  guests: '外请人员',
  'guests.from': '外请人员的单位',
  'guests.name': '外请人员的姓名',
  hand: '表决',
  'groups.name': '党小组名称',
  id: '编号',
  importId: '导入',
  invalid: '废票',
  invitation: '邀请码',
  jobId: '导出',
  joinedOn: '入党时间',
  admittedOn: '转正时间',
  assignee: '轮到的人',
  items: '议题',
  kept: '手机保存',
  kind: '类别',
  lecturerIds: '授课人',
  lectures: '授课',
  lines: '名单',
  leadingCadre: '党员领导干部',
  livelihood: '人员身份',
  madeUp: '补学',
  memberId: '党员',
  memberIds: '党员',
  minus: '不参加的人',
  name: '姓名',
  namesake: '同名确认',
  nature: '议题类别',
  note: '备注',
  noVote: '暂无表决权',
  nth: '第几个',
  on: '日期',
  others: '后面几次',
  photoId: '照片',
  place: '地点',
  plus: '另外参加的人',
  reason: '原因',
  recorderId: '记录人',
  remarks: '其他记录',
  requestId: '申请',
  rebind: '改绑确认',
  role: '支部职务',
  rule: '固定党日',
  said: '发言摘要',
  scope: '参加范围',
  seats: '应选名额',
  series: '重复安排',
  seriesId: '重复安排',
  shift: '遇节假日',
  standing: '正式或预备',
  startsAt: '开始时间',
  state: '状态',
  subject: '表决事项',
  tally: '计票结果',
  tap: '登记编号',
  text: '内容',
  time: '时间',
  title: '主题',
  toChair: '交主持人确认',
  to: '结束日期',
  token: '签到码',
  topics: '议题',
  choice: '选择',
  row: '行号',
  voteId: '表决',
  votes: '得票',
  was: '原来的状态',
  weekday: '星期几',
  what: '学习内容',
  year: '年份',
  method: '登记方式',
  every: '重复方式',
  revision: '版本',
  cells: '清单原文',
  corrected: '更正后的内容',
  corrections: '更正',
  count: '次数',
  entryId: '登记',
  evidence: '完成依据',
  field: '栏目',
  leaders: '责任领导',
  measure: '计数单位',
  mode: '导入方式',
  month: '月份',
  months: '间隔月数',
  number: '序号',
  owners: '责任人',
  part: '时段',
  people: '责任人',
  rowId: '清单的一项',
  rows: '清单内容',
  schedule: '完成时限',
  seen: '看到的进展',
  source: '来源',
  sources: '明细行',
  span: '起止月份',
  step: '步骤',
  taskId: '应办事项',
  times: '次数',
  titles: '栏目名称',
  before: '从哪里接着看',
  collectionDay: '党费收缴日',
  noticeIds: '消息',
  off: '关闭的提醒',
  quiet: '免打扰',
  reply: '订阅的答复',
  reportId: '订阅编号',
  restDays: '休息日免打扰',
  spans: '免打扰的日子',
  subscribed: '订阅',
  tail: '提醒末尾的话',
  topic: '提醒的种类',
  until: '截止时间',
  turns: '轮到的人',
  value: '选择的内容',
  when: '完成时限',
  who: '轮到的人',
  words: '清单的写法',
  work: '重点工作',
  atLeast: '至少',
  days: '日期',
  n: '次数',
  // records
  anonymous: '不写姓名',
  answerId: '答复编号',
  'before.on': '日期',
  committeeTarget: '支委全年学时',
  confirm: '定稿',
  conversion: '学时换算',
  editDays: '可以自己修改的天数',
  fileId: '附件',
  fromMinutes: '多少分钟起',
  hours: '学时',
  kinds: '类别',
  publish: '公开答复',
  recordId: '记录',
  shared: '给全体党员看',
  shorter: '不满一档的',
  stamp: '手机的时间',
  study: '学时',
  target: '全年学时',
  textHash: '要签的文字',
  values: '内容',
  waiting: '等处理的',
  // dues
  batchId: '登记编号',
  channel: '交款方式',
  takenBy: '收款人',
  total: '合计',
  'items.on': '收款日期',
  'lines.month': '月份',
  fen: '金额',
  paidBy: '代交人',
  objectionId: '编号',
  reliefId: '编号',
  proposedOn: '支部研究的日期',
  decidedOn: '上级批复的日期',
  decidedBy: '批准的上级党组织',
  handed: '上缴金额',
  handedOn: '上缴日期',
  rhythm: '交纳方式',
  declared: '本人申报',
  yearly: '年初核定',
  rounding: '取整方式',
  advance: '预交',
}

/** The innermost field that has a name: the key of a record is an id, which says nothing to people. */
function nameIn(names: readonly string[]): string | undefined {
  const [last] = names.slice(-1)
  if (last === undefined) return undefined
  return fieldLabels[names.slice(-2).join('.')] ?? fieldLabels[last] ?? nameIn(names.slice(0, -1))
}

function labelOf(path: PropertyKey[]): string {
  const names = path.filter((part): part is string => typeof part === 'string')
  const position = path.find((part): part is number => typeof part === 'number')
  const label = nameIn(names) ?? names.at(-1) ?? '提交的内容'
  return position === undefined ? `“${label}”` : `第 ${position + 1} 项的“${label}”`
}

type Issue = z.core.$ZodIssue

/** Of an input that may have several shapes, what is wrong with the one it was meant to have: the shape with no field missing. */
function meant(issue: Issue): Issue {
  if (issue.code !== 'invalid_union') return issue
  const [inner] = issue.errors.find(([first]) => first && first.code !== 'invalid_type') ?? []
  return inner ? meant({ ...inner, path: [...issue.path, ...inner.path] }) : issue
}

function complaint(issue: Issue): string {
  switch (issue.code) {
    case 'too_big':
      if (issue.origin === 'string') return `最多 ${issue.maximum} 个字`
      return issue.origin === 'array' ? `最多 ${issue.maximum} 项` : `不能大于 ${issue.maximum}`
    case 'too_small':
      if (issue.origin === 'string') return Number(issue.minimum) <= 1 ? '还没有填写' : `至少 ${issue.minimum} 个字`
      return issue.origin === 'array' ? `至少 ${issue.minimum} 项` : `不能小于 ${issue.minimum}`
    case 'custom':
      return issue.message
    default:
      return '填写有误'
  }
}

/** A Chinese sentence for the first thing wrong with an input. */
export function sentenceFor(error: z.ZodError): string {
  const [issue] = error.issues
  if (!issue) return '填写的内容有误，请检查后再提交'
  const wrong = meant(issue)
  return `${labelOf(wrong.path)}${complaint(wrong)}，请改好再提交`
}
