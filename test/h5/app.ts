import type { Browser, Page } from 'playwright-core'
import { demoPersonas } from '../../local/demo/personas'
import { openidOf } from '../../local/demo/roster'
import { seedDemo } from '../../local/demo/seed'
import { readManifest } from '../../local/gateway/database/manifest'
import { createLocalCloud, type LocalCloud } from '../../local/server'
import { reminderEnvironment, templateWords } from '../../local/templates'
import type { TestCloud } from '../cloud/cloud'
import { functionOf } from '../cloud/procedures'
import { openBrowser, openPhone } from './browser'

/** The built app on a local cloud in memory that holds the demo branch, and a browser to use it with. */
export type DemoApp = {
  cloud: LocalCloud
  browser: Browser
  /** The phone of a person of the demo, by key; every one has a storage of its own. */
  phoneOf(key: string, options?: { at?: string; large?: boolean }): Promise<Page>
  /** Where a person of the demo finds a page of the app. */
  addressOf(key: string, at: string, large?: boolean): string
  /** Calls a procedure as a person of the demo does; a refusal fails the test. */
  ask: TestCloud['must']
  /** A page that is watched as the phones are. */
  watch(page: Page): Page
  /** What the pages complained about so far: errors on the console, exceptions, files that did not come. */
  complaints: readonly string[]
  close(): Promise<void>
}

export const TODAY = 'pages/today/index'

/** On a slow machine a screen takes a second or two. */
const PATIENCE_MS = 15_000

/** Starts the cloud with the demo branch as of now, and the browser. */
export async function startDemo(): Promise<DemoApp> {
  const cloud = await createLocalCloud({
    functionsDir: 'dist/functions',
    h5Dir: 'dist/h5',
    database: readManifest('cloudfunctions/database.json'),
    personas: () => demoPersonas,
    functionEnvironment: reminderEnvironment,
    templates: templateWords,
  })
  seedDemo(cloud, new Date().toISOString())
  const browser = await openBrowser()
  const complaints: string[] = []

  function watch(page: Page): Page {
    page.setDefaultTimeout(PATIENCE_MS)
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`console: ${message.text()} (${message.location().url})`)
    })
    page.on('pageerror', (error) => complaints.push(`exception: ${error.stack ?? error.message}`))
    return page
  }

  const addressOf: DemoApp['addressOf'] = (key, at, large = false) =>
    `${cloud.url}/app/?as=${openidOf(key)}${large ? '&large=1' : ''}#/${at}`

  return {
    cloud,
    browser,
    complaints,
    watch,
    addressOf,
    async ask(key, path, input) {
      const answer = await cloud.call(functionOf(path), { path, input }, openidOf(key))
      const reply = answer.ok ? JSON.parse(answer.json) : { ok: false, error: answer.errMsg }
      if (!reply.ok) throw new Error(`${path} as ${key}: ${JSON.stringify(reply.error)}`)
      return reply.data
    },
    async phoneOf(key, { at = TODAY, large = false } = {}) {
      const context = await openPhone(browser)
      const page = watch(await context.newPage())
      await page.goto(addressOf(key, at, large))
      return page
    },
    async close() {
      await browser.close()
      await cloud.close()
    },
  }
}
