import { dayOf } from '../../domain/calendar/beijing'
import { currentOf, listId } from '../../domain/responsibilities/list'
import { memberIdOf, openidOf } from '../../local/demo/roster'
import { DEMO_NOTICE } from '../h5/demo-notice'
import type { Weapp } from './harness'
import { lastTold, type PhoneCloud, startPhones } from './phones'

const IMPORT = 'packages/list-import/import/index'
const EDIT = 'packages/list-import/edit/index'
const KB = 1024
const year = Number(dayOf(new Date().toISOString()).slice(0, 4))
const ORGANISATION = openidOf('organisation')

let t: PhoneCloud
let branchId: string
beforeAll(async () => {
  t = await startPhones()
  const session = await t.must(ORGANISATION, 'session.open')
  if (session.kind !== 'member') throw new Error('nobody of the branch')
  branchId = session.branch._id
})
afterEach(() => t.switchOff())
afterAll(() => t.close())

const radio = (text: RegExp) => ({ attrs: { 'aria-role': 'radio' }, text })
const area = (label: string) => ({ tag: 'textarea', label: new RegExp(`^${label}$`) })
const list = async () => {
  const found = await t.stored('responsibilityLists', listId(branchId, year))
  if (!found) throw new Error('no list')
  return found
}
const active = async () => (await list()).rows.filter(({ dropped }) => !dropped).map(currentOf)

async function pasted(app: Weapp, text: string): Promise<void> {
  await app.waitFor({ text: '读取这份清单' })
  await app.input({ tag: 'textarea' }, text)
  await app.tap({ tag: 'button', text: '读取这份清单' })
}

test('a pasted notice is asked about once, put right, taken over, and remembered', async () => {
  const app = await t.phone(ORGANISATION, { url: IMPORT })
  await pasted(app, DEMO_NOTICE)
  await app.waitFor({ text: '读到 25 项、58 个时间点' })
  expect(app.text()).toContain('名册里没有“沈若蓝”')
  expect(app.text()).toContain('还有 1 个名字没有认出')

  // Answering sends what has changed, not the list.
  const cost = await app.measure(() => app.tap(radio(/^沈若兰（建议）$/)))
  expect(cost.bytes).toBeLessThanOrEqual(8 * KB)
  expect(app.text()).toContain('沈若兰（原文“沈若蓝”）')
  const dayCost = await app.measure(() => app.tap(radio(/^3月底前$/)))
  expect(dayCost.bytes).toBeLessThanOrEqual(8 * KB)
  expect(app.text()).toContain(`读作：一次，最迟 ${year}-03-31`)
  await app.tap({ tag: 'button', text: '就按这样' })
  expect(app.text()).toContain('24 项已读懂，1 项请您确认')

  await app.tap({ label: /^2　支部工作计划、总结，/ })
  await app.input(area('完成时限'), '3月、11月')
  await app.tap({ tag: 'button', text: /^改好$/ })
  expect(app.text()).toContain(`3月、11月 → 2 次，最迟 ${year}-03-31、${year}-11-30`)
  await app.tap({ label: /^1　重视党建工作/ })
  await app.tap({ tag: 'button', text: '不导入这一项' })
  expect(app.text()).toContain('1 项不导入')

  await app.tap({ tag: 'button', text: /^确认，生成全年任务$/ })
  await app.waitFor({ text: '和已有的清单怎么办' })
  expect(app.text()).toContain('从今天起停用')
  await app.tap({ tag: 'button', text: /^替换，生成全年任务$/ })
  await app.waitFor({ text: '✓ 已导入' })

  const rows = await active()
  expect(rows).toHaveLength(24)
  expect(rows.find(({ number }) => number === 10)?.leaders).toEqual([
    { kind: 'member', words: '沈若蓝', memberId: memberIdOf('deputy'), name: '沈若兰' },
  ])
  expect(rows.find(({ number }) => number === 14)?.owners).toEqual([{ kind: 'open', words: '曾广田' }])
  expect(rows.find(({ number }) => number === 2)?.cells).toContainEqual({
    field: 'deadline',
    title: '完成时限',
    text: '3月、12月',
    corrected: '3月、11月',
  })
  expect(await t.stored('listMemories', branchId)).toMatchObject({
    answers: expect.arrayContaining([
      { id: 'person:沈若蓝', choice: `member:${memberIdOf('deputy')}` },
      { id: 'when:4月以前', choice: 'beforeBegin' },
    ]),
    corrections: [{ field: 'deadline', work: '支部工作计划、总结', text: '3月、12月', to: '3月、11月' }],
  })

  // The next time nothing of it is asked again, and nothing changes.
  await app.tap({ tag: 'button', text: '再导入一份' })
  await pasted(app, DEMO_NOTICE)
  await app.waitFor({ text: '读到 25 项' })
  expect(app.text()).toContain('24 项已读懂，1 项请您确认')
  expect(app.text()).toContain('已按您的更正读完成时限')
})

test('an import survives the app being killed, answers and all', async () => {
  const first = await t.phone(openidOf('deputy'), { url: IMPORT })
  await pasted(first, DEMO_NOTICE.split('沈若蓝').join('周明山'))
  await first.tap(radio(/^周明川（建议）$/))
  await first.advance(500)
  first.close()
  const again = await t.phone(openidOf('deputy'), { url: IMPORT, storage: first.storage })
  await again.waitFor({ text: '读到 25 项' })
  expect(again.text()).toContain('周明川（原文“周明山”）')
  await again.tap({ tag: 'button', text: '换一份' })
  expect(again.get({ tag: 'textarea' }).attrs.value).toContain('周明山')
})

test('somebody else’s change in between is told, and compared anew', async () => {
  const app = await t.phone(ORGANISATION, { url: IMPORT })
  await app.waitFor({ text: '用自带模板' })
  await app.tap({ tag: 'button', text: /^用自带模板/ })
  await app.waitFor({ text: '读到 25 项' })
  const { revision, rows } = await list()
  const rowId = rows.find(({ dropped }) => !dropped)?.rowId
  await t.must(openidOf('secretary'), 'list.dropRow', { year, revision, rowId, reason: '不再单独安排' })
  await app.tap({ tag: 'button', text: /^确认，生成全年任务$/ })
  await app.tap({ tag: 'button', text: /^替换，生成全年任务$/ })
  await app.waitFor({ text: '清单被别人改过' })
  // The sheet goes, and the list is compared with what it is now.
  await app.settle()
  await app.tap({ tag: 'button', text: /^确认，生成全年任务$/ })
  await app.tap({ tag: 'button', text: /^替换，生成全年任务$/ })
  await app.waitFor({ text: '✓ 已导入' })
  expect(await active()).toHaveLength(25)
})

test.each([
  ['nothing', ' ', '请先粘贴责任清单'],
  ['a recipe', '番茄炒蛋\n番茄两个切块，鸡蛋三个打散', '没有认出责任清单'],
  ['an English list', 'No.\tTask\tOwner\tDue\n1\tPlan\tLi\tMarch', '请复制中文的责任清单'],
])('%s is refused with a sentence, and the text stays', async (_what, text, sentence) => {
  const app = await t.phone(openidOf('secretary'), { url: IMPORT })
  await pasted(app, text)
  expect(app.text()).toContain(sentence)
  // It is still there to be put right: the same tap says the same.
  await app.tap({ tag: 'button', text: '读取这份清单' })
  expect(app.text()).toContain(sentence)
})

test('a row is changed from today with a reason, and a new one is added', async () => {
  const { rows } = await list()
  const row = rows.find((one) => !one.dropped && currentOf(one).work.startsWith('党费'))
  const app = await t.phone(ORGANISATION, { url: IMPORT })
  await app.call('navigateTo', { url: `/${EDIT}?year=${year}&rowId=${row?.rowId}` })
  await app.waitFor({ text: '读作' })
  await app.input(area('完成时限'), '每月25日前')
  expect(app.text()).toContain('12 次，最迟')
  await app.tap({ tag: 'button', text: '保存修改' })
  expect(app.text()).toContain('请写一句为什么改')
  await app.input({ tag: 'input', label: /^为什么改$/ }, '县直工委要求每月收齐')
  await app.tap({ tag: 'button', text: '保存修改' })
  expect(lastTold(app, 'showToast')).toBe('已保存')
  const changed = (await list()).rows.find(({ rowId }) => rowId === row?.rowId)
  expect(changed && currentOf(changed)).toMatchObject({
    from: dayOf(new Date().toISOString()),
    reason: '县直工委要求每月收齐',
    schedule: [{ when: { kind: 'monthly', days: { kind: 'by', day: 25 } } }],
  })

  expect(app.route()).toBe(IMPORT)
  await app.call('navigateTo', { url: `/${EDIT}?year=${year}` })
  await app.waitFor({ text: '加到清单里' })
  await app.input(area('重点工作'), '青年理论学习小组')
  await app.input(area('责任人'), '宣传委员')
  await app.input(area('完成时限'), '每季度1次')
  await app.tap({ tag: 'button', text: '加到清单里' })
  expect((await active()).find(({ work }) => work === '青年理论学习小组')).toMatchObject({
    owners: [{ kind: 'role', role: 'publicity' }],
    schedule: [{ when: { kind: 'periodic', months: 3 } }],
  })
})

test('whoever does not see to lists is told so', async () => {
  const app = await t.phone(openidOf('member'), { url: `${EDIT}?year=${year}&rowId=anyRow000001` })
  await app.waitFor({ text: '这一页是给支部委员用的' })
})
