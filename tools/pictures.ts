import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { openBrowser } from '../test/h5/browser'

// The pictures of the manual and of README, made from those the tests took: run `npm test` first.

const TAKEN = '.artifacts/screens'
const KEPT = 'docs/images'
const PHONE = { width: 390, height: 844 }
const LIMIT_KB = { screen: 80, together: 250 }

/** The picture's name in the manual ← what the test called it. */
const screens: Readonly<Record<string, string>> = {
  join: 'visitor-join',
  waiting: 'visitor-waiting',
  today: 'member-today',
  digits: 'member-digits',
  'checked-in': 'member-checked-in',
  activities: 'member-activities',
  detail: 'member-detail',
  me: 'member-me',
  'own-register': 'member-register',
  'large-text': 'member-large',
  claim: 'normal-claim',
  'officer-today': 'officer-today',
  branch: 'officer-branch',
  roster: 'officer-roster',
  import: 'officer-import',
  invite: 'normal-invite',
  requests: 'officer-requests',
  kinds: 'officer-kinds',
  'new-activity': 'officer-new-activity',
  'check-in': 'officer-check-in',
  mark: 'officer-mark',
  paper: 'officer-paper',
  register: 'normal-register',
  exported: 'officer-exported',
  member: 'normal-member',
  leave: 'normal-leave',
  'ask-leave': 'normal-leave-ask',
  leaves: 'normal-leaves',
  settle: 'normal-settle-ready',
  'register-kinds': 'normal-register-kinds',
  'make-up': 'normal-make-up',
  settings: 'officer-settings',
  vote: 'normal-today-voting',
  'vote-count': 'normal-vote-open',
  'vote-half': 'normal-vote-count',
  'vote-election': 'normal-vote-election',
  minutes: 'normal-minutes-write',
  'minutes-read': 'normal-minutes-member',
  'minutes-conflict': 'normal-minutes-conflict',
  'minutes-confirm': 'normal-minutes-confirm',
  'list-today': 'normal-year-today-member',
  'year-task': 'normal-year-task-own',
  'year-enter': 'normal-year-enter-own',
  'year-list': 'normal-year-list',
  'year-row': 'normal-year-row',
  'year-parts': 'normal-year-task-parts',
  'year-waiting': 'normal-year-task-waiting',
  'list-source': 'normal-list-source',
  'list-review': 'normal-list-review',
  'list-rows': 'normal-list-rows',
  'list-replace': 'normal-list-replace',
  'list-edit': 'normal-list-edit',
  'inbox-today': 'normal-messages-today',
  inbox: 'normal-messages-inbox',
  offer: 'normal-messages-offer',
  subscriptions: 'normal-messages-some',
  reach: 'normal-reach-branch',
  'reach-told': 'normal-reach-told',
  'reminder-settings': 'normal-reminder-settings',
  'dues-mine': 'normal-dues-arrears',
  'dues-calculator': 'normal-dues-calculate',
  'dues-month': 'normal-dues-paid-month',
  'dues-board': 'normal-dues-board',
  'dues-collect': 'normal-dues-collect-marked',
  'dues-round': 'normal-dues-round-marked',
  'dues-member': 'normal-dues-member',
  'dues-closings': 'normal-dues-closings',
  'dues-statement': 'normal-dues-statement-review',
  'dues-register': 'normal-dues-register',
  study: 'normal-study',
  note: 'normal-record-note',
  'own-year': 'normal-own-year',
  records: 'normal-records-member',
  'visit-form': 'normal-record-form-visit',
  pledge: 'normal-record-pledge',
  'waiting-record': 'normal-record-waiting',
  'records-officer': 'normal-records-secretary',
  'pledge-open': 'normal-record-pledge-open',
  'record-history': 'normal-record-history',
  talks: 'normal-desk-talks',
  letters: 'normal-desk-letters',
  care: 'normal-desk-care',
  development: 'normal-desk-development',
  draft: 'normal-draft-summary',
  'records-export': 'normal-records-export',
  'record-settings': 'normal-record-settings',
}

/** Side by side in README. */
const together = ['checked-in', 'check-in', 'year-list', 'branch', 'large-text']

function imageOf(name: string, style: string): string {
  const taken = readFileSync(path.join(TAKEN, `${screens[name]}.png`))
  return `<img style="${style}" src="data:image/png;base64,${taken.toString('base64')}">`
}

/** Draws the HTML and keeps it as a JPEG, which must not weigh more than `limitKb`. */
async function draw(browser: Browser, name: string, html: string, size: typeof PHONE, limitKb: number): Promise<void> {
  const page = await browser.newPage({ viewport: size })
  await page.setContent(`<!doctype html><body style="margin: 0; background: #f1ede7">${html}</body>`)
  const file = path.join(KEPT, `${name}.jpg`)
  await page.screenshot({ path: file, type: 'jpeg', quality: 80 })
  await page.close()
  const kb = statSync(file).size / 1024
  if (kb > limitKb) throw new Error(`${file} weighs ${kb.toFixed(0)} KB, and may weigh ${limitKb}`)
}

async function main(): Promise<void> {
  rmSync(KEPT, { recursive: true, force: true })
  mkdirSync(KEPT, { recursive: true })
  const browser = await openBrowser()
  try {
    for (const name of Object.keys(screens)) {
      await draw(browser, name, imageOf(name, 'display: block; width: 390px'), PHONE, LIMIT_KB.screen)
    }
    const phone = 'width: 290px; border-radius: 22px; box-shadow: 0 4px 18px rgba(31, 27, 24, 0.25)'
    const row = together.map((name) => imageOf(name, phone)).join('')
    const html = `<div style="display: flex; justify-content: space-evenly; padding: 24px 12px">${row}</div>`
    await draw(browser, 'app', html, { width: 1600, height: 676 }, LIMIT_KB.together)
  } finally {
    await browser.close()
  }
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
