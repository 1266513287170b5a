import { addDays, dayOf } from '../../domain/calendar/beijing'
import { memberIdOf } from '../../local/demo/roster'
import type { DemoApp } from './app'
import { field, tap } from './hand'
import { type Activities, BOARD, DETAIL, EDIT, type Screen } from './screen'
import { doorScreens } from './screens-door'
import { duesBoardScreens } from './screens-dues-board'
import { duesClosingScreens, duesStatementScreens } from './screens-dues-closings'
import { duesCollectScreens } from './screens-dues-collect'
import { duesMineScreens } from './screens-dues-mine'
import { duesRegisterScreens } from './screens-dues-register'
import { listImportScreens } from './screens-list-import'
import { meetingScreens } from './screens-meetings'
import { messageScreens } from './screens-messages'
import { planScreens } from './screens-plan'
import { reachScreens } from './screens-reach'
import { recordsDeskScreens } from './screens-records-desk'
import { sheetScreens } from './screens-sheet'
import { studyScreens } from './screens-study'
import { yearScreens } from './screens-year'

/** Asks the cloud as the secretary does. */
export async function activitiesOf(app: DemoApp): Promise<Activities> {
  const today = dayOf(new Date().toISOString())
  const { cards } = await app.ask('secretary', 'activities.list', {
    from: addDays(today, -120),
    to: addDays(today, 60),
  })
  const first = (phase: string): string => {
    const card = cards.find((one) => one.phase === phase)
    if (!card) throw new Error(`the demo has no activity that is ${phase}`)
    return card.activityId
  }
  return { now: first('checkIn'), coming: first('upcoming'), past: first('past'), cancelled: first('cancelled') }
}

const IMPORT = 'packages/members/import/index'
const MEMBER = 'packages/members/member/index'
const REGISTER = 'packages/register/attendance/index'

/** A roster as people copy it from a table: somebody known, somebody new, a namesake, a row that cannot be read. */
export const PASTED_ROSTER = [
  '姓名\t性别\t党员类别\t党小组\t入党时间\t身份证号',
  '陆雨桐\t女\t正式党员\t第一党小组\t2017-06-30\t-',
  '李思敏\t女\t正式党员\t第二党小组\t2019-07-01\t-',
  '宁可欣\t女\t预备党员\t第三党小组\t2026-06-28\t-',
  '\t男\t正式党员\t第一党小组\t2001-07-01\t-',
].join('\n')

const branchScreens: readonly Screen[] = [
  { name: 'today-member', as: 'member', at: 'pages/today/index', shows: '扫码签到' },
  {
    name: 'digits',
    as: 'member',
    at: 'pages/today/index',
    shows: '扫码签到',
    reach: (page) => tap(page, '输入数字码'),
  },
  { name: 'today-secretary', as: 'secretary', at: 'pages/today/index', shows: '待我处理' },
  { name: 'today-visitor', as: 'visitor', at: 'pages/today/index', shows: '提交申请' },
  { name: 'claim', as: 'visitor', at: 'packages/members/claim/index', shows: '建立支部' },
  { name: 'waiting', as: 'request-1', at: 'pages/today/index', shows: '等待支部批准' },
  { name: 'left', as: 'zeng', at: 'pages/today/index', shows: '您已不在本支部' },
  { name: 'activities', as: 'secretary', at: 'pages/activities/index', shows: '安排活动' },
  { name: 'detail-now', as: 'secretary', at: ({ now }) => DETAIL + now, shows: '参加人员' },
  { name: 'detail-coming', as: 'member', at: ({ coming }) => DETAIL + coming, shows: '参加人员' },
  { name: 'detail-past', as: 'secretary', at: ({ past }) => DETAIL + past, shows: '参加人员' },
  { name: 'detail-cancelled', as: 'member', at: ({ cancelled }) => DETAIL + cancelled, shows: '取消原因' },
  {
    name: 'cancel',
    as: 'secretary',
    at: ({ coming }) => DETAIL + coming,
    shows: '参加人员',
    reach: (page) => tap(page, '取消活动'),
  },
  { name: 'kinds', as: 'secretary', at: EDIT, shows: '安排哪一类活动？' },
  {
    name: 'new-activity',
    as: 'secretary',
    at: EDIT,
    shows: '安排哪一类活动？',
    reach: async (page) => {
      await tap(page, '支委会')
      await tap(page, '安排这个活动')
      await page.getByText('请填写主题').waitFor()
    },
  },
  {
    name: 'people',
    as: 'secretary',
    at: ({ coming }) => `${EDIT}?id=${coming}`,
    shows: '保存修改',
    reach: async (page) => {
      await tap(page, '加人或减人')
      await page.getByText('打 ✓ 的要参加').waitFor()
    },
  },
  { name: 'check-in', as: 'organisation', at: ({ now }) => BOARD + now, shows: '扫不了？输入这 6 位数字' },
  {
    name: 'mark',
    as: 'organisation',
    at: ({ now }) => BOARD + now,
    shows: '扫不了？输入这 6 位数字',
    reach: (page) => tap(page, page.getByRole('button', { name: /^顾长青，/ })),
  },
  { name: 'check-in-coming', as: 'organisation', at: ({ coming }) => BOARD + coming, shows: '现在开放签到' },
  { name: 'check-in-past', as: 'organisation', at: ({ past }) => BOARD + past, shows: '签到已结束' },
  { name: 'paper', as: 'organisation', at: ({ past }) => `${BOARD}${past}&paper=1`, shows: '选中的人登记为' },
  { name: 'branch', as: 'secretary', at: 'pages/branch/index', shows: '支部委员会' },
  { name: 'branch-member', as: 'member', at: 'pages/branch/index', shows: '支部委员会' },
  { name: 'me', as: 'retired', at: 'pages/me/index', shows: '文字大小' },
  { name: 'me-secretary', as: 'secretary', at: 'pages/me/index', shows: '支部管理' },
  {
    name: 'privacy',
    as: 'retired',
    at: 'pages/me/index',
    shows: '文字大小',
    reach: (page) => tap(page, '个人信息说明'),
  },
  { name: 'own-register', as: 'member', at: 'packages/register/mine/index', shows: '每次活动' },
  { name: 'roster', as: 'secretary', at: 'packages/members/roster/index', shows: '邀请绑定' },
  {
    name: 'invite',
    as: 'secretary',
    at: 'packages/members/roster/index',
    shows: '邀请绑定',
    reach: async (page) => {
      await tap(page, '邀请绑定')
      await page.getByText('只复制邀请码').waitFor()
    },
  },
  { name: 'member', as: 'secretary', at: `${MEMBER}?id=${memberIdOf('eldest')}`, shows: '修改资料' },
  {
    name: 'leave',
    as: 'secretary',
    at: `${MEMBER}?id=${memberIdOf('eldest')}`,
    shows: '修改资料',
    reach: (page) => tap(page, '登记转出或离开'),
  },
  {
    name: 'revise',
    as: 'secretary',
    at: `${MEMBER}?id=${memberIdOf('eldest')}`,
    shows: '修改资料',
    reach: (page) => tap(page, '修改资料'),
  },
  { name: 'new-member', as: 'secretary', at: MEMBER, shows: '添加到名册' },
  { name: 'import', as: 'secretary', at: IMPORT, shows: '表格要求' },
  {
    name: 'import-preview',
    as: 'organisation',
    at: IMPORT,
    shows: '表格要求',
    reach: async (page) => {
      await field(page, '表格内容').fill(PASTED_ROSTER)
      await tap(page, '读取粘贴的表格')
      await page.getByText('请您确认').waitFor()
    },
  },
  { name: 'requests', as: 'secretary', at: 'packages/members/requests/index', shows: '许文斌' },
  {
    name: 'picker',
    as: 'secretary',
    at: 'packages/members/requests/index',
    shows: '许文斌',
    reach: async (page) => {
      await tap(page, '从名册里另选')
      await page.getByText('名册里没有，先添加党员').waitFor()
    },
  },
  { name: 'settings', as: 'secretary', at: 'packages/members/settings/index', shows: '换一个' },
  { name: 'register', as: 'secretary', at: REGISTER, shows: '导出考勤表' },
  {
    name: 'register-member',
    as: 'secretary',
    at: REGISTER,
    shows: '导出考勤表',
    reach: (page) => tap(page, '周明川'),
  },
  {
    name: 'register-activities',
    as: 'secretary',
    at: REGISTER,
    shows: '导出考勤表',
    reach: (page) => tap(page, '按活动看'),
  },
  {
    name: 'register-activity',
    as: 'secretary',
    at: REGISTER,
    shows: '导出考勤表',
    reach: async (page) => {
      await tap(page, '按活动看')
      await tap(page, page.locator('.list-row:visible').nth(2))
      await page.getByText('打开这个活动').waitFor()
    },
  },
]

/** Every screen, and every sheet that opens on one. Each area has a demo branch of its own: what one does there no other sees. */
export const screensByArea: Readonly<Record<string, readonly Screen[]>> = {
  branch: branchScreens,
  door: doorScreens,
  planning: planScreens,
  meetings: meetingScreens,
  sheet: sheetScreens,
  listImport: listImportScreens,
  year: yearScreens,
  reach: reachScreens,
  messages: messageScreens,
  duesRegister: duesRegisterScreens,
  duesCollect: duesCollectScreens,
  duesClosings: duesClosingScreens,
  duesStatement: duesStatementScreens,
  duesBoard: duesBoardScreens,
  duesMine: duesMineScreens,
  study: studyScreens,
  recordsDesk: recordsDeskScreens,
}
