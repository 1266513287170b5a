import type { Member } from '../../domain/members/member'
import type { Templates } from '../../domain/reminders/templates'
import type { Clock } from '../ports/clock'
import type { ContentCheck } from '../ports/content-check'
import type { Files } from '../ports/files'
import type { Messenger } from '../ports/messenger'
import type { Store } from '../ports/store'

/** What every call is given. Identity comes from the platform alone. */
export type Context = {
  openid: string | undefined
  store: Store
  clock: Clock
  contentCheck: ContentCheck
  files: Files
  /** The subscribe messages this deployment may send, by topic. */
  templates: Templates
}

/** What the timer works with: nobody calls it. */
export type TimerContext = Pick<Context, 'store' | 'clock' | 'templates'> & { messenger: Messenger }

/** The bound, active member who calls. */
export type Caller = Member

/** A call by somebody whom WeChat vouches for. */
export type VisitorContext = Context & { openid: string }

/** A call by a member of a branch. */
export type MemberContext = VisitorContext & { caller: Caller }
