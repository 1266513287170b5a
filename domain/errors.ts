/**
 * Every refusal the cloud can give, in one table: stable code → the sentence the phone shows. A sentence says what to do next.
 * Codes never change once released (old phones know them); sentences may.
 */
export const errorSentences = {
  // who is calling
  NO_IDENTITY: '没有认出您的微信，请从微信里打开本小程序',
  NOT_BOUND: '您还没有加入支部，请先填写姓名和邀请码',
  LEFT_BRANCH: '您已不在本支部，如有疑问请联系组织委员',
  NOT_ALLOWED: '这件事需要支部委员来办，请联系书记或组织委员',
  // input
  BAD_INPUT: '填写的内容有误，请检查后再提交',
  UNKNOWN_PROCEDURE: '小程序版本太旧，请关闭后重新打开',
  TEXT_REFUSED: '文字没有通过微信的内容检查，请改一改再提交，原文还在手机里',
  CHECK_UNAVAILABLE: '暂时无法检查文字内容，请稍后再提交，原文还在手机里',
  TOO_MANY_TRIES: '试的次数太多，请一分钟后再试',
  // joining
  WRONG_CLAIM_CODE: '开通码不对，或者已经用过，请核对部署时显示的开通码',
  WRONG_INVITATION: '邀请码不对，请向支部委员要最新的邀请码',
  ALREADY_BOUND: '这个微信已经加入支部，不用再申请',
  NO_SUCH_REQUEST: '这条申请已经处理过或已撤回，请刷新',
  MEMBER_BOUND_ELSEWHERE: '这位党员已绑定另一个微信，确认是本人换了手机再改绑',
  OPENID_TAKEN: '这个微信已绑定另一位党员，一个微信只能绑定一人',
  // members
  NO_SUCH_MEMBER: '没有找到这位党员，请刷新名册',
  LAST_OFFICER: '支部至少要有一位已绑定微信的书记或副书记，请先让接任的人绑定',
  NAME_TWICE: '名册里已有同名的党员，如果确是另一个人，请勾选“是同名的另一个人”',
  // import
  NO_SUCH_IMPORT: '这次导入已过期，请重新选择名册',
  IMPORT_UNANSWERED: '还有问题没有回答，请先逐条选择',
  ROSTER_CHANGED: '名册刚被改过，请重新核对一遍',
  IMPORT_BUSY: '名册正在导入，请稍等半分钟再点一次“确认导入”',
  FILE_UNREADABLE: '这个文件打不开，请另存为 .xlsx 或 .csv 再试，也可以直接复制粘贴表格',
  FILE_TOO_LARGE: '文件太大，请只保留名册那张表再试',
  NO_SUCH_FILE: '没有找到上传的文件，请重新选择',
  // activities
  NO_SUCH_ACTIVITY: '没有找到这个活动，请刷新',
  ACTIVITY_CANCELLED: '这个活动已取消，不用签到',
  ENDS_BEFORE_BEGIN: '结束时间要晚于开始时间',
  TOO_LONG: '一次活动最长 7 天，请检查结束时间',
  ACTIVITY_STARTED: '签到已经开放，不能再改时间和参加范围；只能增加参加的人',
  ATTENDANCE_KEPT: '这个活动已经有签到记录，不能取消；登记错了请用补录更正',
  LEADERS_ONLY: '书记、副书记的信息和绑定，只能由书记或副书记来改',
  PERSONAL_NUMBER: '请不要填写身份证号或手机号，系统不保存这些',
  NO_ONE_EXPECTED: '没有选到应参加的人，请检查参加范围',
  REASON_NEEDED: '改时间要写一句原因，参加的人都会看到',
  YEAR_CLOSED: '这一年已经封存，不能再改；确实要改，请书记先在支部设置里解封',
  YEAR_NOT_OVER: '这一年还没有过完，12 月起才能封存',
  // leave
  LEAVE_TOO_LATE: '活动已经结束，不能再请假；没能参加的原因请告诉组织者，由组织者登记',
  NOT_EXPECTED: '您不在这次的应到名单里，不用请假',
  ALREADY_HERE: '您已经签到了，不用请假',
  NO_SUCH_LEAVE: '没有找到这条请假，请刷新',
  LEAVE_SETTLED: '这次的名单已经确认，请假不能再改；有出入请找组织者更正',
  OWN_LEAVE: '自己的请假要由另一位委员来批',
  // check-in
  CHECK_IN_NOT_OPEN: '签到还没有开始',
  CHECK_IN_CLOSED: '签到已经结束，如果您到了现场，请找组织者补录',
  TOKEN_EXPIRED: '这个签到码已过期，请扫现场屏幕上最新的码',
  TOKEN_FORGED: '这不是有效的签到码，请扫现场屏幕上的码',
  TOKEN_EARLY: '这个签到码还没到时间，请扫现场屏幕上当前的码',
  WRONG_CODE: '数字不对或已过期，请看现场屏幕上当前的 6 位数字',
  OTHER_BRANCH: '这是别的支部的签到码，请扫本支部现场的码',
  ACTIVITY_MOVED: '这个活动改期了，这是改期以前的签到码，请看活动的新时间',
  NOT_BEGUN: '活动还没有开始，开始以后才能确认名单',
  NOTHING_TO_ACCEPT: '没有等您核对的签到，请刷新',
  NOT_ABSENT: '只有缺席和请假才需要补学，请刷新',
  // minutes
  NO_CHAIR: '还没有选主持人，请先选好再提交',
  NO_MINUTES: '还没有写会议记录，请先保存',
  NOT_CHAIR: '会议记录由主持人确认，请主持人打开看一遍再确认',
  MINUTES_NOT_READY: '会议记录还是草稿，请记录的人写好后点“交主持人确认”',
  SHEET_OPEN: '还有人没有登记是否到会，请先在签到屏确认名单',
  MINUTES_CHANGED: '会议记录刚被别人改过，您写的还在手机里；请看过最新的再保存',
  MINUTES_CONFIRMED: '会议记录已经确认，要改请用“更正”并写明原因',
  MINUTES_NOT_CONFIRMED: '会议记录还没有确认，直接修改就行',
  TOO_MANY_PHOTOS: '一次会议最多放 9 张照片',
  NOT_A_PHOTO: '只能放 .jpg 或 .png 照片，每张不超过 2 MB',
  NO_SUCH_PHOTO: '没有找到这张照片，请刷新',
  // votes
  NO_SUCH_VOTE: '没有找到这次表决，请刷新',
  VOTE_CLOSED: '这次表决已经结束，不能再投',
  VOTE_STILL_OPEN: '这次表决还没有结束，请先结束表决',
  NOT_ENTITLED: '这次表决没有您的一票：有表决权的正式党员才能投',
  NOT_HERE: '签到以后才能表决，请先签到',
  COUNTS_IMPOSSIBLE: '票数对不上，请核对后再填',
  // the year's list
  NO_SUCH_LIST: '这一年还没有责任清单，请刷新',
  NO_SUCH_ROW: '没有找到这一项，请刷新责任清单',
  NO_SUCH_TASK: '没有找到这件事，清单可能刚改过，请刷新',
  NO_SUCH_COMPLETION: '没有找到这条登记，请刷新',
  LIST_CHANGED: '清单刚被别人改过，您填的还在手机里；请看过最新的再提交',
  LIST_TOO_LONG: '一年的清单最多 300 项（包括停用的），请先合并一些再导入',
  NOT_YOURS: '这件事由责任人登记，也可以请责任领导或支部书记代为登记',
  NOT_LEADER: '要由这一项的责任领导来确认',
  NOT_DONE_YET: '这件事还没有完成，完成以后才能确认',
  TASK_CHANGED: '这件事的佐证刚有变化，请看过最新的再确认',
  SIGNED_OFF: '责任领导已经确认完成，请先请他撤回确认',
  // messages
  NO_SUCH_NOTICE: '没有找到这条消息，请刷新',
  // dues
  ASSESSMENT_REFUSED: '这样核定不了，请检查月份和数额',
  DUES_CHANGED: '另一位委员刚改过党费，请刷新后看一遍再改',
  TOTAL_MISMATCH: '合计和明细对不上，请核对后再登记',
  PAYMENT_REFUSED: '这一笔登记不了，请检查月份和数额',
  NO_SUCH_ENTRY: '没有找到这笔登记，请刷新',
  ENTRY_IS_REVERSAL: '这一笔本身就是冲正，不能再冲正；要补上，请重新登记一笔',
  ALREADY_REVERSED: '这一笔已经冲正过，请刷新',
  RELIEF_REFUSED: '少交、免交填得不对，请检查月份和数额',
  NO_SUCH_RELIEF: '没有找到这条少交、免交，请刷新',
  CLOSING_REFUSED: '这个月封不了账，请检查月份和日期',
  MONTH_CLOSED: '这个月已经封账，要改上缴数请先解封',
  NOT_CLOSED: '这个月还没有封账，请刷新',
  NO_SUCH_OBJECTION: '没有找到这条“有误”，请刷新',
  ALREADY_ANSWERED: '这一条另一位委员已经答复，请刷新',
  // records
  NO_SUCH_RECORD: '没有找到这条记录，可能已撤回，请刷新',
  RECORD_REFUSED: '这条记录填得不对，请检查后再保存',
  RECORD_CHANGED: '这条记录刚被别人改过，您写的还在手机里；请看过最新的再保存',
  RECORD_KEPT: '这条记录要由写的人自己来改',
  RECORD_WITHDRAWN: '这条记录已经撤回，不能再改',
  EDIT_OVER: '登记已经超过可以自己修改的天数，请找支部委员更正',
  NOT_A_DRAFT: '这一份已经定稿，请刷新',
  NOT_HELD: '这条文字已经放行，请刷新',
  NOT_SIGNABLE: '这一份不用签名',
  NOT_A_SIGNER: '签名的名单里没有您，有出入请找支部委员',
  TEXT_CHANGED: '文字刚改过，请看过最新的再签名',
  TOO_MANY_ANSWERS: '一条记录最多答复 20 次，请当面说',
  TOO_MANY_FILES: '附件已经放满，请先删掉一个再放',
  NO_FILES_HERE: '这类记录不放附件',
  FILE_REFUSED:
    '只能放照片（.jpg、.png）和文档（.pdf、.doc、.docx、.xls、.xlsx、.ppt、.pptx），照片不超过 2 MB，文档不超过 10 MB',
  NOT_MISSED: '那次活动您没有缺席或请假，不用补学',
  NO_FACTS: '这段时间还没有可以写进去的记录',
  // exports
  NO_SUCH_EXPORT: '没有找到这次导出，请重新导出',
  // machinery
  TIMER_ONLY: '提醒由系统按时发送，不能从手机上运行',
  BUSY: '刚才人太多没办成，请再点一次',
  INTERNAL: '系统出了点问题，请稍后再试',
} as const

/** A stable code of {@link errorSentences}. */
export type ErrorCode = keyof typeof errorSentences

/** A refusal with a stable code and a Chinese sentence for the person; anything else thrown is a fault of ours. */
export class AppError extends Error {
  readonly code: ErrorCode

  /** @param sentence replaces the table's sentence where a more exact one is known (names, times) */
  constructor(code: ErrorCode, sentence: string = errorSentences[code]) {
    super(sentence)
    this.name = 'AppError'
    this.code = code
  }
}
