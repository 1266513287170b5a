import {
  birthdaysPage,
  carePage,
  developmentPage,
  lettersPage,
  opinionsPage,
  pledgesPage,
  talksPage,
} from '../../domain/record-pages'
import { seedDeskBranch, year } from '../cloud/desk-branch'
import { seedDone, seedHalfway } from '../cloud/desk-story'
import type { DemoApp } from './app'
import { labelled, tap } from './hand'
import type { Screen } from './screen'

const ready = new WeakSet<DemoApp>()

/** Three branches: one half-way through its year, one that has done everything, one that has written nothing down. */
function prepare(app: DemoApp): void {
  if (ready.has(app)) return
  ready.add(app)
  const to: Parameters<typeof seedDone>[0] = {
    insert: (collection, ...documents) => app.cloud.insertMany(collection, documents),
  }
  seedHalfway(to)
  seedDone(to)
  seedDeskBranch(to, 'none')
}

const at = (page: (year: number) => string) => (_known: unknown, app: DemoApp) => {
  prepare(app)
  return page(year()).slice(1)
}

type Board = [name: string, page: (year: number) => string, halfway: string, done: string, none: string]

const boards: readonly Board[] = [
  ['talks', talksPage, '还没谈到', '该谈的都谈到了', '还没谈到'],
  ['letters', lettersPage, '还缺的环节', '一级一级都签到了', '年还没有责任书'],
  ['pledges', pledgesPage, '提醒还没签的人', '都签了', '年还没有承诺书'],
  ['care', carePage, '还没走访的', '都走访到了', '名单上还没有人'],
  ['opinions', opinionsPage, '等答复', '每一条都答复了', '还没有人提'],
  ['development', developmentPage, '下一步', '还没有登记发展党员', '还没有登记发展党员'],
  ['birthdays', birthdaysPage, '本月和刚过的', '没有人过政治生日', '没有人过政治生日'],
]

/** With these words at the head of the screen. */
const lower = (name: string, words: string): Screen => {
  const board = boards.find(([one]) => name.startsWith(one))
  if (!board) throw new Error(`no board for ${name}`)
  return {
    ...{ name: `desk-${name}`, as: 'desk-half-p0', at: at(board[1]), shows: board[2] },
    reach: (page) =>
      page
        .getByText(words, { exact: true })
        .filter({ visible: true })
        .last()
        .evaluate((one) => one.scrollIntoView()),
  }
}

/** Officers' boards of a year's records. */
export const recordsDeskScreens: readonly Screen[] = [
  ...boards.flatMap(([name, page, halfway, done, none]): Screen[] => [
    { name: `desk-${name}`, as: 'desk-half-p0', at: at(page), shows: halfway },
    { name: `desk-${name}-done`, as: 'desk-full-p0', at: at(page), shows: done },
    { name: `desk-${name}-none`, as: 'desk-none-p0', at: at(page), shows: none },
  ]),
  lower('talks-matrix', '支委与党员'),
  lower('talks-committee', '支委之间'),
  lower('letters-chain', '一级签一级'),
  lower('letters-each', '每一份责任书'),
  lower('care-visited', '走访过的'),
  lower('opinions-answered', '已答复'),
  lower('birthdays-later', '接下来（60 天内）'),
  {
    ...{ name: 'desk-pledges-remind', as: 'desk-half-p0', at: at(pledgesPage), shows: '提醒还没签的人' },
    reach: (page) => tap(page, '提醒还没签的人'),
  },
  {
    ...{ name: 'desk-development-steps', as: 'desk-half-p0', at: at(developmentPage), shows: '下一步' },
    reach: (page) => tap(page, labelled(page, '看叶青禾登记过的步骤')),
  },
  { name: 'desk-talks-refused', as: 'desk-half-p9', at: at(talksPage), shows: '这一页是给支部委员用的' },
]
