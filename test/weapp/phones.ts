import { seedDemo } from '../../local/demo/seed'
import { startCloud, type TestCloud } from '../cloud/cloud'
import { type LaunchOptions, launchWeapp, type Weapp } from './harness'

/** A cloud with the built functions, and phones that hold the built package. */
export type PhoneCloud = TestCloud & {
  /** Launches the app on this person's phone. */
  phone(openid: string, options?: Partial<LaunchOptions>): Promise<Weapp>
  /** Switches all phones off; fails if the package threw on one of them. */
  switchOff(): void
}

/** Starts a cloud for phones: with the demo branch, or with nothing in it; deployed as any, or with settings of its own. */
export async function startPhones(
  content: 'demo' | 'empty' = 'demo',
  options: Parameters<typeof startCloud>[0] = {},
): Promise<PhoneCloud> {
  const cloud = await startCloud(options)
  if (content === 'demo') seedDemo(cloud.cloud, new Date().toISOString())
  const phones: Weapp[] = []
  return {
    ...cloud,
    async phone(openid, options) {
      const app = await launchWeapp({ dir: 'dist/weapp', cloudUrl: cloud.cloud.url, openid, ...options })
      phones.push(app)
      return app
    },
    switchOff() {
      const all = phones.splice(0)
      for (const app of all) app.close()
      expect(all.flatMap(({ errors }) => errors.map(({ stack }) => stack))).toEqual([])
    },
  }
}

/** The demo's activity whose check-in is open. */
export async function openActivityOf({ must }: TestCloud): Promise<string> {
  const { cards } = await must('demo-secretary', 'activities.today')
  const open = cards.find(({ phase }) => phase === 'checkIn')
  if (!open) throw new Error('the demo branch has no activity with check-in open')
  return open.activityId
}

/** The sentence or word that the phone showed last in a frame of WeChat's own: a dialog or a toast. */
export function lastTold(app: Weapp, api: 'showModal' | 'showToast'): string {
  const params = app.calls.filter(({ name }) => name === api).at(-1)?.params
  return String(params?.[api === 'showModal' ? 'content' : 'title'] ?? '')
}

/** Turns the phone's wheel for a day or a time to a value. */
export async function pick(app: Weapp, label: RegExp, value: string): Promise<void> {
  const box = app.get({ label })
  const picker = box.parent?.tag === 'picker' ? box.parent : undefined
  if (!picker) throw new Error(`no picker around ${label}`)
  await app.fire(picker, 'change', { value })
}
