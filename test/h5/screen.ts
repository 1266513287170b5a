import type { Page } from 'playwright-core'
import type { DemoApp } from './app'

/** A screen of the app: whose, where, and what to do there until it shows. */
export type Screen = {
  name: string
  as: string
  at: string | ((known: Activities, app: DemoApp) => string | Promise<string>)
  /** What is on it once it is drawn. */
  shows: string
  reach?: (page: Page) => Promise<void>
}

/** Activities of the demo by what stands out in them; their ids depend on the day. */
export type Activities = { now: string; coming: string; past: string; cancelled: string }

/** Pages of one activity, to be followed by its id. */
export const DETAIL = 'packages/activities/detail/index?id='
export const EDIT = 'packages/activities/edit/index'
export const BOARD = 'packages/activities/check-in/index?id='
