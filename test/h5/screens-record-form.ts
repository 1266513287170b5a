import type { Page } from 'playwright-core'
import { addDays, dayOf } from '../../domain/calendar/beijing'
import { type FormStart, newRecordPage } from '../../domain/record-pages'
import { memberIdOf } from '../../local/demo/roster'
import { encodePng } from '../../local/gateway/openapi/png'
import { field, labelled, tap } from './hand'
import type { Screen } from './screen'

const at = (kind: string, start: FormStart = {}) => newRecordPage(kind, start).slice(1)
const today = dayOf(new Date().toISOString())

const NOTE =
  '今天学了《中国共产党章程》总纲部分，重点读了党的宗旨和党员义务两段。\n结合科普工作，我想把社区讲座排到每月一次，让老人和孩子都听得懂。'

const picture = (shade: number) =>
  encodePng(
    Array.from({ length: 12 }, (_, y) => Array.from({ length: 12 }, (_, x) => (x * y + shade) % (3 + shade) === 0)),
    8,
  )

async function addPhotos(page: Page, count: number): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await tap(page, '放照片')
  await (await chooser).setFiles(
    Array.from({ length: count }, (_, shade) => ({
      name: `手写笔记${shade + 1}.png`,
      mimeType: 'image/png',
      buffer: picture(shade + 1),
    })),
  )
  await labelled(page, `去掉照片 ${count}`).waitFor()
}

async function addDocument(page: Page, name: string, bytes = 100): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await tap(page, '放文档')
  await (await chooser).setFiles([{ name, mimeType: 'application/octet-stream', buffer: Buffer.alloc(bytes) }])
}

const write = (page: Page, label: string, text: string) => labelled(page, label).locator('textarea').fill(text)

/** Opens a form from the page that is shown. */
async function openForm(page: Page, kind: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to
  }, newRecordPage(kind))
  await labelled(page, '笔记或心得').waitFor()
}

/** The one form of all kinds of records, as it is filled in. */
export const recordFormScreens: readonly Screen[] = [
  { name: 'record-note', as: 'member', at: at('studyNote'), shows: '笔记或心得' },
  {
    name: 'record-note-photos',
    as: 'member',
    at: at('studyNote'),
    shows: '笔记或心得',
    reach: async (page) => {
      await write(page, '笔记或心得', NOTE)
      await addPhotos(page, 4)
      await addDocument(page, '学习体会（修改稿第三版，请支部审阅）.docx')
      await page.getByText('修改稿第三版').waitFor()
    },
  },
  {
    name: 'record-note-more',
    as: 'secretary',
    at: at('studyNote', { on: addDays(today, -20) }),
    shows: '笔记或心得',
    reach: async (page) => {
      await page.getByText('会标明是补录').scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'record-note-activity',
    as: 'retired',
    at: at('studyNote'),
    shows: '笔记或心得',
    reach: async (page) => {
      await tap(page, labelled(page, '题目、日期、链接、哪次活动'))
      await tap(page, labelled(page, '是哪次活动的 不选'))
      await page.locator('.sheet .list-row').first().waitFor()
    },
  },
  {
    name: 'record-note-long',
    as: 'retired',
    at: at('studyNote'),
    shows: '笔记或心得',
    reach: (page) => write(page, '笔记或心得', Array.from({ length: 12 }, () => NOTE).join('\n')),
  },
  {
    name: 'record-refused-file',
    as: 'member',
    at: at('article'),
    shows: '照片和文档（不放也行）',
    reach: async (page) => {
      await addDocument(page, '调研报告安装程序.exe')
      await page.getByText('只能放照片').evaluate((row) => row.scrollIntoView({ block: 'center' }))
    },
  },
  {
    name: 'record-form-visit',
    as: 'member',
    at: at('visit', { people: ['secretary', 'deputy', 'organisation', 'member'].map(memberIdOf) }),
    shows: '去了哪里',
    reach: async (page) => {
      await tap(page, '结对帮扶')
      await field(page, '去了哪里').fill('柳树村')
      await write(page, '做了什么', '给三户结对家庭送了科普书和农技资料，帮合作社看了大棚。')
    },
  },
  {
    name: 'record-visit-people',
    as: 'probationary',
    at: at('visit'),
    shows: '去了哪里',
    reach: async (page) => {
      await tap(page, page.getByRole('button', { name: /^去的人 / }))
      await page.getByText('选定这 1 人').waitFor()
    },
  },
  {
    name: 'record-faults',
    as: 'member',
    at: at('training'),
    shows: '培训名称',
    reach: async (page) => {
      await field(page, '举办单位').fill('联系人 13812345678')
      await tap(page, '保存')
      await page.getByText('请填写“培训名称”').waitFor()
    },
  },
  {
    name: 'record-opinion',
    as: 'member',
    at: at('opinion'),
    shows: '不写姓名',
    reach: async (page) => {
      await write(page, '意见建议', '希望学习材料提前两天发到群里，老同志好先看一遍。')
      await tap(page, '不写姓名')
    },
  },
  {
    name: 'record-form-pledge',
    as: 'discipline',
    at: at('integrityPledge'),
    shows: '谁要签',
    reach: async (page) => {
      await field(page, '标题').fill('2026 年党员廉洁承诺书')
      await write(
        page,
        '正文',
        '一、遵守廉洁纪律，不收礼品礼金。\n二、不用公款吃喝、公车私用。\n三、管好家人和身边工作人员。',
      )
    },
  },
  {
    name: 'record-attestation',
    as: 'secretary',
    at: at('attestation'),
    shows: '说明哪一项',
    reach: async (page) => {
      await tap(page, '有没有违纪（5.3）')
      await field(page, '件数（件）').fill('0')
    },
  },
  { name: 'record-letter', as: 'secretary', at: at('responsibilityLetter'), shows: '上一级（支部以外）' },
  { name: 'record-plan', as: 'secretary', at: at('workPlan'), shows: '定稿' },
  {
    // Nobody else's screen: this phone stays without a network.
    name: 'record-waiting',
    as: 'group-leader-2',
    at: 'pages/today/index',
    shows: '今日',
    reach: async (page) => {
      await openForm(page, 'studyNote')
      await write(page, '笔记或心得', NOTE)
      await page.context().setOffline(true)
      await tap(page, '保存')
      await page.getByText('1 条记录存在手机里').waitFor()
      await openForm(page, 'studyNote')
      await page.getByText('已存在手机里，有信号会自动提交').filter({ visible: true }).first().waitFor()
      // The toast goes.
      await page.waitForTimeout(1800)
    },
  },
  {
    name: 'record-refused',
    as: 'group-leader',
    at: at('opinion'),
    shows: '意见建议',
    reach: async (page) => {
      await write(page, '意见建议', '食堂【违规测试】')
      await tap(page, '保存')
      await page.getByText('没有通过微信的内容检查').waitFor()
    },
  },
]
