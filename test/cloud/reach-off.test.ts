import { minutesFromNow, type SeededBranch, seedBranch } from './branch'
import { startCloud, type TestCloud } from './cloud'

let t: TestCloud
let home: SeededBranch
async function start(options: Parameters<typeof startCloud>[0]): Promise<void> {
  t = await startCloud(options)
  home = seedBranch(t, 'ro')
}
afterEach(() => t.close())

const whys = async () => new Set((await t.must(home.openids.secretary, 'reach.branch')).people.map(({ why }) => why))

it('reaches nobody where the deployment has no templates, and the settings say so', async () => {
  await start({ functionEnvironment: {} })
  expect(await whys()).toEqual(new Set(['unbound', 'off']))
  expect(await t.must(home.openids.secretary, 'reminders.settings')).toMatchObject({ weChat: false })
})

it('reaches nobody by templates that WeChat has stopped', async () => {
  await start({})
  t.insert('stoppedTemplates', { _id: 'tmpl-activity', at: minutesFromNow(-1) })
  expect(await whys()).toEqual(new Set(['unbound', 'never']))
  t.insert('stoppedTemplates', { _id: 'tmpl-todo', at: minutesFromNow(-1) })
  expect(await whys()).toEqual(new Set(['unbound', 'off']))
})
